#include "core/lesson/measures/measure_tables.h"
#include "core/lesson/measures/measured_network.h"

#include "core/analysis/best_line.h"

#include <cmath>

namespace actiscope::measure_tables {
namespace {

/// The affine map that the network is, or, if it is none, the plane through three of its points.
template <class Scalar>
CollapsedLine planeOf(Trainer<Scalar>& trainer) {
    if (isLinear(trainer.network())) {
        return collapse(trainer.network());
    }
    const double c = trainer.predict(Scalar(0), Scalar(0));
    return {trainer.predict(Scalar(1), Scalar(0)) - c, trainer.predict(Scalar(0), Scalar(1)) - c,
            c};
}

/// Largest |network − plane| over the map.
template <class Scalar>
double residualFromPlane(Trainer<Scalar>& trainer) {
    constexpr int kSteps = 40;
    constexpr double kEdge = 3.0;
    const CollapsedLine plane = planeOf(trainer);
    double largest = 0.0;
    for (int i = 0; i <= kSteps; ++i) {
        for (int j = 0; j <= kSteps; ++j) {
            const double x1 = kEdge * (2.0 * i / kSteps - 1.0);
            const double x2 = kEdge * (2.0 * j / kSteps - 1.0);
            const double y = trainer.predict(static_cast<Scalar>(x1), static_cast<Scalar>(x2));
            largest = std::fmax(largest, std::fabs(y - plane.a * x1 - plane.b * x2 - plane.c));
        }
    }
    return largest;
}

double lineResidual(const Context& context, const Call& call) {
    if (call.word("format") == "float32") {
        auto trainer = networkOf<float>(context, call);
        return trainer ? residualFromPlane(*trainer) : kUndefined;
    }
    auto trainer = networkOf<double>(context, call);
    return trainer ? residualFromPlane(*trainer) : kUndefined;
}

double output(const Context& context, const Call& call) {
    auto trainer = networkOf<double>(context, call);
    return trainer ? trainer->predict(call.number("x1"), call.number("x2")) : kUndefined;
}

/// Of a point from the line y = 0 of a linear network, positive where y is.
double distance(const Context& context, const Call& call) {
    auto trainer = networkOf<double>(context, call);
    if (!trainer || !isLinear(trainer->network())) {
        return kUndefined;
    }
    const CollapsedLine line = collapse(trainer->network());
    return signedDistance({line.a, line.b, line.c}, call.number("x1"), call.number("x2"));
}

/// Norm of the mean gradient of a hidden unit's incoming weights and bias.
double unitGradient(const Context& context, const Call& call) {
    auto trainer = networkOf<double>(context, call);
    const auto layer = static_cast<std::size_t>(call.whole("layer"));
    const Eigen::Index unit = call.whole("unit") - 1;
    if (!trainer || layer > trainer->network().architecture.hiddenLayers()) {
        return kUndefined;
    }
    const LayerShape& shape = trainer->network().architecture.layers()[layer - 1];
    if (unit >= shape.sums()) {
        return kUndefined;
    }
    const Eigen::ArrayXd gradient = trainer->gradient();
    const double bias = gradient[shape.biasOffset + unit];
    const auto weights = gradient.segment(shape.weightOffset + unit * shape.inputs, shape.inputs);
    return std::sqrt(weights.square().sum() + bias * bias);
}

/// Norm of the gradient of all hidden layers together.
double hiddenGradient(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr || snapshot->health.layers.size() < 2) {
        return kUndefined;
    }
    double square = 0.0;
    for (std::size_t l = 0; l + 1 < snapshot->health.layers.size(); ++l) {
        square += std::pow(snapshot->health.layers[l].gradientNorm, 2);
    }
    return std::sqrt(square);
}

double kinkSamples(const Context& context, const Call& call) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    if (snapshot == nullptr) {
        return kUndefined;
    }
    int count = 0;
    for (const LayerHealth& layer : snapshot->health.layers) {
        for (const UnitHealth& unit : layer.units) {
            count += unit.atKink;
        }
    }
    return count;
}

template <class Read>
double ofSnapshot(const Context& context, const Call& call, Read read) {
    const TrainingSnapshot* snapshot = snapshotOf(context, call);
    return snapshot ? static_cast<double>(read(*snapshot)) : kUndefined;
}

double deadUnits(const Context& context, const Call& call) {
    return ofSnapshot(context, call,
                      [](const TrainingSnapshot& s) { return s.health.deadUnits(); });
}

double accuracy(const Context& context, const Call& call) {
    return ofSnapshot(context, call, [](const TrainingSnapshot& s) {
        return s.metrics.fit ? kUndefined : s.metrics.accuracy;
    });
}

double rmse(const Context& context, const Call& call) {
    return ofSnapshot(context, call, [](const TrainingSnapshot& s) {
        return s.metrics.fit ? s.metrics.fit->rmse : kUndefined;
    });
}

double r2(const Context& context, const Call& call) {
    return ofSnapshot(context, call, [](const TrainingSnapshot& s) {
        return s.metrics.fit ? s.metrics.fit->r2 : kUndefined;
    });
}

double loss(const Context& context, const Call& call) {
    return ofSnapshot(context, call, [](const TrainingSnapshot& s) { return s.metrics.loss; });
}

double epoch(const Context& context, const Call& call) {
    return ofSnapshot(context, call, [](const TrainingSnapshot& s) { return s.epoch; });
}

double shareOf(Eigen::Index right, const DataSet& data) {
    return data.size() > 0 ? static_cast<double>(right) / static_cast<double>(data.size())
                           : kUndefined;
}

double bestLineShare(const Context& context, const Call&) {
    const auto data = samplesOf(context.session);
    return data->size() > 0 ? shareOf(bestLine(*data).right, *data) : kUndefined;
}

double handLineShare(const Context& context, const Call&) {
    const auto data = samplesOf(context.session);
    return shareOf(rightAnswers(handLineOf(context.session.classifier), *data), *data);
}

/// Of a point from the line that is drawn by hand, positive where triangles are expected.
double handLineDistance(const Context& context, const Call& call) {
    return signedDistance(handLineOf(context.session.classifier), call.number("x1"),
                          call.number("x2"));
}

std::optional<RaceSummary> raceOf(const Context& context, const Call& call) {
    Race race;
    race.task = context.session.training;
    race.activations = {call.activation("activation", context.session)};
    race.firstSeed = 0;
    race.lastSeed = static_cast<std::uint64_t>(call.whole("seeds")) - 1;
    race.mostEpochs = static_cast<std::uint64_t>(call.whole("epochs"));
    race.accuracy = call.number("accuracy");
    return context.races.summaryOf(race, context.stop);
}

double solvedShare(const Context& context, const Call& call) {
    const auto summary = raceOf(context, call);
    return summary ? static_cast<double>(summary->solved) / static_cast<double>(summary->runs)
                   : kUndefined;
}

double medianEpochs(const Context& context, const Call& call) {
    const auto summary = raceOf(context, call);
    return summary ? summary->median.value_or(kUndefined) : kUndefined;
}

} // namespace

std::vector<Measure> networkMeasures() {
    const MeasureArgument network = word("network", {"chosen", "compared"});
    const MeasureArgument x1 = number("x1");
    const MeasureArgument x2 = number("x2");
    const std::vector<MeasureArgument> race{function(), whole("seeds", 20.0, 1.0, 1000.0),
                                            whole("epochs", 1000.0, 1.0, 100000.0),
                                            number("accuracy", 0.99, 0.5, 1.0)};
    return {
        {"accuracy",
         "share of training samples on the right side",
         Reads::networks,
         {network},
         accuracy},
        {"rmse",
         "of regression: root of the mean square of output - target over the training samples",
         Reads::networks,
         {network},
         rmse},
        {"r2",
         "of regression: R² on the training samples, 1 where all are met, 0 for their mean",
         Reads::networks,
         {network},
         r2},
        {"loss", "mean loss over the training samples", Reads::networks, {network}, loss},
        {"epoch", "epochs trained so far", Reads::networks, {network}, epoch},
        {"output", "the network's output y at a point", Reads::networks, {network, x1, x2}, output},
        {"distance",
         "distance of a point from the line of a linear network, with the sign of y",
         Reads::networks,
         {network, x1, x2},
         distance},
        {"line_residual",
         "largest difference between the network and a plane: the product of its matrices if it is "
         "linear, else through three of its points",
         Reads::networks,
         {network, word("format", {"float64", "float32"})},
         lineResidual},
        {"hidden_gradient",
         "norm of the gradient of all hidden layers",
         Reads::networks,
         {network},
         hiddenGradient},
        {"unit_gradient",
         "norm of the gradient of one hidden unit's weights and bias",
         Reads::networks,
         {network, whole("layer", 1.0, 1.0, kMostHiddenLayers),
          whole("unit", 1.0, 1.0, kMostUnits)},
         unitGradient},
        {"dead_units",
         "hidden units that pass no gradient for any sample",
         Reads::networks,
         {network},
         deadUnits},
        {"kink_samples",
         "how many samples lie exactly at a kink of a hidden unit",
         Reads::networks,
         {network},
         kinkSamples},
        {"best_line_share",
         "share of samples that the best line of all gets right",
         Reads::session,
         {},
         bestLineShare},
        {"hand_line_share",
         "share of samples that the line drawn by hand gets right",
         Reads::session,
         {},
         handLineShare},
        {"hand_line_distance",
         "distance of a point from the line drawn by hand, positive where triangles are expected",
         Reads::session,
         {x1, x2},
         handLineDistance},
        {"solved_share", "share of the seeds 0, 1, … with which training solves the task",
         Reads::race, race, solvedShare},
        {"median_epochs", "median epochs of the seeds with which training solves the task",
         Reads::race, race, medianEpochs},
    };
}

} // namespace actiscope::measure_tables
