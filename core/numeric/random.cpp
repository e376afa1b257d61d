#include "core/numeric/random.h"

#include <cmath>
#include <locale>
#include <optional>
#include <sstream>

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

std::string Random::state() const {
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream << m_bits;
    return stream.str();
}

namespace {

std::optional<std::mt19937_64> generatorFrom(const std::string& text) {
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    std::mt19937_64 bits;
    stream >> bits;
    return stream.fail() ? std::nullopt : std::optional(bits);
}

} // namespace

void Random::setState(const std::string& text) {
    if (const auto bits = generatorFrom(text)) {
        m_bits = *bits;
    }
}

bool Random::isState(const std::string& text) {
    return generatorFrom(text).has_value();
}

} // namespace actiscope::numeric
