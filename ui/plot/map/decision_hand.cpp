#include "ui/look/sizes.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/plot/map/map_lines.h"

#include <QKeyEvent>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

// Mouse and keyboard on the map.

namespace actiscope::ui {
namespace {

constexpr double kStep = 1.0 / 40.0; ///< of what is seen; with Shift a fifth of it
constexpr double kFine = 0.2;
constexpr double kTurn = 2.0; ///< degrees

/// In x and y; {0, 0} for other keys.
QPoint arrowOf(int key) {
    return {(key == Qt::Key_Right ? 1 : 0) - (key == Qt::Key_Left ? 1 : 0),
            (key == Qt::Key_Up ? 1 : 0) - (key == Qt::Key_Down ? 1 : 0)};
}

} // namespace

/// The sample nearest to a position of the canvas, if it is under the mouse; −1 without one.
int DecisionPlot::sampleAt(const QPointF& position) const {
    int nearest = -1;
    double least = reach::kSample;
    for (Eigen::Index i = 0; m_samples && i < m_samples->size(); ++i) {
        const double dx = plot().xAxis->coordToPixel(m_samples->x1[i]) - position.x();
        const double dy = plot().yAxis->coordToPixel(m_upwards[i]) - position.y();
        const double distance = std::hypot(dx, dy);
        if (distance < least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

bool DecisionPlot::canvasPressed(QMouseEvent* event) {
    const QPointF position = event->position();
    m_pressedAt = event->pos();
    if (event->button() == Qt::LeftButton && m_lines->grab(position)) {
        return true;
    }
    if (m_tool == MapTool::view) {
        return false;
    }
    if (!isOnMap(event->pos())) {
        return false;
    }
    const int sample = sampleAt(position);
    if (m_tool == MapTool::rubber) {
        if (sample >= 0) {
            emit sampleRemoved(sample);
        }
    } else if (sample >= 0 && event->button() == Qt::LeftButton) {
        m_dragged = sample;
    } else {
        const numeric::Point point = planeAt(position);
        addAt(point, event->button() == Qt::LeftButton);
    }
    return true;
}

bool DecisionPlot::canvasMoved(QMouseEvent* event) {
    const QPointF position = event->position();
    const numeric::Point point = planeAt(position);
    if (m_lines->isGrabbed()) {
        const auto [angle, offset] = m_lines->dragged(position);
        emit lineMoved(angle, offset);
        return true;
    }
    if (m_dragged >= 0) {
        moveTo(point);
        return true;
    }
    if (event->buttons() == Qt::NoButton) {
        const numeric::Point inputs = inputsAt(point);
        emit pointed(inputs.x, inputs.y, sampleAt(position));
        if (m_tool == MapTool::view) {
            plot().setCursor(m_lines->isNear(position) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        }
    }
    return m_tool != MapTool::view && event->buttons() != Qt::NoButton;
}

void DecisionPlot::canvasReleased(QMouseEvent* event) {
    const bool click = (event->pos() - m_pressedAt).manhattanLength() <= reach::kClick;
    if (m_tool == MapTool::view && click && event->button() == Qt::LeftButton &&
        !m_lines->isGrabbed()) {
        if (const int sample = sampleAt(event->position()); sample >= 0) {
            emit samplePicked(sample);
        }
    }
    if (m_dragged >= 0 || m_lines->isGrabbed()) {
        m_dragged = -1;
        m_lines->release();
        emit dragEnded();
    }
}

/// While drawing, a quick second click is another sample, not a wish for the default view.
bool DecisionPlot::canvasDoubleClicked(QMouseEvent* event) {
    if (m_tool == MapTool::view) {
        return false;
    }
    canvasPressed(event);
    return true;
}

int DecisionPlot::sampleAtCross() const {
    return m_cross->visible()
               ? sampleAt(canvasPosition(m_cross->position->key(), m_cross->position->value()))
               : -1;
}

void DecisionPlot::showCross(const numeric::Point& place) {
    m_cross->position->setCoords(place.x, place.y);
    m_cross->setVisible(true);
    scheduleReplot();
    const numeric::Point inputs = inputsAt(place);
    emit crossMoved(inputs.x, inputs.y, sampleAtCross());
}

/// Along its normal; with Shift it turns.
bool DecisionPlot::moveLine(int key, bool shift) {
    const QPoint arrow = arrowOf(key);
    double degrees = key == Qt::Key_BracketLeft    ? kTurn
                     : key == Qt::Key_BracketRight ? -kTurn
                                                   : 0.0;
    if (shift) {
        degrees -= kTurn * (arrow.x() - arrow.y());
    }
    const double distance =
        shift ? 0.0 : kStep * (arrow.x() + arrow.y()) * (range().yMax - range().yMin);
    if (degrees == 0.0 && distance == 0.0) {
        return false;
    }
    const auto [angle, offset] =
        degrees != 0.0 ? m_lines->turned(degrees) : m_lines->moved(distance);
    emit lineMoved(angle, offset);
    return true;
}

bool DecisionPlot::moveCross(int key, bool shift) {
    const QPoint arrow = arrowOf(key);
    if (arrow.isNull()) {
        return false;
    }
    const numeric::Rectangle seen = range();
    const numeric::Point from = cross().value_or(
        numeric::Point{0.5 * (seen.xMin + seen.xMax), 0.5 * (seen.yMin + seen.yMax)});
    const double step = kStep * (shift ? kFine : 1.0) * (seen.yMax - seen.yMin);
    showCross({std::clamp(from.x + step * arrow.x(), seen.xMin, seen.xMax),
               std::clamp(from.y + step * arrow.y(), seen.yMin, seen.yMax)});
    return true;
}

bool DecisionPlot::drawAtCross(int key) {
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    const int sample = sampleAtCross();
    if (m_tool == MapTool::view) {
        if (enters && sample >= 0) {
            emit samplePicked(sample);
        }
        return enters && sample >= 0;
    }
    if (key == Qt::Key_Escape) {
        emit toolDropped();
        return true;
    }
    const bool places = key == Qt::Key_1 || key == Qt::Key_2 || enters;
    const bool removes = key == Qt::Key_Delete || key == Qt::Key_Backspace;
    const std::optional<numeric::Point> place = cross();
    if (!place || (!places && !removes)) {
        return false;
    }
    if (removes || (m_tool == MapTool::rubber && enters)) {
        if (sample >= 0) {
            emit sampleRemoved(sample);
        }
    } else {
        m_lastTriangle = enters ? m_lastTriangle : key == Qt::Key_1;
        addAt(*place, m_lastTriangle);
    }
    const numeric::Point inputs = inputsAt(*place);
    emit crossMoved(inputs.x, inputs.y, sampleAtCross());
    return true;
}

void DecisionPlot::keyPressEvent(QKeyEvent* event) {
    showFocus(true);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool line = m_lines->isShown() && m_tool == MapTool::view;
    if (drawAtCross(event->key()) || (line && moveLine(event->key(), shift)) ||
        (!line && moveCross(event->key(), shift))) {
        return;
    }
    MapPlot::keyPressEvent(event);
}

/// A click says where the hand is: only the keyboard needs to see it.
void DecisionPlot::focusInEvent(QFocusEvent* event) {
    MapPlot::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    showFocus(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
              reason == Qt::ShortcutFocusReason);
}

void DecisionPlot::showFocus(bool shown) {
    if (shown != m_focus->visible()) {
        m_focus->setVisible(shown);
        scheduleReplot();
    }
}

void DecisionPlot::focusOutEvent(QFocusEvent* event) {
    MapPlot::focusOutEvent(event);
    m_cross->setVisible(false);
    showFocus(false);
    scheduleReplot();
}

} // namespace actiscope::ui
