#pragma once

#include "core/network/linear_regions.h"
#include "core/run/latest_worker.h"
#include "core/run/run_request.h"
#include "ui/views/classifier/pane/map_words.h"

#include <QObject>
#include <QString>

#include <memory>

namespace actiscope::ui {

/// The linear regions of the network that runs, found beside the event loop: of the newest snapshot
/// as soon as those of the one before are done.
class RegionFinder : public QObject {
    Q_OBJECT

public:
    explicit RegionFinder(QObject* parent = nullptr);

    /// found() comes when they are there. `area` is in the units of the data.
    void find(std::shared_ptr<const TrainingSnapshot> snapshot, const numeric::Rectangle& area);
    /// There are none until the next find(). Returns whether there were some.
    bool forget();

    /// Of the last find() that is done; null for a network that has none, and after forget().
    const std::shared_ptr<const LinearRegions>& regions() const { return m_regions; }

signals:
    void found();

private:
    struct Question {
        std::shared_ptr<const TrainingSnapshot> snapshot;
        numeric::Rectangle area;
    };
    using Answer = std::shared_ptr<const LinearRegions>;

    void receive();

    bool m_wanted = false;
    Question m_asked;
    Answer m_regions;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Question, Answer> m_worker;
};

/// "regions 31 ≤ 37", for the corner of a map; empty for null.
QString regionsCaption(const LinearRegions* regions);
/// What stands under the score in the corner of a map.
QString readoutCaption(const ScoreText& score, const LinearRegions* regions);
/// "linear regions: 31 of at most 37", or that there are too many to draw; empty for null.
QString regionsText(const LinearRegions* regions);
/// Why a network has no linear regions; empty if it has.
QString regionsObstacleText(std::span<const Activation> activations, const FeatureList& features);

} // namespace actiscope::ui
