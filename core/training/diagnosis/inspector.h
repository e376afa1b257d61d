#pragma once

#include "core/network/loss.h"
#include "core/numeric/contour.h"
#include "core/training/diagnosis/abandon.h"
#include "core/training/metrics.h"
#include "core/training/samples/samples.h"

#include <span>
#include <utility>
#include <vector>

namespace actiscope {

/// Reads a network out: metrics, maps, pre-activations. Holds references only; made when needed.
template <class Scalar>
class Inspector {
public:
    using Lanes = typename ChunkEngine<Scalar>::Lanes;

    /// All must outlive the inspector; the engine's contents are overwritten. `unwanted` is asked
    /// before each chunk of samples or points; all but predict() throw LookAbandoned then.
    Inspector(const Network<Scalar>& network, const Samples<Scalar>& samples,
              ChunkEngine<Scalar>& engine, Unwanted unwanted = {})
        : m_network(network),
          m_samples(samples),
          m_engine(engine),
          m_unwanted(std::move(unwanted)) {}

    /// Over the training samples.
    Metrics evaluate(OutputLoss loss) const;
    /// Over the samples with these indices. `random` draws random slopes, as training does; without
    /// it their mean counts.
    Metrics evaluate(const std::vector<int>& indices, OutputLoss loss,
                     RandomSlopes* random = nullptr) const;
    /// Logits on the field's grid of points.
    void decisionField(numeric::GridField& field) const;
    /// Logits at points, which need not be on a grid.
    void logits(std::span<const numeric::Point> points, std::span<float> values) const;
    /// The output f(z) of every hidden unit on the field's grid of points, layer by layer.
    std::vector<numeric::GridField> unitFields(const numeric::GridField& grid) const;
    /// Logit of a single point.
    Scalar predict(double x1, double x2) const;
    /// Pre-activations of hidden layer `layer` (1-based), unit by unit within chunks of samples;
    /// `unit` (1-based) asks for that unit's alone, 0 for all. Of the samples with these indices
    /// evenly chosen ones, so that at most `most` numbers come back. Empty for a layer or unit that
    /// the network does not have.
    std::vector<float> preActivations(const std::vector<int>& indices, int layer, int unit,
                                      std::size_t most) const;
    /// The same for what the units hand on: f(z), of maxout the largest piece.
    std::vector<float> outputs(const std::vector<int>& indices, int layer, int unit,
                               std::size_t most) const;

private:
    bool has(int layer, int unit) const;
    /// Runs the samples forward, chunk by chunk, and takes what `read` gives at `count` places.
    template <class Forward, class Read>
    std::vector<float> collect(const std::vector<int>& samples, int first, int count,
                               const Forward& forward, const Read& read) const;

    const Network<Scalar>& m_network;
    const Samples<Scalar>& m_samples;
    ChunkEngine<Scalar>& m_engine;
    Unwanted m_unwanted;
};

extern template class Inspector<float>;
extern template class Inspector<double>;

} // namespace actiscope
