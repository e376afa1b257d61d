#pragma once

#include "core/lesson/proof.h"

#include <QString>

#include <optional>
#include <string>

namespace actiscope::ui {

/// "= 0.25", "≥ 0.99", "≤ 70 %" or "0 … 3", for reading.
QString expectationText(const Expectation& expected, bool percent = false);

/// A number of a proof, for reading: 0.75, 54.5 %, ∞. "–" while it waits.
QString proofValueText(const Proof& proof, const ProofResult& result);

/// ✓ as expected, ✗ not, ○ not yet; empty where nothing is expected.
QString proofMark(const ProofResult& result);

/// What it should be, or, while it waits, what to do. `language` is "en" or "zh_CN".
QString conditionText(const Proof& proof, const std::optional<ProofResult>& result,
                      const std::string& language);

} // namespace actiscope::ui
