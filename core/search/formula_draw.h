#pragma once

#include "core/activation/activation.h"
#include "core/numeric/random.h"
#include "core/search/formula_identity.h"

#include <cstdint>
#include <optional>
#include <string>

namespace actiscope::search {

struct DrawnFormula {
    Activation activation; ///< the custom function
    Values values;
};

/// Draws formulas one after the other, each function once: what has the values of an earlier one,
/// is constant or nowhere defined is skipped. The seed fixes the sequence. For one thread at a
/// time.
class FormulaDraw {
public:
    explicit FormulaDraw(std::uint64_t seed);

    /// Nothing if kMostAttempts draws in a row were skipped: then there are hardly any left.
    std::optional<DrawnFormula> next();
    /// How many were skipped so far.
    std::size_t skipped() const { return m_skipped; }

    static constexpr int kMostAttempts = 100'000;

private:
    numeric::Random m_random;
    Activation m_custom;
    KnownFunctions m_met;
    std::size_t m_skipped = 0;
};

} // namespace actiscope::search
