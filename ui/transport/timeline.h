#pragma once

#include "core/run/training_worker.h"

#include <QSlider>

namespace actiscope::ui {

struct Look;

/// The axis of a course with its knob, in pixels of what it is painted on.
struct TrackPicture {
    double left = 0.0;
    double right = 1.0;
    double middle = 0.0; ///< its height
    double knob = 0.0;
    double last = 0.0; ///< where the course ends
    bool focused = false;
};
/// The same for window and file.
void paintTrack(QPainter& painter, const TrackPicture& picture, const Look& look);

/// The epochs of a course as a slider that lies under the axis of its chart: the knob stands at the
/// epoch that is shown. Its positions are the epochs that can be looked back to, from 0.
class Timeline : public QSlider {
    Q_OBJECT

public:
    explicit Timeline(QWidget* parent = nullptr);

    /// Where epoch 0 and the epoch `end` lie, in pixels of this widget.
    void setAxis(int left, int right, double end);
    /// What can be looked back to and what is shown; the knob rests while a hand holds it.
    void setSnapshot(const TrainingWorker::Snapshot& snapshot);
    /// As if the hand moved the knob there.
    void pointAt(double epoch);
    /// Of the position of the knob.
    std::uint64_t shownEpoch() const { return epochAt(value()); }
    /// The last that can be looked back to.
    std::uint64_t lastEpoch() const { return epochAt(maximum()); }
    int knobPlace() const;
    /// What a screen reader says: "epoch 226, loss 0.0060".
    QString valueText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    std::uint64_t epochAt(int position) const;
    int lastPosition() const;
    double placeOf(double epoch) const;
    double epochOf(double place) const;

    TrainingWorker::Snapshot m_snapshot;
    double m_left = 0.0;
    double m_right = 1.0;
    double m_end = 10.0;
};

/// Registers the accessible interface of Timeline; call once per process, after that of sliders.
void installTimelineAccessibility();

} // namespace actiscope::ui
