#pragma once

#include <cstdint>
#include <vector>

namespace actiscope {

/// Which samples train and which only test, as ascending indices.
struct Split {
    std::vector<int> train;
    std::vector<int> test;
};

/// Chooses ⌊testShare·size⌋ test samples at random, the same for the same seed; at least one sample
/// remains for training. testShare in [0, 1).
Split splitSamples(int size, double testShare, std::uint64_t seed);

} // namespace actiscope
