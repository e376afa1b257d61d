#include "core/numeric/contour/exact_contour.h"
#include "core/run/run_request.h"

#include <cmath>

namespace actiscope {
namespace {

double largestResidual(const numeric::GridField& field, const CollapsedLine& line) {
    double largest = 0.0;
    for (Eigen::Index j = 0; j < field.values.cols(); ++j) {
        for (Eigen::Index i = 0; i < field.values.rows(); ++i) {
            const double expected = line.a * field.x(i) + line.b * field.y(j) + line.c;
            largest = std::fmax(largest, std::fabs(field.values(i, j) - expected));
        }
    }
    return largest;
}

/// Throws LookAbandoned.
TrainingSnapshot look(Trainer<float>& trainer, const Observation& observation,
                      const Unwanted& unwanted, const std::optional<SlopeGap>& recentGap) {
    const Inspector<float> inspector = trainer.inspector(unwanted);
    const OutputLoss loss = trainer.config().loss;
    TrainingSnapshot snapshot;
    snapshot.divergence = trainer.divergence();
    snapshot.status =
        snapshot.divergence ? TrainingSnapshot::Status::diverged : TrainingSnapshot::Status::ready;
    snapshot.epoch = trainer.epoch();
    snapshot.lastEpoch = trainer.epoch();
    snapshot.epochs = trainer.timeline().epochs();
    snapshot.metrics = inspector.evaluate(loss);
    if (!trainer.split().test.empty()) {
        snapshot.test = inspector.evaluate(trainer.split().test, loss);
    }
    snapshot.health = trainer.health(observation.epsilon, unwanted);
    snapshot.linear = isLinear(trainer.network());
    snapshot.history = trainer.history().points();
    snapshot.trouble =
        diagnose(snapshot.health, snapshot.history, snapshot.divergence, snapshot.epoch);
    snapshot.changes = trainer.functionChanges();
    snapshot.course = std::make_shared<const Course>(trainer.course());
    snapshot.parameters = trainer.network().parameters.cast<double>();
    snapshot.activations = trainer.network().activations;
    snapshot.architecture = trainer.network().architecture;
    snapshot.features = trainer.network().features;
    snapshot.standardization = trainer.network().standardization;
    snapshot.inputLayer = observation.inputLayer;
    snapshot.inputUnit = observation.inputUnit;
    snapshot.slopeGap =
        recentGap ? recentGap : slopeGap(trainer.network(), inspector, trainer.split().train, loss);
    snapshot.preActivations =
        inspector.preActivations(trainer.split().train, observation.inputLayer,
                                 observation.inputUnit, TrainingSnapshot::kMostPreActivations);
    if (observation.unitPoints >= 2) {
        numeric::GridField grid;
        grid.bounds = observation.bounds;
        grid.values.resize(observation.unitPoints, observation.unitPoints);
        snapshot.unitFields = inspector.unitFields(grid);
    }
    if (observation.columns >= 2 && observation.rows >= 2) {
        snapshot.field.bounds = observation.bounds;
        snapshot.field.values.resize(observation.columns, observation.rows);
        inspector.decisionField(snapshot.field);
        snapshot.boundary = numeric::exactContour(
            snapshot.field, [&](std::span<const numeric::Point> points, std::span<float> values) {
                inspector.logits(points, values);
            });
    }
    if (snapshot.linear) {
        snapshot.line = collapse(trainer.network());
        snapshot.lineResidual = largestResidual(snapshot.field, snapshot.line);
    }
    return snapshot;
}

} // namespace

std::optional<TrainingSnapshot> observeWhileWanted(Trainer<float>& trainer,
                                                   const Observation& observation,
                                                   const Unwanted& unwanted,
                                                   const std::optional<SlopeGap>& recentGap) {
    try {
        return look(trainer, observation, unwanted, recentGap);
    } catch (const LookAbandoned&) {
        return std::nullopt;
    }
}

TrainingSnapshot observe(Trainer<float>& trainer, const Observation& observation) {
    return look(trainer, observation, {}, std::nullopt);
}

} // namespace actiscope
