#include "ui/views/classifier/pane/map_words.h"

#include "core/analysis/best_line.h"
#include "core/network/chunk_engine.h"
#include "core/numeric/primitives.h"
#include "core/run/restore.h"
#include "ui/io/shown_number.h"

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

QString testAccuracyText(const TrainingSnapshot& snapshot) {
    return snapshot.test ? Text::tr("test %1").arg(accuracyText(snapshot.test->accuracy))
                         : QString();
}

QString lineText(const CollapsedLine& line) {
    return QStringLiteral("%1·x1%2·x2%3 = 0")
        .arg(numberWithDigits(line.a, 3), term(line.b), term(line.c));
}

QString pointText(const TrainingSnapshot& snapshot, const DataSet& samples,
                  const numeric::Point& place, const numeric::Rectangle& home) {
    // As fine as the map tells its places apart: 0.01 for the usual square.
    const double side = home.xMax - home.xMin;
    const int decimals = std::clamp(static_cast<int>(std::ceil(2.5 - std::log10(side))), 0, 12);
    const double y = logitAt(snapshot, place);
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

std::vector<int> wrongSamples(const TrainingSnapshot& snapshot, const DataSet& samples) {
    using Engine = ChunkEngine<double>;
    std::vector<int> wrong;
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
            if ((engine.logits()[i] > 0.0) != (samples.target[first + i] > 0.5)) {
                wrong.push_back(static_cast<int>(first + i));
            }
        }
    }
    return wrong;
}

} // namespace actiscope::ui
