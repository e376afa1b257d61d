#include "ui/views/classifier/pane/map_words.h"

#include "core/analysis/best_line.h"
#include "core/data/map_range.h"
#include "core/network/engine/chunk_engine.h"
#include "core/numeric/primitives.h"
#include "core/run/restore.h"
#include "ui/io/shown_number.h"
#include "ui/views/classifier/run_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(MapWords)
};

QString term(double value) {
    return (std::signbit(value) ? QStringLiteral(" − ") : QStringLiteral(" + ")) +
           numberWithDigits(std::fabs(value), 3);
}

double logitAt(const TrainingSnapshot& snapshot, const numeric::Point& place) {
    const Network<double> network = restoreNetwork(snapshot);
    ChunkEngine<double> engine(network.architecture);
    using Lanes = ChunkEngine<double>::Lanes;
    engine.setPoints(network.features, Lanes::Constant(network.standardization.first(place.x)),
                     Lanes::Constant(network.standardization.second(place.y)));
    engine.forward(network, false);
    return engine.logits()[0];
}

} // namespace

QString accuracyText(double accuracy) {
    constexpr double kRoundsToAll = 0.995;
    const bool almost = accuracy >= kRoundsToAll && accuracy < 1.0;
    return QStringLiteral("%1 %").arg(almost ? percentText(std::min(accuracy, 0.999), 1)
                                             : percentText(accuracy, 0));
}

ScoreText scoreText(const TrainingSnapshot& snapshot) {
    const auto& test = snapshot.test;
    if (const auto& fit = snapshot.metrics.fit) {
        QString caption = QStringLiteral("RMSE · R² ") + r2Text(*fit);
        if (test && test->fit) {
            caption += Text::tr(" · test %1").arg(numberWithDigits(test->fit->rmse, 2));
        }
        return {numberWithDigits(fit->rmse, 2), caption};
    }
    return {accuracyText(snapshot.metrics.accuracy),
            test ? Text::tr("test %1").arg(accuracyText(test->accuracy)) : QString()};
}

QString planeText(const CollapsedLine& line) {
    if (line.b == 0.0) { // one input
        return QStringLiteral("y = %1·x1%2").arg(numberWithDigits(line.a, 3), term(line.c));
    }
    return QStringLiteral("y = %1·x1%2·x2%3")
        .arg(numberWithDigits(line.a, 3), term(line.b), term(line.c));
}

QString lineText(const CollapsedLine& line) {
    return QStringLiteral("%1·x1%2·x2%3 = 0")
        .arg(numberWithDigits(line.a, 3), term(line.b), term(line.c));
}

QString pointText(const TrainingSnapshot& snapshot, const DataSet& samples,
                  const numeric::Point& place, const numeric::Rectangle& home, int sample) {
    // As fine as the map tells its places apart: 0.01 for the usual square.
    const double side = home.xMax - home.xMin;
    const int decimals = std::clamp(static_cast<int>(std::ceil(2.5 - std::log10(side))), 0, 12);
    const double y = logitAt(snapshot, place);
    if (samples.task == Task::regression) {
        const QString x1 = numberWithDecimals(place.x, decimals);
        const QString number = numberWithDigits(y, 3);
        const QString at = hasOneInput(samples)
                               ? Text::tr("y = %1 at x1 = %2").arg(number, x1)
                               : Text::tr("y = %1 at (%2, %3)")
                                     .arg(number, x1, numberWithDecimals(place.y, decimals));
        if (sample < 0) {
            return at;
        }
        const double target = samples.target[sample];
        return at + Text::tr(" · target %1, %2 off")
                        .arg(numberWithDigits(target, 3), numberWithDigits(y - target, 2));
    }
    const QString name = QString::fromStdString(samples.classNames[y > 0.0 ? 1 : 0]);
    QString text = Text::tr("σ(y) = %1 %2 · y = %3 at (%4, %5)")
                       .arg(numberWithDecimals(numeric::sigmoid(y), 2),
                            (y > 0.0 ? QStringLiteral("▲ ") : QStringLiteral("● ")) + name,
                            numberWithDigits(y, 3), numberWithDecimals(place.x, decimals),
                            numberWithDecimals(place.y, decimals));
    if (snapshot.linear) {
        const Line line{snapshot.line.a, snapshot.line.b, snapshot.line.c};
        text += Text::tr(", distance %1").arg(shownNumber(signedDistance(line, place.x, place.y)));
    }
    return text.simplified();
}

QString classText(const DataSet& samples) {
    if (!samples.hasClassNames()) {
        return {};
    }
    const auto& [circle, triangle] = samples.classNames;
    return QLatin1Char(' ') +
           Text::tr("▲ is %1, ● is %2.")
               .arg(QString::fromStdString(triangle), QString::fromStdString(circle));
}

namespace {

/// The network's output for each sample.
std::vector<double> outputsOf(const TrainingSnapshot& snapshot, const DataSet& samples) {
    using Engine = ChunkEngine<double>;
    std::vector<double> outputs;
    outputs.reserve(static_cast<std::size_t>(samples.size()));
    const Network<double> network = restoreNetwork(snapshot);
    Engine engine(network.architecture);
    for (Eigen::Index first = 0; first < samples.size(); first += Engine::kLanes) {
        const auto count = std::min<Eigen::Index>(Engine::kLanes, samples.size() - first);
        Engine::Lanes x1 = Engine::Lanes::Zero();
        Engine::Lanes x2 = Engine::Lanes::Zero();
        for (Eigen::Index i = 0; i < count; ++i) {
            x1[i] = network.standardization.first(samples.x1[first + i]);
            x2[i] = network.standardization.second(samples.x2[first + i]);
        }
        engine.setPoints(network.features, x1, x2);
        engine.forward(network, false);
        for (Eigen::Index i = 0; i < count; ++i) {
            outputs.push_back(engine.logits()[i]);
        }
    }
    return outputs;
}

} // namespace

std::vector<int> wrongSamples(const TrainingSnapshot& snapshot, const DataSet& samples) {
    std::vector<int> wrong;
    if (samples.task == Task::regression) {
        return wrong;
    }
    const std::vector<double> outputs = outputsOf(snapshot, samples);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const bool triangle = samples.target[static_cast<Eigen::Index>(i)] > 0.5;
        if ((outputs[i] > 0.0) != triangle) {
            wrong.push_back(static_cast<int>(i));
        }
    }
    return wrong;
}

std::vector<double> residualsOf(const TrainingSnapshot& snapshot, const DataSet& samples) {
    std::vector<double> residuals = outputsOf(snapshot, samples);
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        residuals[i] = samples.target[static_cast<Eigen::Index>(i)] - residuals[i];
    }
    return residuals;
}

} // namespace actiscope::ui
