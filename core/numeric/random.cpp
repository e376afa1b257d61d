#include "core/numeric/random.h"

#include <cmath>

namespace actiscope::numeric {
namespace {

/// SplitMix64 finalizer (Steele, Lea & Flood 2014): neighbouring seeds become unrelated ones.
std::uint64_t scramble(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, RandomPurpose purpose)
    : m_bits(scramble(scramble(seed) + static_cast<std::uint64_t>(purpose))) {}

double Random::uniform() {
    return static_cast<double>(m_bits() >> 11) * 0x1.0p-53;
}

double Random::uniform(double low, double high) {
    return low + (high - low) * uniform();
}

std::uint64_t Random::below(std::uint64_t bound) {
    // Reject the incomplete last block, so that every remainder is equally likely.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t bits = m_bits();
    while (bits >= limit) {
        bits = m_bits();
    }
    return bits % bound;
}

double Random::normal() {
    for (;;) {
        const double u = uniform(-1.0, 1.0);
        const double v = uniform(-1.0, 1.0);
        const double s = u * u + v * v;
        if (s > 0.0 && s < 1.0) {
            return u * std::sqrt(-2.0 * std::log(s) / s);
        }
    }
}

} // namespace actiscope::numeric
