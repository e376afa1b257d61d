#include "ui/views/classifier/pane/regions/region_finder.h"

#include "core/run/restore.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>

#include <utility>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(LinearRegions)
};

QString boundText(const LinearRegions& regions) {
    constexpr double kCounted = 1e6;
    return regions.bound < kCounted ? QString::number(static_cast<int>(regions.bound))
                                    : numberWithDigits(regions.bound, 2);
}

} // namespace

RegionFinder::RegionFinder(QObject* parent)
    : QObject(parent),
      m_worker(
          [](const Question& question, auto& desk) {
              auto found = linearRegions(restoreNetwork(*question.snapshot), question.area);
              desk.publish(found ? std::make_shared<const LinearRegions>(std::move(*found))
                                 : nullptr);
          },
          [this] { QMetaObject::invokeMethod(this, &RegionFinder::receive, Qt::QueuedConnection); },
          // Snapshots come faster than large networks are cut: each is finished first.
          [](const Question&, const Question&) { return false; }) {}

void RegionFinder::find(std::shared_ptr<const TrainingSnapshot> snapshot,
                        const numeric::Rectangle& area) {
    if (m_wanted && m_asked.snapshot == snapshot && m_asked.area == area) {
        return;
    }
    m_wanted = true;
    m_asked = {std::move(snapshot), area};
    m_worker.post(m_asked);
}

bool RegionFinder::forget() {
    m_worker.cancel();
    m_wanted = false;
    m_asked = {};
    return std::exchange(m_regions, nullptr) != nullptr;
}

void RegionFinder::receive() {
    if (std::optional<Answer> answer = m_worker.take(); answer && m_wanted) {
        m_regions = std::move(*answer);
        emit found();
    }
    m_worker.takeFailure();
}

QString regionsCaption(const LinearRegions* regions) {
    if (regions == nullptr) {
        return {};
    }
    if (regions->tooMany) {
        return Text::tr("regions > %1").arg(LinearRegions::kMostRegions);
    }
    return Text::tr("regions %1 ≤ %2").arg(regions->regions.size()).arg(boundText(*regions));
}

QString readoutCaption(const ScoreText& score, const LinearRegions* regions) {
    QStringList captions{score.caption, regionsCaption(regions)};
    captions.removeAll(QString());
    return captions.join(QStringLiteral(" · "));
}

QString regionsText(const LinearRegions* regions) {
    if (regions == nullptr) {
        return {};
    }
    const QString bound = boundText(*regions);
    if (regions->tooMany) {
        return Text::tr("linear regions: more than %1, not drawn; at most %2")
            .arg(LinearRegions::kMostRegions)
            .arg(bound);
    }
    return Text::tr("linear regions: %1 of at most %2").arg(regions->regions.size()).arg(bound);
}

QString regionsObstacleText(std::span<const Activation> activations, const FeatureList& features) {
    const auto obstacle = regionsObstacle(activations, features);
    if (!obstacle) {
        return {};
    }
    return *obstacle == RegionsObstacle::features
               ? Text::tr("Linear regions: the network sees more than x1 and x2, so it is not "
                          "straight anywhere.")
               : Text::tr("Linear regions: only with functions that are straight piece by piece, "
                          "such as ReLU, Leaky ReLU, abs, step or maxout.");
}

} // namespace actiscope::ui
