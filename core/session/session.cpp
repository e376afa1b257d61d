#include "core/session/session.h"

#include "core/data/map_range.h"
#include "core/data/split.h"
#include "core/errors.h"
#include "core/text/number_text.h"

namespace actiscope {

TrainingConfig comparedTask(const Session& session) {
    TrainingConfig config = session.training;
    config.activations = {session.classifier.compared};
    return config;
}

bool startsAgain(const Session& before, const Session& session) {
    return before.seed != session.seed || needsRestart(before.training, session.training);
}

numeric::Rectangle shownMap(const Session& session, const DataSet& data) {
    return session.classifier.map.value_or(mapRange(data));
}

void dropStaleMap(const Session& before, Session& session) {
    const DataConfig& was = before.training.data;
    const DataConfig& is = session.training.data;
    // Samples by hand lie on the map that is shown.
    const bool byHand = is.kind == DataKind::own && is.ownOrigin == 0;
    const bool other = was.kind != is.kind || was.ownOrigin != is.ownOrigin;
    if (other && !byHand && before.classifier.map == session.classifier.map) {
        session.classifier.map.reset();
    }
}

void dropStaleWeights(const Session& before, Session& session) {
    if (before.weights == session.weights && startsAgain(before, session)) {
        session.weights.reset();
    }
}

namespace {

Architecture architectureOf(const TrainingConfig& config) {
    return Architecture(config.hidden, static_cast<int>(config.features.size()),
                        piecesOf(perHiddenLayer(config.activations, config.hidden.size())));
}

/// Saved parameters may leave the learnable ones out.
void checkCount(const Eigen::ArrayXd& saved, const Architecture& architecture) {
    if (saved.size() != 0 && saved.size() != architecture.weightCount() &&
        saved.size() != architecture.parameterCount()) {
        throw UsageError("the session holds " + std::to_string(saved.size()) +
                         " weights and biases; its network needs " +
                         std::to_string(architecture.weightCount()));
    }
}

/// One setting may pass the other on the way; both together must leave a range.
void checkOrder(std::string_view lowName, double low, std::string_view highName, double high) {
    if (!(low < high)) {
        throw UsageError(std::string(lowName) + " is " + text::toText(low) + " and " +
                         std::string(highName) + " is " + text::toText(high) +
                         "; allowed: " + std::string(lowName) + " below " + std::string(highName));
    }
}

} // namespace

void dropStaleParts(Session& session) {
    const Architecture architecture = architectureOf(session.training);
    std::erase_if(session.training.frozen,
                  [&](const FrozenPart& part) { return !hasPart(architecture, part); });
}

void validate(const Session& session) {
    const TrainingConfig& training = session.training;
    const numeric::Rectangle& range = session.curves.range;
    checkOrder("x_min", range.xMin, "x_max", range.xMax);
    checkOrder("y_min", range.yMin, "y_max", range.yMax);
    const Target& target = session.approximation.target;
    checkOrder("from", target.from, "to", target.to);
    if (target.kind == TargetKind::samples && target.samples.size() < 2) {
        throw UsageError("the target of the approximation is 'samples', but fewer than two are "
                         "there");
    }
    perHiddenLayer(training.activations, training.hidden.size());
    if (training.data.kind == DataKind::own && !training.data.own) {
        throw UsageError("dataset is 'own', but there are no samples of one's own");
    }
    const Architecture chosen = architectureOf(training);
    for (const FrozenPart& part : training.frozen) {
        if (!hasPart(chosen, part)) {
            throw UsageError("frozen names " + partName(part) +
                             ", which the network does not have");
        }
    }
    if (!session.weights) {
        return;
    }
    const SavedWeights& weights = *session.weights;
    checkCount(weights.chosen, chosen);
    const Architecture compared = architectureOf(comparedTask(session));
    checkCount(weights.compared, compared);
    if (weights.comparedCourse || weights.chosenCourse) {
        const Eigen::Index samples =
            training.data.kind == DataKind::own ? training.data.own->size() : training.data.points;
        const Split split =
            splitSamples(static_cast<int>(samples), training.testShare, session.seed);
        for (const auto& [course, architecture] :
             {std::pair(&weights.comparedCourse, &compared), {&weights.chosenCourse, &chosen}}) {
            if (*course) {
                checkCourse(**course, architecture->parameterCount(), split.train);
            }
        }
    }
}

} // namespace actiscope
