#include "ui/views/approximation/maxout/maxout_chart.h"

#include "ui/look/chart_sizes.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::ui {

MaxoutChart::MaxoutChart(QWidget* parent)
    : PaintedChart(QStringLiteral("maxout_chart"), tr("Maxout and its target"), parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void MaxoutChart::showPicture(MaxoutPicture picture) {
    picture.selected = std::min(m_picture.selected, picture.fit.pieces.size() - 1);
    m_picture = std::move(picture);
    show([this](QPainter& painter, const QRectF& area,
                const Look& look) { paintMaxout(painter, area, m_picture, look); },
         maxoutDescription(m_picture));
}

StripAxes MaxoutChart::axes() const {
    return stripAxes(m_picture.range, m_picture.sup, QRectF(rect()), lookOf(*this));
}

/// The least distance of two handles, in the units of x.
double MaxoutChart::apart() const {
    return handlesApart(axes(), lookOf(*this));
}

QPointF MaxoutChart::moveHandle(std::size_t line) const {
    return handleAt(axes(), m_picture, line, lineHandles(m_picture, line, apart()).move);
}

QPointF MaxoutChart::turnHandle(std::size_t line) const {
    return handleAt(axes(), m_picture, line, lineHandles(m_picture, line, apart()).turn);
}

/// The selected line's handles lie above others'; elsewhere the mouse takes the sample.
MaxoutChart::Grip MaxoutChart::gripAt(const QPointF& place) const {
    const double reach = lookOf(*this).scaled(chart::kReach);
    const auto near = [&](const QPointF& handle) {
        return std::hypot(handle.x() - place.x(), handle.y() - place.y()) <= reach;
    };
    const auto gripOf = [&](Handle handle, std::size_t line) {
        return Grip{handle, line, lineHandles(m_picture, line, apart())};
    };
    if (!m_picture.pair) {
        if (near(turnHandle(m_picture.selected))) {
            return gripOf(Handle::turn, m_picture.selected);
        }
        if (near(moveHandle(m_picture.selected))) {
            return gripOf(Handle::move, m_picture.selected);
        }
        for (std::size_t line = 0; line < m_picture.fit.pieces.size(); ++line) {
            if (near(moveHandle(line))) {
                return gripOf(Handle::move, line);
            }
        }
    }
    return Grip{Handle::probe, 0, {}};
}

void MaxoutChart::select(std::size_t line) {
    m_picture.selected = line;
    setAccessibleDescription(maxoutDescription(m_picture));
    update();
}

void MaxoutChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_picture.x.size() == 0) {
        return;
    }
    m_grip = gripAt(event->position());
    if (m_grip.handle == Handle::probe) {
        drag(event->position());
    } else {
        select(m_grip.line);
    }
}

void MaxoutChart::mouseMoveEvent(QMouseEvent* event) {
    drag(event->position());
}

void MaxoutChart::mouseReleaseEvent(QMouseEvent*) {
    m_grip = {};
    emit released();
}

void MaxoutChart::drag(const QPointF& place) {
    const Axes main = axes().main;
    const double y = std::clamp(main.yAt(place.y()), main.range().yMin, main.range().yMax);
    if (m_grip.handle == Handle::probe) {
        emit probeMoved(std::clamp(main.xAt(place.x()), main.range().xMin, main.range().xMax));
        return;
    }
    if (m_grip.handle == Handle::none || m_grip.line >= m_picture.fit.pieces.size()) {
        return;
    }
    const AffinePiece& now = m_picture.fit.pieces[m_grip.line];
    const auto& [moveAt, turnAt] = m_grip.places;
    if (m_grip.handle == Handle::move) {
        setLine(m_grip.line, {now.slope, y - now.slope * moveAt});
    } else {
        const double pivot = valueOf(now, moveAt);
        const double slope = (y - pivot) / (turnAt - moveAt);
        setLine(m_grip.line, {slope, pivot - slope * moveAt});
    }
}

void MaxoutChart::setLine(std::size_t line, const AffinePiece& piece) {
    std::vector<AffinePiece> lines = m_picture.fit.pieces;
    lines[line] = {std::clamp(piece.slope, -Maxout::kSteepest, Maxout::kSteepest),
                   std::clamp(piece.intercept, -Maxout::kSteepest, Maxout::kSteepest)};
    emit linesMoved(lines);
}

bool MaxoutChart::moveByKey(int key, bool shift) {
    if (m_picture.pair || (key != Qt::Key_Up && key != Qt::Key_Down)) {
        return false;
    }
    constexpr double kShare = 0.01;
    const numeric::Rectangle& range = m_picture.range;
    const double up = (key == Qt::Key_Up ? kShare : -kShare) * (range.yMax - range.yMin);
    AffinePiece piece = m_picture.fit.pieces[m_picture.selected];
    if (shift) {
        const double pivot = lineHandles(m_picture, m_picture.selected, apart()).move;
        const double steeper = 4.0 * up / (range.xMax - range.xMin);
        piece.slope += steeper;
        piece.intercept -= steeper * pivot;
    } else {
        piece.intercept += up;
    }
    setLine(m_picture.selected, piece);
    return true;
}

void MaxoutChart::keyPressEvent(QKeyEvent* event) {
    if (m_picture.x.size() == 0) {
        return;
    }
    const int key = event->key();
    constexpr double kStep = 0.02;
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        emit probeMoved(m_picture.probe + (key == Qt::Key_Left ? -kStep : kStep));
    } else if (key == Qt::Key_PageDown && m_picture.selected + 1 < m_picture.fit.pieces.size()) {
        select(m_picture.selected + 1);
    } else if (key == Qt::Key_PageUp && m_picture.selected > 0) {
        select(m_picture.selected - 1);
    } else if (!moveByKey(key, event->modifiers() & Qt::ShiftModifier)) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace actiscope::ui
