#include "ui/transport/timeline.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace actiscope::ui {

Timeline::Timeline(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setToolTip(tr("Look back at both networks as they were in an earlier epoch"));
    setFocusPolicy(Qt::StrongFocus);
    setRange(0, 0);
    setEnabled(false);
}

void Timeline::setAxis(int left, int right, double end) {
    m_left = left;
    m_right = std::max(right, left + 1);
    m_end = end;
    update();
}

void Timeline::setSnapshot(const TrainingWorker::Snapshot& snapshot) {
    m_snapshot = snapshot;
    const auto& epochs = snapshot->epochs;
    // A session that was opened has its last epoch only. There is nothing to look back to, and the
    // knob stands at the end of the course: a range of one value would put it at the beginning, so
    // the range gets a place before it.
    const bool onlyLast = epochs.size() == 1 && epochs.front() > 0;
    setEnabled(epochs.size() > 1);
    if (isSliderDown()) {
        return;
    }
    const QSignalBlocker block(this);
    setRange(onlyLast ? -1 : 0, lastPosition());
    const auto at = std::ranges::upper_bound(epochs, snapshot->epoch) - epochs.begin() - 1;
    setValue(snapshot->epoch == snapshot->lastEpoch ? maximum() : static_cast<int>(at));
    setAccessibleDescription(valueText());
    update();
}

std::uint64_t Timeline::epochAt(int position) const {
    if (!m_snapshot || m_snapshot->epochs.empty()) {
        return 0;
    }
    const auto& epochs = m_snapshot->epochs;
    const auto at = static_cast<std::size_t>(std::max(position, 0));
    return at < epochs.size() ? epochs[at] : m_snapshot->lastEpoch;
}

/// That of the present, which is kept in every so many epochs only.
int Timeline::lastPosition() const {
    const auto& epochs = m_snapshot->epochs;
    const auto last = static_cast<int>(epochs.size()) - 1;
    return !epochs.empty() && epochs.back() < m_snapshot->lastEpoch ? last + 1 : last;
}

QString Timeline::valueText() const {
    if (!m_snapshot) {
        return {};
    }
    return tr("epoch %1, loss %2")
        .arg(static_cast<qulonglong>(m_snapshot->epoch))
        .arg(shownNumber(m_snapshot->metrics.loss));
}

double Timeline::placeOf(double epoch) const {
    return m_left + (m_right - m_left) * epoch / m_end;
}

double Timeline::epochOf(double place) const {
    return m_end * (place - m_left) / (m_right - m_left);
}

int Timeline::knobPlace() const {
    return qRound(placeOf(static_cast<double>(shownEpoch())));
}

void Timeline::pointAt(double epoch) {
    if (!m_snapshot || !isEnabled()) {
        return;
    }
    const auto& epochs = m_snapshot->epochs;
    const auto next = std::ranges::lower_bound(
        epochs, epoch, {}, [](std::uint64_t e) { return static_cast<double>(e); });
    auto at = static_cast<int>(next - epochs.begin());
    const int last = lastPosition();
    if (at > last || (at > 0 && epoch - static_cast<double>(epochAt(at - 1)) <
                                    static_cast<double>(epochAt(at)) - epoch)) {
        --at;
    }
    setValue(at);
}

QSize Timeline::sizeHint() const {
    const int side = 2 * (lookOf(*this).scaled(part::kKnob) + part::kFocus);
    return {sizes::kSmallestCourse.width(), side};
}

void paintTrack(QPainter& painter, const TrackPicture& picture, const Look& look) {
    const Colors& colors = look.colors;
    const double thick = look.scaled(part::kTrack);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto track = [&](double to, const QColor& color) {
        painter.setBrush(color);
        painter.drawRoundedRect(
            QRectF(picture.left, picture.middle - thick / 2.0, to - picture.left, thick),
            thick / 2.0, thick / 2.0);
    };
    track(picture.right, colors.track);
    if (picture.knob < picture.last) {
        // What comes after the epoch that is looked back to is still there.
        track(picture.last, colors.edge);
    }
    track(picture.knob, colors.accent);
    const double radius = look.scaled(part::kKnob);
    const QPointF place(picture.knob, picture.middle);
    if (picture.focused) {
        painter.setPen(QPen(colors.accent, part::kFocus));
        painter.setBrush(colors.accentSoft);
        painter.drawEllipse(place, radius + 1.0, radius + 1.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawEllipse(place, radius - part::kFocus - 1.0, radius - part::kFocus - 1.0);
        return;
    }
    painter.setPen(QPen(colors.card, part::kFocus));
    painter.setBrush(colors.accent);
    painter.drawEllipse(place, radius, radius);
}

void Timeline::paintEvent(QPaintEvent*) {
    const double last = m_snapshot ? static_cast<double>(m_snapshot->lastEpoch) : 0.0;
    QPainter painter(this);
    paintTrack(painter,
               {.left = m_left,
                .right = m_right,
                .middle = 0.5 * height(),
                .knob = placeOf(static_cast<double>(shownEpoch())),
                .last = placeOf(last),
                .focused = hasFocus()},
               lookOf(*this));
}

void Timeline::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    setSliderDown(true);
    pointAt(epochOf(event->position().x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        pointAt(epochOf(event->position().x()));
    }
}

void Timeline::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

/// The page below the mouse scrolls on, unless the person works with the timeline.
void Timeline::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QSlider::wheelEvent(event);
    } else {
        event->ignore();
    }
}

namespace {

/// Values are epochs, not places in the list of those that are kept.
class AccessibleTimeline : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleTimeline(Timeline* timeline)
        : QAccessibleWidget(timeline, QAccessible::Slider), m_timeline(timeline) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Value ? m_timeline->valueText() : QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return static_cast<double>(m_timeline->shownEpoch()); }
    void setCurrentValue(const QVariant& value) override { m_timeline->pointAt(value.toDouble()); }
    QVariant minimumValue() const override { return 0.0; }
    QVariant maximumValue() const override { return static_cast<double>(m_timeline->lastEpoch()); }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    Timeline* m_timeline;
};

QAccessibleInterface* makeAccessibleTimeline(const QString&, QObject* object) {
    auto* timeline = qobject_cast<Timeline*>(object);
    return timeline != nullptr ? new AccessibleTimeline(timeline) : nullptr;
}

} // namespace

void installTimelineAccessibility() {
    QAccessible::installFactory(makeAccessibleTimeline);
}

} // namespace actiscope::ui
