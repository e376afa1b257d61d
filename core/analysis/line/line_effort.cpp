#include "core/analysis/line/line_effort.h"

#include "core/activation/activation.h"
#include "core/formula/expression.h"

#include <algorithm>

namespace actiscope {

LineEffort previewEffort(const Activation& activation) {
    constexpr std::size_t kPixels = 1400;
    constexpr std::size_t kShort = 4; // operations, as dear as a formula of the catalogue
    const std::size_t length =
        activation.formula() != nullptr ? activation.formula()->program.size() : kShort;
    const auto evaluations =
        static_cast<int>(std::clamp<std::size_t>(kPixels * kShort / length, 100, kPixels));
    return {evaluations, evaluations / 4, evaluations / 12, static_cast<int>(kPixels)};
}

} // namespace actiscope
