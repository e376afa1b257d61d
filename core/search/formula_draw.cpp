#include "core/search/formula_draw.h"

#include "core/search/formula_space.h"

namespace actiscope::search {

FormulaDraw::FormulaDraw(std::uint64_t seed)
    : m_random(seed, numeric::RandomPurpose::data), m_custom(kCustomId) {}

std::optional<DrawnFormula> FormulaDraw::next() {
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        m_custom.setFormula(textOf(drawFormula(m_random), {}));
        const Values values = valuesOf(m_custom);
        if (!isConstant(values) && !isNowhereDefined(values) && m_met.find(values) < 0) {
            m_met.add(values);
            return DrawnFormula{m_custom, values};
        }
        ++m_skipped;
    }
    return std::nullopt;
}

} // namespace actiscope::search
