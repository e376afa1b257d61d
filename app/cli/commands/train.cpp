#include "app/cli/command.h"
#include "app/cli/network_json.h"
#include "app/cli/progress.h"
#include "app/cli/session_input.h"

#include "core/data/csv/csv.h"
#include "core/data/map_range.h"
#include "core/errors.h"
#include "core/numeric/flush_denormals.h"
#include "core/run/restore.h"
#include "core/session/sample_edit.h"
#include "core/text/number_text.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"

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

/// Under "train_loss" and "train_accuracy", or of regression "train_rmse" and "train_r2".
void insertMetrics(QJsonObject& line, const QString& of, const Metrics& metrics) {
    line.insert(of + "_loss", metrics.loss);
    if (metrics.fit) {
        line.insert(of + "_rmse", metrics.fit->rmse);
        line.insert(of + "_r2", metrics.fit->r2);
    } else {
        line.insert(of + "_accuracy", metrics.accuracy);
    }
}

void report(Trainer<float>& trainer) {
    const Metrics metrics = trainer.evaluate();
    QJsonObject line{{"epoch", static_cast<qint64>(trainer.epoch())},
                     {"examples", static_cast<qint64>(trainer.examples())}};
    insertMetrics(line, QStringLiteral("train"), metrics);
    if (const std::optional<Metrics> test = trainer.evaluateTest()) {
        insertMetrics(line, QStringLiteral("test"), *test);
    } else {
        for (const char* what : {"loss", metrics.fit ? "rmse" : "accuracy"}) {
            line.insert(QStringLiteral("test_") + what, QJsonValue());
        }
        if (metrics.fit) {
            line.insert(QStringLiteral("test_r2"), QJsonValue());
        }
    }
    const std::optional<double> clipped = trainer.clippedShare();
    line.insert("clipped", clipped ? QJsonValue(*clipped) : QJsonValue());
    printLine(line);
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

/// The samples of --data, which become the session's own if they fit into one; else the session's.
std::shared_ptr<const DataSet> dataFor(const Arguments& arguments, Session& session) {
    if (!arguments.has("--data")) {
        return samplesOf(session);
    }
    CsvTable table = loadCsv(arguments.value("--data"));
    if (const std::string note = columnNote(table.columns); !note.empty()) {
        std::cerr << arguments.value("--data") << ": " << note << '\n';
    }
    if (table.data.task == Task::regression) {
        std::cerr << "regression: " << table.columns.names[2] << " is a number from "
                  << text::toText(table.data.target.minCoeff()) << " to "
                  << text::toText(table.data.target.maxCoeff()) << '\n';
    } else {
        std::cerr << "class 1 (y > 0) is '" << table.data.classNames[1] << "', class 0 (y < 0) is '"
                  << table.data.classNames[0] << "'\n";
    }
    const auto data = std::make_shared<const DataSet>(std::move(table.data));
    if (data->size() > kMostOwnSamples && arguments.has("--save")) {
        throw InputError(arguments.value("--data") + ": has " + std::to_string(data->size()) +
                         " samples; a session holds at most " + std::to_string(kMostOwnSamples) +
                         ", so it cannot be saved with --save");
    }
    takeSamples(session, data);
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
        {"stop_epochs", "--epochs"},
        {"stop_accuracy", "--until-accuracy"},
        {"stop_loss", "--until-loss"},
        {"dataset", "--data"},
        {"points", "--data"},
        {"noise", "--data"},
        {"task", "--data"},
        {"target", "--data"},
        {"boundary", "--data"}};
    for (const std::string& text : arguments.values("--set")) {
        for (const auto& [key, option] : kRivals) {
            if (keyAndValue(text, "--set").first == key && arguments.has(option)) {
                throw UsageError("--set " + text + " and " + option +
                                 " exclude each other: only one of them can count");
            }
        }
    }
}

/// Throws InputError that says how a training ended that diverged.
void refuseDivergence(const Trainer<float>& trainer) {
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
    if (session.training.data.task == Task::regression && arguments.has("--until-accuracy")) {
        throw UsageError("--until-accuracy has no meaning where the task is regression: its "
                         "answers are numbers, not right or wrong; give --until-loss");
    }
    Trainer<float> trainer = trainerFor(session, Pane::chosen, data, stop, goesOn);
    const std::uint64_t last =
        ownLimit > 0 && !arguments.has("--epochs") ? ownLimit : trainer.epoch() + epochs;

    // The network that is compared with learns beside it if both are kept, so that both have come
    // to the same epoch whenever training ends.
    std::optional<Trainer<float>> other;
    if (arguments.has("--save")) {
        other.emplace(trainerFor(session, Pane::compared, data, {}, goesOn));
    }
    const Interruption interruption;
    // Whoever read the output may be gone; whether a signal says so depends on who started us.
    const auto isInterrupted = [&] { return interruption.happened() || !std::cout; };
    const auto follow = [&] {
        // An interruption ends a long way to catch up, not the epoch that has just been trained.
        while (other && other->epoch() < trainer.epoch() && !other->divergence() &&
               (other->epoch() + 1 == trainer.epoch() || !isInterrupted())) {
            other->trainEpoch();
        }
    };
    Clock::duration training{};
    report(trainer);
    std::optional<StopReason> reached = trainer.stopReason();
    while (!reached && trainer.epoch() < last && !trainer.divergence() && !isInterrupted()) {
        const Clock::time_point begin = Clock::now();
        trainer.trainEpoch();
        training += Clock::now() - begin;
        follow();
        if (trainer.divergence()) {
            break;
        }
        reached = trainer.stopReason();
        if (trainer.epoch() % reportEvery == 0 || reached || trainer.epoch() == last) {
            report(trainer);
        }
    }
    const bool interrupted =
        isInterrupted() && !reached && trainer.epoch() < last && !trainer.divergence();
    follow(); // what a saved session's other network is behind
    const NetworkHealth health = trainer.health(session.curves.epsilon);

    const double seconds = std::chrono::duration<double>(training).count();
    QJsonObject end{{"done", interrupted            ? "interrupted"
                             : trainer.divergence() ? "diverged"
                                                    : wordFor(reached)},
                    {"epoch", static_cast<qint64>(trainer.epoch())},
                    {"examples_per_second",
                     seconds > 0.0 ? static_cast<double>(trainer.examples()) / seconds : 0.0},
                    {"learned", learnedOf(trainer.network())},
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
        session.weights = std::make_shared<const SavedWeights>(SavedWeights{
            other->network().parameters.cast<double>(), trainer.network().parameters.cast<double>(),
            other->course(), trainer.course()});
        ui::saveSession(session, ui::toQString(arguments.value("--save")));
    }
    if (interrupted) {
        throw InputError("interrupted in epoch " + std::to_string(trainer.epoch()) +
                         (arguments.has("--save")
                              ? "; the session is saved as " + arguments.value("--save")
                              : "; without --save nothing is kept"));
    }
    refuseDivergence(trainer);
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
              "samples of your own: columns x1, x2, label, with two distinct labels; or x1, x2, y "
              "(or x1, y) with numbers, for regression"},
             {"--epochs", "N", "stop after N epochs (500)"},
             {"--seed", "S", "seed of data, weights and shuffling"},
             {"--until-accuracy", "A",
              "stop once the training accuracy is at least A (0 to 1); not of regression"},
             {"--until-loss", "L", "stop once the training loss is at most L"},
             {"--report-every", "K", "a line every K epochs (100)"},
             {"--save", "SESSION", "write the session with the trained weights"}},
            run,
            true};
}

} // namespace actiscope::cli
