#include "core/activation/maxout.h"
#include "core/network/engine/chunk_engine.h"
#include "core/numeric/vec.h"

namespace actiscope {

/// Each unit's output is the largest of slope·z + intercept over the pieces of maxout and their own
/// pre-activations; the gradient goes to the winner alone.
template <class Scalar, int lanes>
void ChunkEngine<Scalar, lanes>::chooseLargest(const Maxout& maxout, std::size_t layer, int units,
                                               Lanes* outputs) {
    using V = numeric::Vec<Scalar, kRegister>;
    const std::size_t pieces = maxout.pieces.size();
    for (std::size_t u = 0; u < static_cast<std::size_t>(units); ++u) {
        const std::size_t first = m_firstSum[layer] + u * pieces;
        for (int part = 0; part < lanes; part += kRegister) {
            const auto valueOf = [&](std::size_t p) {
                const AffinePiece& piece = maxout.pieces[p];
                return numeric::loadVec<V>(m_sums[first + p].data() + part) *
                           static_cast<Scalar>(piece.slope) +
                       static_cast<Scalar>(piece.intercept);
            };
            V best = valueOf(0);
            V winner{}; // number of the piece, in the number kind of the lanes
            for (std::size_t p = 1; p < pieces; ++p) {
                const V value = valueOf(p);
                winner = value > best ? numeric::allLanes<V>(static_cast<Scalar>(p)) : winner;
                best = value > best ? value : best;
            }
            numeric::storeVec(outputs[u].data() + part, best);
            for (std::size_t p = 0; p < pieces; ++p) {
                const V slope = numeric::allLanes<V>(static_cast<Scalar>(maxout.pieces[p].slope));
                const V here = numeric::allLanes<V>(static_cast<Scalar>(p));
                numeric::storeVec(m_slopes[first + p].data() + part, winner == here ? slope : V{});
            }
        }
    }
}

template void ChunkEngine<float>::chooseLargest(const Maxout&, std::size_t, int, Lanes*);
template void ChunkEngine<double>::chooseLargest(const Maxout&, std::size_t, int, Lanes*);
template void ChunkEngine<float, kWideChunk>::chooseLargest(const Maxout&, std::size_t, int,
                                                            Lanes*);
template void ChunkEngine<double, kWideChunk>::chooseLargest(const Maxout&, std::size_t, int,
                                                             Lanes*);

} // namespace actiscope
