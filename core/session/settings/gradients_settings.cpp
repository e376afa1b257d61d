#include "core/session/settings/setting_rows.h"

#include "core/depth/random_depth.h"

namespace actiscope {
namespace {

using namespace setting_rows;
using G = GradientsView;

constexpr Names<GradientSource, 4> kSources{{"chain", "random", "network", "zigzag"}};

} // namespace

std::vector<Setting> gradientsSettings() {
    constexpr Section kSection = Section::gradients;
    const NumberDomain factor{-G::kLargestNumber, G::kLargestNumber, {-5.0, 5.0, 0.05}};
    return {
        words<kSources>(
            "source", kSection, "where the gradients come from",
            [](auto& s) -> auto& { return s.gradients.source; }),
        whole(
            "layers", kSection, "layers of the random network", {2, RandomDepth::kMostLayers},
            [](auto& s) -> auto& { return s.gradients.layers; }),
        whole(
            "width", kSection, "units in each of its layers", {1, RandomDepth::kMostWidth},
            [](auto& s) -> auto& { return s.gradients.width; }),
        words<kInitializers>(
            "initializer", kSection, "how its weights are drawn",
            [](auto& s) -> auto& { return s.gradients.initializer; }),
        number(
            "gain", kSection, "all its weights times this",
            {0.0, G::kLargestGain, {0.0, 3.0, 0.02}},
            [](auto& s) -> auto& { return s.gradients.gain; }),
        number(
            "bias_sd", kSection, "standard deviation of its biases",
            {0.0, G::kLargestGain, {0.0, 2.0, 0.02}},
            [](auto& s) -> auto& { return s.gradients.biasDeviation; }),
        whole(
            "seed", kSection, "seed of its weights and inputs",
            {0, static_cast<std::int64_t>(Session::kLargestSeed)},
            [](auto& s) -> auto& { return s.gradients.seed; }),
        flag(
            "skip", kSection, "each layer hands on its input plus f(z)",
            [](auto& s) -> auto& { return s.gradients.skip; }),
        flag(
            "unit_variance", kSection, "each layer's weights are scaled to unit variance of z",
            [](auto& s) -> auto& { return s.gradients.unitVariance; }),
        whole(
            "units", kSection, "units of the chain", {1, G::kMostUnits},
            [](auto& s) -> auto& { return s.gradients.units; }),
        number(
            "weight", kSection, "weight of each unit of the chain", factor,
            [](auto& s) -> auto& { return s.gradients.weight; }),
        number(
            "bias", kSection, "bias of each unit of the chain", factor,
            [](auto& s) -> auto& { return s.gradients.bias; }),
        number(
            "x", kSection, "what the first unit of the chain is given", factor,
            [](auto& s) -> auto& { return s.gradients.x; }),
        whole(
            "layer", kSection, "layer or unit whose numbers are shown; 0 = none",
            {0, RandomDepth::kMostLayers}, [](auto& s) -> auto& { return s.gradients.layer; }),
    };
}

} // namespace actiscope
