#pragma once

#include "core/analysis/regions.h"
#include "ui/model/background_job.h"

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
    bool isWaiting() const { return m_rest.isActive() || m_job.isRunning(); }

signals:
    /// The regions of the last question are final now, and differ from those of the preview.
    void proven();

private:
    struct Question {
        Activation activation;
        double from;
        double to;
        double epsilon;

        bool operator==(const Question&) const = default;
    };
    void prove();
    void take(Regions regions);

    std::optional<Question> m_question;
    Regions m_regions;
    QTimer m_rest;
    BackgroundJob m_job;
};

} // namespace actiscope::ui
