#include "core/lesson/measures/measured_network.h"

#include "core/numeric/contour.h"
#include "core/training/sample_step.h"

#include <cmath>
#include <cstdint>

/// One neuron, one sample, and what can be counted at both.
namespace actiscope::measure_tables {
namespace {

/// The neuron of the Features view at its point.
double neuron(const Context& context, const Call& call) {
    const FeaturesView& view = context.session.features;
    const double first = view.w1 * view.pointX1;
    const double second = view.w2 * view.pointX2;
    const std::string_view what = call.word("what");
    if (what == "first" || what == "second") {
        return what == "first" ? first : second;
    }
    const double z = first + second + view.b;
    const auto y = call.activation("activation", context.session).at(z);
    return what == "sum" ? z : what == "output" ? y.value : y.slope;
}

double changeOf(const LayerStep& layer, Eigen::Index unit) {
    const double bias = layer.newBiases[unit] - layer.biases[unit];
    return std::sqrt((layer.newWeights - layer.weights).row(unit).squaredNorm() + bias * bias);
}

double unitNumber(const LayerStep& layer, Eigen::Index unit, std::string_view what) {
    return what == "sum"      ? layer.preActivation[unit]
           : what == "output" ? layer.output[unit]
           : what == "slope"  ? layer.slope[unit]
           : what == "back"   ? layer.back[unit]
           : what == "delta"  ? layer.delta[unit]
                              : changeOf(layer, unit);
}

/// Of the step that the update sheet shows.
double sampleStep(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    const auto data = samplesOf(context.session);
    const Eigen::Index sample = call.whole("sample") - 1;
    if (snapshot == nullptr || sample >= static_cast<Eigen::Index>(data->size())) {
        return kUndefined;
    }
    const TrainingConfig& config = context.session.training;
    const SampleStep step =
        stepOnSample(restoreNetwork(*snapshot), data->x1[sample], data->x2[sample],
                     data->target[sample], config.usedLoss(), config.rateAt(snapshot->lastEpoch),
                     frozenMask(snapshot->architecture, config.frozen));
    const std::string_view what = call.word("what");
    if (what == "y" || what == "loss" || what == "loss_slope") {
        return what == "y" ? step.logit : what == "loss" ? step.loss : step.lossSlope;
    }
    const auto l = static_cast<std::size_t>(call.whole("layer") - 1);
    const Eigen::Index unit = call.whole("unit") - 1;
    if (l >= step.layers.size() || unit >= step.layers[l].output.size() ||
        step.layers[l].output.size() != step.layers[l].preActivation.size()) {
        return kUndefined; // or a unit of maxout, which has several z
    }
    return unitNumber(step.layers[l], unit, what);
}

/// Closed curves, and those that end at the edge of the map.
double boundaries(const Context& context, const Call& call) {
    constexpr Eigen::Index kPoints = 81;
    auto trainer = networkOf<double>(context, call);
    if (!trainer) {
        return kUndefined;
    }
    numeric::GridField field{{}, Eigen::ArrayXXf(kPoints, kPoints)};
    for (Eigen::Index i = 0; i < kPoints; ++i) {
        for (Eigen::Index j = 0; j < kPoints; ++j) {
            field.values(i, j) = static_cast<float>(trainer->predict(field.x(i), field.y(j)));
        }
    }
    return static_cast<double>(numeric::zeroContour(field).size());
}

struct KinkCount {
    double hits = 0.0;
    double looks = 0.0;
};

KinkCount countKinks(const Context& context, const Activation& function, int epochs) {
    Session session = context.session;
    session.training.activations = {function};
    session.weights.reset();
    Trainer<float> trainer = restoreTrainer<float>(startOf(session, Pane::chosen));
    KinkCount count;
    for (int epoch = 0; epoch < epochs && !trainer.divergence() && !context.stop; ++epoch) {
        trainer.trainEpoch();
        const TrainingSnapshot now = observe(trainer, Observation());
        for (const LayerHealth& layer : now.health.layers) {
            for (const UnitHealth& unit : layer.units) {
                count.hits += unit.atKink;
                count.looks += now.health.samples;
            }
        }
    }
    return count;
}

double kinkHits(const Context& context, const Call& call) {
    if (samplesOf(context.session)->size() == 0) {
        return kUndefined;
    }
    const Activation function = call.activation("activation", context.session);
    const int epochs = call.whole("epochs");
    const bool hits = call.word("what") == "hits";
    const std::string key = std::string("kink_hits:") + (hits ? "hits:" : "looks:") +
                            std::to_string(epochs) + ':' + std::to_string(context.session.seed);
    return context.races.number({key, function, context.session.training}, [&] {
        const KinkCount count = countKinks(context, function, epochs);
        return context.stop ? kUndefined : hits ? count.hits : count.looks;
    });
}

} // namespace

std::vector<Measure> neuronMeasures() {
    const MeasureArgument network = word("network", {"chosen", "compared"});
    return {
        {"neuron",
         "of the neuron of the Features view at its point: w1·x1, w2·x2, their sum z with b, f(z) "
         "or f'(z)",
         Reads::session,
         {function(), word("what", {"output", "sum", "slope", "first", "second"})},
         neuron},
        {"sample_step",
         "one number of the step on a single sample: z, f(z), f'(z), Wᵀδ and δ of a unit, how far "
         "its weights move, or y, loss and ∂loss/∂y",
         Reads::networks,
         {network, whole("sample", 1.0, 1.0, kFarthest),
          whole("layer", 1.0, 1.0, kMostHiddenLayers + 1), whole("unit", 1.0, 1.0, kMostUnits),
          word("what",
               {"sum", "output", "slope", "back", "delta", "change", "y", "loss", "loss_slope"})},
         sampleStep},
        {"boundaries",
         "separate curves on the map [-3, 3]² on which the network's output is 0",
         Reads::networks,
         {network},
         boundaries},
        {"kink_hits",
         "how often in so many epochs a z lies exactly at a kink, after each epoch, every sample "
         "and hidden unit; or how many z were looked at",
         Reads::race,
         {function(), whole("epochs", 200.0, 1.0, 10000.0), word("what", {"hits", "looks"})},
         kinkHits},
    };
}

} // namespace actiscope::measure_tables
