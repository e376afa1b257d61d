#include "core/network/random_slopes.h"

namespace actiscope {

RandomSlopes::RandomSlopes(std::uint64_t seed) {
    numeric::Random random(seed, numeric::RandomPurpose::slopes);
    for (std::uint32_t& state : m_state) {
        // 0 is the one state that the generator cannot leave.
        state = static_cast<std::uint32_t>(1 + random.below(0xFFFFFFFFull));
    }
}

template <class Scalar>
void RandomSlopes::evaluateBlocks(const SlopeBand& band, const Scalar* z, Scalar* f, Scalar* df,
                                  std::size_t count) {
    const auto lower = static_cast<Scalar>(band.lower);
    const auto step = static_cast<Scalar>((band.upper - band.lower) / (1 << 24));
    for (std::size_t i = 0; i < count; i += kGenerators) {
        for (std::size_t lane = 0; lane < kGenerators; ++lane) {
            std::uint32_t bits = m_state[lane];
            bits ^= bits << 13;
            bits ^= bits >> 17;
            bits ^= bits << 5;
            m_state[lane] = bits;
            // The upper 24 bits fit a float; through a signed number, which converts faster.
            const Scalar drawn =
                lower + step * static_cast<Scalar>(static_cast<std::int32_t>(bits >> 8));
            const Scalar x = z[i + lane];
            const Scalar slope = x > Scalar(0) ? Scalar(1) : drawn;
            f[i + lane] = slope * x;
            df[i + lane] = slope;
        }
    }
}

void RandomSlopes::evaluate(const SlopeBand& band, const float* z, float* f, float* df,
                            std::size_t count) {
    evaluateBlocks(band, z, f, df, count);
}

void RandomSlopes::evaluate(const SlopeBand& band, const double* z, double* f, double* df,
                            std::size_t count) {
    evaluateBlocks(band, z, f, df, count);
}

} // namespace actiscope
