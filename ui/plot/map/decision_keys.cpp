#include "ui/look/sizes.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/plot/map/map_lines.h"

#include <QKeyEvent>

#include <qcustomplot.h>

#include <algorithm>

// The keyboard on the map.

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

std::optional<numeric::Point> DecisionPlot::cross() const {
    return m_cross->visible()
               ? std::optional(numeric::Point{m_cross->position->key(), m_cross->position->value()})
               : std::nullopt;
}

int DecisionPlot::sampleAtCross() const {
    return m_cross->visible() ? sampleAt(canvasPosition(m_cross->position->key(),
                                                        m_cross->position->value()))
                              : -1;
}

void DecisionPlot::showCross(const numeric::Point& place) {
    m_cross->position->setCoords(place.x, place.y);
    m_cross->setVisible(true);
    scheduleReplot();
    emit crossMoved(place.x, place.y, sampleAtCross());
}

/// Along its normal; with Shift it turns.
bool DecisionPlot::moveLine(int key, bool shift) {
    const QPoint arrow = arrowOf(key);
    double degrees = key == Qt::Key_BracketLeft ? kTurn : key == Qt::Key_BracketRight ? -kTurn : 0.0;
    if (shift) {
        degrees -= kTurn * (arrow.x() - arrow.y());
    }
    const double distance = shift ? 0.0 : kStep * (arrow.x() + arrow.y()) *
                                              (range().yMax - range().yMin);
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
    const numeric::Point from =
        cross().value_or(numeric::Point{0.5 * (seen.xMin + seen.xMax), 0.5 * (seen.yMin + seen.yMax)});
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
        emit sampleAdded(place->x, place->y, m_lastTriangle);
    }
    emit crossMoved(place->x, place->y, sampleAtCross());
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
