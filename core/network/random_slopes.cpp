#include "core/network/random_slopes.h"

#include "core/numeric/vec.h"

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
    using Bits = numeric::Vec<std::uint32_t, kGenerators>;
    using Signed = numeric::Vec<std::int32_t, kGenerators>;
    using V = numeric::Vec<Scalar, kGenerators>;
    auto bits = numeric::loadVec<Bits>(m_state.data());
    for (std::size_t i = 0; i < count; i += kGenerators) {
        bits ^= bits << 13;
        bits ^= bits >> 17;
        bits ^= bits << 5;
        // The upper 24 bits fit a float; through a signed number, which converts faster.
        const V drawn = lower + step * __builtin_convertvector((Signed)(bits >> 8), V);
        const V x = numeric::loadVec<V>(z + i);
        const V slope = x > V{} ? numeric::allLanes<V>(Scalar(1)) : drawn;
        numeric::storeVec(f + i, slope * x);
        numeric::storeVec(df + i, slope);
    }
    numeric::storeVec(m_state.data(), bits);
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
