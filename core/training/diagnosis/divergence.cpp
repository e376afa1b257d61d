#include "core/training/diagnosis/divergence.h"

#include <cmath>

namespace actiscope {

template <class Scalar>
int firstLayerNotFinite(const Network<Scalar>& network) {
    const Architecture& architecture = network.architecture;
    const auto layers = static_cast<int>(architecture.layers().size());
    int layer = 1;
    for (; layer < layers; ++layer) {
        const auto l = static_cast<std::size_t>(layer - 1);
        const LayerShape& shape = architecture.layers()[l];
        const Eigen::Index count = shape.biasOffset + shape.sums() - shape.weightOffset;
        if (!network.parameters.segment(shape.weightOffset, count).isFinite().all() ||
            !std::isfinite(network.parameters[architecture.learnedOffset(l)])) {
            break;
        }
    }
    return layer;
}

template <class Scalar>
std::optional<MissingSlope> missingSlope(const Network<Scalar>& network,
                                         Inspector<Scalar> inspector,
                                         const std::vector<int>& samples) {
    const auto& layers = network.architecture.layers();
    for (std::size_t l = 0; l < network.activations.size(); ++l) {
        const Activation& activation = network.activations[l];
        for (int unit = 1; activation.maxout() == nullptr && unit <= layers[l].units; ++unit) {
            constexpr std::size_t kMost = 4096;
            const std::vector<float> z =
                inspector.preActivations(samples, static_cast<int>(l) + 1, unit, kMost);
            for (const float place : z) {
                const auto y = activation.at(static_cast<double>(place));
                if (std::isfinite(place) && !(std::isfinite(y.value) && std::isfinite(y.slope))) {
                    return MissingSlope{static_cast<int>(l) + 1, unit, place};
                }
            }
        }
    }
    return std::nullopt;
}

template int firstLayerNotFinite(const Network<float>&);
template int firstLayerNotFinite(const Network<double>&);
template std::optional<MissingSlope> missingSlope(const Network<float>&, Inspector<float>,
                                                  const std::vector<int>&);
template std::optional<MissingSlope> missingSlope(const Network<double>&, Inspector<double>,
                                                  const std::vector<int>&);

} // namespace actiscope
