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
    // The high word of bits · bound (Lemire 2019): a multiplication instead of a division. Of the
    // low words those below 2⁶⁴ mod bound are rejected, so that every result is equally likely.
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(m_bits()) * bound;
    auto low = static_cast<std::uint64_t>(product);
    if (low < bound) {
        const std::uint64_t rejected = -bound % bound;
        while (low < rejected) {
            product = static_cast<Wide>(m_bits()) * bound;
            low = static_cast<std::uint64_t>(product);
        }
    }
    return static_cast<std::uint64_t>(product >> 64);
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
