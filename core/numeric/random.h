#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace actiscope::numeric {

/// What a stream of random numbers is for. Each purpose has its own stream from the session's seed,
/// so that asking for more data does not change the initial weights.
enum class RandomPurpose : std::uint64_t {
    data = 1,
    weights = 2,
    shuffle = 3,
    slopes = 4,
    split = 5
};

/// Random numbers that are the same on every machine and library: std::mt19937_64 is fixed by the
/// standard, its distributions are not, so ours are written here. Not thread-safe; one per owner.
class Random {
public:
    Random(std::uint64_t seed, RandomPurpose purpose);

    /// Uniform in [0, 1) with 53 random bits.
    double uniform();
    /// Uniform in [low, high).
    double uniform(double low, double high);
    /// Uniform integer in [0, bound), bound ≥ 1, without bias.
    std::uint64_t below(std::uint64_t bound);
    /// Standard normal deviate (polar method, Marsaglia 1964).
    double normal();

    /// The state of the generator as a text that the standard fixes, and back. setState() leaves
    /// the generator as it was for a text that is none.
    std::string state() const;
    void setState(const std::string& text);
    static bool isState(const std::string& text);

private:
    std::mt19937_64 m_bits;
};

} // namespace actiscope::numeric
