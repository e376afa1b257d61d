#include "app/cli/command.h"
#include "app/cli/session_input.h"

#include "core/data/csv.h"
#include "core/errors.h"
#include "core/numeric/flush_denormals.h"
#include "core/run/run_request.h"
#include "core/training/trainer.h"
#include "ui/io/session_json.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <iostream>

namespace actiscope::cli {
namespace {

constexpr std::int64_t kMostEpochs = 1'000'000'000;
constexpr std::int64_t kDefaultEpochs = 500;

void printLine(const QJsonObject& object) {
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Compact).constData() << std::endl;
}

void report(Trainer<float>& trainer, const Metrics& metrics) {
    const std::optional<Metrics> test = trainer.evaluateTest();
    printLine({{"epoch", static_cast<qint64>(trainer.epoch())},
               {"examples", static_cast<qint64>(trainer.examples())},
               {"train_loss", metrics.loss},
               {"train_accuracy", metrics.accuracy},
               {"test_loss", test ? QJsonValue(test->loss) : QJsonValue()},
               {"test_accuracy", test ? QJsonValue(test->accuracy) : QJsonValue()}});
}

QJsonValue collapsedLine(Trainer<float>& trainer) {
    if (!isLinear(trainer.network())) {
        return {};
    }
    const TrainingSnapshot snapshot = observe(trainer, {{}, 101, 101});
    return QJsonObject{{"a", snapshot.line.a},
                       {"b", snapshot.line.b},
                       {"c", snapshot.line.c},
                       {"max_residual", snapshot.lineResidual}};
}

int run(const Arguments& arguments) {
    using Clock = std::chrono::steady_clock;
    arguments.expectPositional(0, 1, "SESSION");
    Session session = sessionFrom(arguments);
    const auto epochs =
        static_cast<std::uint64_t>(arguments.integer("--epochs", 0, kMostEpochs, kDefaultEpochs));
    const double wantedAccuracy = arguments.number("--until-accuracy", 0.0, 1.0, 2.0);
    const auto reportEvery =
        static_cast<std::uint64_t>(arguments.integer("--report-every", 1, kMostEpochs, 100));

    const numeric::FlushDenormals flush;
    const auto data = std::make_shared<const DataSet>(
        arguments.has("--data") ? loadDataCsv(arguments.value("--data"))
                                : generate(session.training.data, session.seed));
    Trainer<float> trainer(session.training, data, session.seed);
    if (session.weights && session.weights->chosen.size() > 0) {
        trainer.setParameters(session.weights->chosen);
    }

    Clock::duration training{};
    std::string reason = "epochs";
    Metrics metrics = trainer.evaluate();
    report(trainer, metrics);
    while (trainer.epoch() < epochs) {
        if (metrics.accuracy >= wantedAccuracy) {
            reason = "accuracy";
            break;
        }
        const Clock::time_point begin = Clock::now();
        trainer.trainEpoch();
        training += Clock::now() - begin;
        if (trainer.divergence()) {
            reason = "diverged";
            break;
        }
        const bool reports = trainer.epoch() % reportEvery == 0 || trainer.epoch() == epochs;
        if (reports || arguments.has("--until-accuracy")) {
            metrics = trainer.evaluate();
        }
        if (reports || metrics.accuracy >= wantedAccuracy) {
            report(trainer, metrics);
        }
    }
    if (metrics.accuracy >= wantedAccuracy) {
        reason = "accuracy";
    }

    const double seconds = std::chrono::duration<double>(training).count();
    QJsonObject last{{"done", QString::fromStdString(reason)},
                     {"epoch", static_cast<qint64>(trainer.epoch())},
                     {"examples_per_second",
                      seconds > 0.0 ? static_cast<double>(trainer.examples()) / seconds : 0.0},
                     {"learned", QJsonObject()},
                     {"dead_units", trainer.deadUnits()}};
    const QJsonValue line = collapsedLine(trainer);
    if (!line.isNull()) {
        last.insert("collapsed_line", line);
    }
    printLine(last);
    if (arguments.has("--save")) {
        session.weights = std::make_shared<const SavedWeights>(
            SavedWeights{{}, trainer.network().parameters.cast<double>()});
        ui::saveSession(session,
                        QFile::decodeName(QByteArray::fromStdString(arguments.value("--save"))));
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
    return {
        "train",
        "[SESSION] [--set KEY=VALUE]... [--data FILE.csv] [--epochs N] [--until-accuracy A]",
        "trains the network of a session and prints JSON lines",
        {{"--set", "KEY=VALUE", "a setting of the training, as in a session file; may be repeated"},
         {"--data", "FILE.csv",
          "samples of your own: columns x1, x2, label, with two distinct labels"},
         {"--epochs", "N", "stop after N epochs (500)"},
         {"--seed", "S", "seed of data, weights and shuffling"},
         {"--until-accuracy", "A", "stop once the training accuracy is at least A (0 to 1)"},
         {"--report-every", "K", "a line every K epochs (100)"},
         {"--save", "SESSION", "write the session with the trained weights"}},
        run,
        true};
}

} // namespace actiscope::cli
