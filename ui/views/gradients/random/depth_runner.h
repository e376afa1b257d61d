#pragma once

#include "core/depth/random_depth.h"
#include "core/run/latest_worker.h"
#include "core/scene/gradient_rescue.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <vector>

namespace actiscope::ui {

/// A random network and what would become of it with each rescue.
struct DepthQuestion {
    RandomDepth network;
    std::uint64_t seed = 0;
    std::vector<RandomDepth> rescued; ///< in the order of kRescues

    bool operator==(const DepthQuestion&) const = default;
};

/// Runs random networks beside the event loop. The one that is asked for comes at once, also while
/// a slider is dragged: a large one with fewer samples first. When the question rests, all of its
/// samples, the rescued ones and the median of seeds follow.
class DepthRunner : public QObject {
    Q_OBJECT

public:
    explicit DepthRunner(QObject* parent = nullptr);

    void ask(const DepthQuestion& question);
    const DepthQuestion& question() const { return m_question; }
    /// Of the newest question that was answered; null before the first.
    const std::optional<DepthReport>& report() const { return m_report; }
    /// The network that the report is of.
    const RandomDepth& reported() const { return m_reported; }
    /// By rescue; empty until they are there for the present question.
    const std::vector<DepthReport>& rescued() const { return m_rescued; }
    /// Over kSeeds seeds; nothing until it is there for the present question.
    const std::optional<DepthReport>& median() const { return m_median; }

    static constexpr int kSeeds = 8;

signals:
    void reportArrived();
    void rescuedArrived();
    void medianArrived();
    /// It cannot be computed: why.
    void failed(const QString& reason);

private:
    struct Answer {
        DepthQuestion question;
        DepthReport report;
        bool preview = false;
    };
    struct Rest {
        DepthQuestion question;
        std::optional<DepthReport> full; ///< with all samples, after a preview
        std::vector<DepthReport> rescued;
        std::optional<DepthReport> median;
    };
    void askRest();
    void receive();
    void receiveRest();

    DepthQuestion m_question;
    RandomDepth m_reported;
    std::optional<DepthReport> m_report;
    bool m_wantsFull = false;
    std::vector<DepthReport> m_rescued;
    std::optional<DepthReport> m_median;
    QTimer m_rest;
    // Last: their threads ring this object and join before anything else is destroyed.
    LatestWorker<DepthQuestion, Answer> m_now;
    LatestWorker<std::pair<DepthQuestion, bool>, Rest> m_later;
};

} // namespace actiscope::ui
