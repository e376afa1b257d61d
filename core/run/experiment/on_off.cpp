#include "core/run/experiment/on_off.h"

#include "core/analysis/line/properties.h"
#include "core/run/restore.h"

#include <algorithm>

namespace actiscope {
namespace {

constexpr double kEpsilon = 0.05; ///< of regions, which are not asked for here

/// Evenly chosen training samples, circles first.
std::vector<int> chosenSamples(const Trainer<float>& trainer, int most) {
    const std::vector<int>& train = trainer.split().train;
    const std::size_t stride =
        (train.size() + static_cast<std::size_t>(most) - 1) / static_cast<std::size_t>(most);
    std::vector<int> chosen;
    for (std::size_t i = 0; i < train.size(); i += std::max<std::size_t>(stride, 1)) {
        chosen.push_back(train[i]);
    }
    std::ranges::stable_sort(chosen, {}, [&](int sample) { return trainer.data().target[sample]; });
    return chosen;
}

OnOffLayer layerOf(Trainer<float>& trainer, std::size_t l, const std::vector<int>& samples) {
    const LayerShape& shape = trainer.network().architecture.layers()[l];
    const Activation& activation = trainer.network().activations[l];
    const auto threshold = static_cast<float>(thresholdOf(activation));
    OnOffLayer layer{shape.units, static_cast<int>(samples.size()), {}, 0.0, 0.0};
    std::size_t zeros = 0;
    for (int unit = 1; unit <= shape.units; ++unit) {
        for (const float f :
             trainer.inspector().outputs(samples, static_cast<int>(l) + 1, unit, samples.size())) {
            layer.on.push_back(f > threshold);
            zeros += f == 0.0f ? 1 : 0;
        }
    }
    const double all = std::max<double>(1.0, static_cast<double>(layer.on.size()));
    layer.zeroShare = static_cast<double>(zeros) / all;
    layer.onShare = static_cast<double>(std::ranges::count(layer.on, true)) / all;
    return layer;
}

OnOffPicture pictureOf(Trainer<float>& trainer, std::uint64_t epoch, int most) {
    const std::vector<int> samples = chosenSamples(trainer, most);
    OnOffPicture picture{epoch, trainer.network().activations, {}, {}};
    for (const int sample : samples) {
        picture.classes.push_back(trainer.data().target[sample] > 0.5 ? 1 : 0);
    }
    for (std::size_t l = 0; l < picture.activations.size(); ++l) {
        picture.layers.push_back(layerOf(trainer, l, samples));
    }
    return picture;
}

} // namespace

double thresholdOf(const Activation& activation) {
    const Bounds range = computeProperties(activation, kEpsilon).range;
    return range.lowest && range.highest ? 0.5 * (*range.lowest + *range.highest) : 0.0;
}

OnOffPicture onOffOf(const RunStart& start, std::uint64_t epoch, int most) {
    Trainer<float> trainer = restoreTrainer<float>(start);
    return pictureOf(trainer, epoch, most);
}

std::optional<OnOffPicture> trainedOnOff(const RunStart& start, const Activation& activation,
                                         std::uint64_t epochs, int most,
                                         const std::function<bool()>& stopped) {
    RunStart other = start;
    other.config.activations = {activation};
    other.config.stop = {};
    other.config.frozen.clear();
    other.weights.reset();
    other.course = nullptr;
    Trainer<float> trainer = restoreTrainer<float>(other);
    while (trainer.epoch() < epochs && !trainer.divergence()) {
        if (stopped()) {
            return std::nullopt;
        }
        trainer.trainEpoch();
    }
    return pictureOf(trainer, trainer.epoch(), most);
}

} // namespace actiscope
