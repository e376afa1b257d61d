#pragma once

#include "core/analysis/line/regions.h"
#include "core/run/latest_worker.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace actiscope::ui {

/// The regions of one function after the other: at once to the pixel, and to the end as soon as the
/// question rests and a thread has found the proof.
class RegionProver : public QObject {
    Q_OBJECT

public:
    explicit RegionProver(QObject* parent = nullptr);

    /// On the whole line, see findRegions(). Valid until the next call.
    const Regions& regions(const Activation& activation, double from, double to, double epsilon);

    /// Whether a proof is on its way, after which proven() comes.
    bool isWaiting() const { return m_rest.isActive() || m_proving; }

signals:
    /// The regions of the last question are final now, and differ from those of the preview.
    void proven();
    /// No proof comes: why. The preview stays.
    void failed(const QString& reason);

private:
    struct Question {
        Activation activation;
        double from;
        double to;
        double epsilon;

        bool operator==(const Question&) const = default;
    };
    struct Answer {
        Question question;
        Regions regions;
    };
    void prove();
    void receive();

    std::optional<Question> m_question;
    Regions m_regions;
    QTimer m_rest;
    bool m_proving = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Question, Answer> m_worker;
};

} // namespace actiscope::ui
