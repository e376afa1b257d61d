#include "app/cli/command.h"
#include "app/cli/session_input.h"

#include "core/data/csv/csv.h"
#include "core/data/map_range.h"
#include "core/errors.h"
#include "core/numeric/flush_denormals.h"
#include "core/run/restore.h"
#include "core/text/number_text.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <cmath>
#include <iostream>
#include <utility>

namespace actiscope::cli {
namespace {

constexpr std::int64_t kMostEpochs = 1'000'000'000;
constexpr std::int64_t kDefaultEpochs = 500;

void printLine(const QJsonObject& object) {
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Compact).constData() << std::endl;
}

void report(Trainer<float>& trainer) {
    const Metrics metrics = trainer.evaluate();
    const std::optional<Metrics> test = trainer.evaluateTest();
    const std::optional<double> clipped = trainer.clippedShare();
    printLine({{"epoch", static_cast<qint64>(trainer.epoch())},
               {"examples", static_cast<qint64>(trainer.examples())},
               {"train_loss", metrics.loss},
               {"train_accuracy", metrics.accuracy},
               {"test_loss", test ? QJsonValue(test->loss) : QJsonValue()},
               {"test_accuracy", test ? QJsonValue(test->accuracy) : QJsonValue()},
               {"clipped", clipped ? QJsonValue(*clipped) : QJsonValue()}});
}

/// {"x1": {"mean": 5.84, "deviation": 0.83}, …}
QJsonObject standardizationOf(const Network<float>& network) {
    const Standardization& scale = network.standardization;
    return {{"x1", QJsonObject{{"mean", scale.mean[0]}, {"deviation", scale.deviation[0]}}},
            {"x2", QJsonObject{{"mean", scale.mean[1]}, {"deviation", scale.deviation[1]}}}};
}

QJsonValue collapsedLine(Trainer<float>& trainer, const numeric::Rectangle& bounds) {
    if (!isLinear(trainer.network())) {
        return {};
    }
    const TrainingSnapshot snapshot = observe(trainer, {bounds, 101, 101});
    return QJsonObject{{"a", snapshot.line.a},
                       {"b", snapshot.line.b},
                       {"c", snapshot.line.c},
                       {"max_residual", snapshot.lineResidual}};
}

const char* wordFor(const std::optional<StopReason>& reason) {
    if (reason == StopReason::accuracy) {
        return "accuracy";
    }
    return reason == StopReason::loss ? "loss" : "epochs";
}

/// {"1": {"alpha": 0.31}} for the hidden layers that have learned one.
QJsonObject learned(const Network<float>& network) {
    QJsonObject layers;
    for (std::size_t l = 0; l < network.activations.size(); ++l) {
        if (network.learnsIn(l)) {
            const Activation& activation = network.activations[l];
            const std::size_t index = *activation.learnableIndex();
            const std::string_view name = activation.definition().parameters[index].name;
            layers.insert(QString::number(l + 1),
                          QJsonObject{{ui::toQString(name), activation.parameters()[index]}});
        }
    }
    return layers;
}

const char* wordFor(DeathReason reason) {
    switch (reason) {
    case DeathReason::none:
        break;
    case DeathReason::deadRegion:
        return "dead_region";
    case DeathReason::noDerivative:
        return "no_derivative";
    case DeathReason::underflow:
        return "underflow";
    }
    return "none";
}

QJsonObject toJson(const MeanAndDeviation& spread) {
    return {{"mean", spread.mean}, {"sd", spread.deviation}};
}

/// What the network knows about itself, layer by layer.
QJsonArray layersOf(const NetworkHealth& health) {
    QJsonArray layers;
    for (const LayerHealth& layer : health.layers) {
        QJsonArray units;
        for (const UnitHealth& unit : layer.units) {
            QJsonObject object{{"saturated", unit.saturated}, {"dead", unit.dead},
                               {"silent", unit.silent},       {"at_kink", unit.atKink},
                               {"lowest", unit.lowest},       {"highest", unit.highest}};
            if (unit.isDead()) {
                object.insert("reason", wordFor(unit.reason));
            }
            units.append(object);
        }
        QJsonObject object{{"pre_activation", toJson(layer.preActivation)},
                           {"output", toJson(layer.output)},
                           {"delta", toJson(layer.delta)},
                           {"same_sign", layer.sameSign},
                           {"gradient_norm", layer.gradientNorm}};
        if (!units.isEmpty()) {
            object.insert("units", units);
        }
        layers.append(object);
    }
    return layers;
}

const char* wordFor(Trouble::Kind kind) {
    switch (kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
        return "vanishing";
    case Trouble::Kind::exploding:
        return "exploding";
    case Trouble::Kind::saturated:
        return "saturated";
    case Trouble::Kind::jumping:
        return "jumping";
    }
    return "none";
}

/// {"kind": "vanishing", "layer": 1, "ratio": 1e-05}: the numbers that belong to the kind.
QJsonObject toJson(const Trouble& trouble) {
    QJsonObject object{{"kind", wordFor(trouble.kind)}};
    if (trouble.layer > 0) {
        object.insert("layer", trouble.layer);
    }
    switch (trouble.kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
    case Trouble::Kind::exploding:
        object.insert("ratio",
                      std::isfinite(trouble.ratio) ? QJsonValue(trouble.ratio) : QJsonValue());
        object.insert("loss", trouble.loss);
        break;
    case Trouble::Kind::saturated:
        object.insert("share", trouble.share);
        break;
    case Trouble::Kind::jumping:
        object.insert("lowest_loss", trouble.lowest);
        object.insert("highest_loss", trouble.highest);
        break;
    }
    return object;
}

/// The samples of --data, which become the session's own if they fit into one; else the session's.
std::shared_ptr<const DataSet> dataFor(const Arguments& arguments, Session& session) {
    if (!arguments.has("--data")) {
        return samplesOf(session);
    }
    CsvTable table = loadCsv(arguments.value("--data"));
    if (const std::string note = columnNote(table.columns); !note.empty()) {
        std::cerr << arguments.value("--data") << ": " << note << '\n';
    }
    std::cerr << "class 1 (y > 0) is '" << table.data.classNames[1] << "', class 0 (y < 0) is '"
              << table.data.classNames[0] << "'\n";
    const auto data = std::make_shared<const DataSet>(std::move(table.data));
    if (data->size() <= kMostOwnSamples) {
        session.training.data.own = data;
        session.training.data.kind = DataKind::own;
    } else if (arguments.has("--save")) {
        throw InputError(arguments.value("--data") + ": has " + std::to_string(data->size()) +
                         " samples; a session holds at most " + std::to_string(kMostOwnSamples) +
                         ", so it cannot be saved with --save");
    }
    return data;
}

/// Samples of another file are another task: the weights go on, their course does not.
Trainer<float> trainerFor(const Session& session, Pane pane,
                          const std::shared_ptr<const DataSet>& data, const StopRule& stop,
                          bool goesOn) {
    RunStart start = startOf(session, pane, data);
    start.config.stop = stop;
    if (!goesOn) {
        start.course.reset();
    }
    return restoreTrainer<float>(start);
}

/// Settings that say the same as an option beside them, or what --data decides.
void refuseRivals(const Arguments& arguments) {
    constexpr std::pair<const char*, const char*> kRivals[] = {
        {"stop_epochs", "--epochs"},   {"stop_accuracy", "--until-accuracy"},
        {"stop_loss", "--until-loss"}, {"dataset", "--data"},
        {"points", "--data"},          {"noise", "--data"}};
    for (const std::string& text : arguments.values("--set")) {
        for (const auto& [key, option] : kRivals) {
            if (keyAndValue(text, "--set").first == key && arguments.has(option)) {
                throw UsageError("--set " + text + " and " + option +
                                 " exclude each other: only one of them can count");
            }
        }
    }
}

int run(const Arguments& arguments) {
    using Clock = std::chrono::steady_clock;
    arguments.expectPositional(0, 1, "SESSION");
    Session session = sessionFrom(arguments);
    refuseRivals(arguments);
    // The options of this call are not the session's: --save must not keep them.
    StopRule stop = session.training.stop;
    if (arguments.has("--until-accuracy")) {
        stop.accuracy = arguments.number("--until-accuracy", 0.0, 1.0, 0.0);
    }
    if (arguments.has("--until-loss")) {
        stop.loss = arguments.number("--until-loss", 0.0, 1000.0, 0.0);
    }
    const auto epochs =
        static_cast<std::uint64_t>(arguments.integer("--epochs", 0, kMostEpochs, kDefaultEpochs));
    // Counted below: --epochs from where the session's training ended, its own rule from epoch 0.
    const std::uint64_t ownLimit = std::exchange(stop.epochs, 0);
    const auto reportEvery =
        static_cast<std::uint64_t>(arguments.integer("--report-every", 1, kMostEpochs, 100));

    const numeric::FlushDenormals flush;
    const auto data = dataFor(arguments, session);
    if (data->size() == 0) {
        throw InputError("there are no samples to train on");
    }
    const bool goesOn = !arguments.has("--data");
    Trainer<float> trainer = trainerFor(session, Pane::chosen, data, stop, goesOn);
    const std::uint64_t last =
        ownLimit > 0 && !arguments.has("--epochs") ? ownLimit : trainer.epoch() + epochs;

    Clock::duration training{};
    report(trainer);
    std::optional<StopReason> reached = trainer.stopReason();
    while (!reached && trainer.epoch() < last && !trainer.divergence()) {
        const Clock::time_point begin = Clock::now();
        trainer.trainEpoch();
        training += Clock::now() - begin;
        if (trainer.divergence()) {
            break;
        }
        reached = trainer.stopReason();
        if (trainer.epoch() % reportEvery == 0 || reached || trainer.epoch() == last) {
            report(trainer);
        }
    }
    const NetworkHealth health = trainer.health(session.curves.epsilon);

    const double seconds = std::chrono::duration<double>(training).count();
    QJsonObject end{{"done", trainer.divergence() ? "diverged" : wordFor(reached)},
                    {"epoch", static_cast<qint64>(trainer.epoch())},
                    {"examples_per_second",
                     seconds > 0.0 ? static_cast<double>(trainer.examples()) / seconds : 0.0},
                    {"learned", learned(trainer.network())},
                    {"dead_units", health.deadUnits()},
                    {"trouble", toJson(diagnose(health, trainer.history().points(),
                                                trainer.divergence(), trainer.epoch()))},
                    {"layers", layersOf(health)}};
    const QJsonValue line = collapsedLine(trainer, mapRange(*data));
    if (!line.isNull()) {
        end.insert("collapsed_line", line);
    }
    if (session.training.standardize) {
        end.insert("standardization", standardizationOf(trainer.network()));
    }
    printLine(end);
    if (arguments.has("--save")) {
        // The network that is compared with learns as long, so that both show the same epoch.
        const std::uint64_t length = trainer.epoch();
        Trainer<float> other = trainerFor(session, Pane::compared, data, {}, goesOn);
        while (other.epoch() < length && !other.divergence()) {
            other.trainEpoch();
        }
        session.weights = std::make_shared<const SavedWeights>(SavedWeights{
            other.network().parameters.cast<double>(), trainer.network().parameters.cast<double>(),
            other.course(), trainer.course()});
        ui::saveSession(session,
                        QFile::decodeName(QByteArray::fromStdString(arguments.value("--save"))));
    }
    if (const auto& divergence = trainer.divergence(); divergence && divergence->missing) {
        const MissingSlope& missing = *divergence->missing;
        const auto layer = static_cast<std::size_t>(missing.layer - 1);
        throw InputError("training ended in epoch " + std::to_string(divergence->epoch) + ": " +
                         std::string(trainer.network().activations[layer].formulaText()) +
                         " has no finite value or slope at z = " + text::toText(missing.z) +
                         ", which unit " + std::to_string(missing.unit) + " of layer " +
                         std::to_string(missing.layer) +
                         " meets; the weights before that epoch are kept");
    }
    if (const auto& divergence = trainer.divergence()) {
        throw InputError("training diverged in epoch " + std::to_string(divergence->epoch) +
                         ", layer " + std::to_string(divergence->layer) +
                         "; the weights before that epoch are kept. Try a lower learning_rate");
    }
    return 0;
}

} // namespace

Command trainCommand() {
    return {"train",
            "[SESSION] [--set KEY=VALUE]... [--data FILE.csv] [--epochs N] [--until-accuracy A]",
            "trains the network of a session and prints JSON lines",
            {{"--set", "KEY=VALUE",
              "a setting of the training, as in a session file; may be repeated", true},
             {"--data", "FILE.csv",
              "samples of your own: columns x1, x2, label, with two distinct labels"},
             {"--epochs", "N", "stop after N epochs (500)"},
             {"--seed", "S", "seed of data, weights and shuffling"},
             {"--until-accuracy", "A", "stop once the training accuracy is at least A (0 to 1)"},
             {"--until-loss", "L", "stop once the training loss is at most L"},
             {"--report-every", "K", "a line every K epochs (100)"},
             {"--save", "SESSION", "write the session with the trained weights"}},
            run,
            true};
}

} // namespace actiscope::cli
