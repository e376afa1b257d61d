#include "core/data/split.h"

#include "core/numeric/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace actiscope {

Split splitSamples(int size, double testShare, std::uint64_t seed) {
    std::vector<int> order(static_cast<std::size_t>(size));
    std::iota(order.begin(), order.end(), 0);
    const int wanted = static_cast<int>(std::floor(testShare * size));
    const int tests = std::clamp(wanted, 0, std::max(size - 1, 0));
    if (tests > 0) {
        numeric::Random random(seed, numeric::RandomPurpose::split);
        for (std::size_t i = order.size(); i > 1; --i) {
            std::swap(order[i - 1], order[random.below(i)]);
        }
    }
    const auto middle = order.begin() + tests;
    Split split{{middle, order.end()}, {order.begin(), middle}};
    std::ranges::sort(split.train);
    std::ranges::sort(split.test);
    return split;
}

} // namespace actiscope
