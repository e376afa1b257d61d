#pragma once

#include "core/lesson/proof.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

namespace actiscope::ui {

class ProofRow;

/// The numbers that prove a step's claims, a row each.
class ProofList : public QWidget {
    Q_OBJECT

public:
    /// `language` is "en" or "zh_CN".
    explicit ProofList(std::string language, QWidget* parent = nullptr);

    /// Forgets the results before.
    void setProofs(const std::vector<Proof>& proofs);
    /// One per proof; where there is none yet, what was found before stays.
    void setResults(const std::vector<std::optional<ProofResult>>& results);

private:
    std::string m_language;
    std::vector<ProofRow*> m_rows;
};

} // namespace actiscope::ui
