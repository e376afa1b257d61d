#include "ui/plot/curve/taylor_plot.h"

#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/painted_axes.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

struct Places {
    QRectF above;
    QRectF strip;
};

Places placesIn(const QRectF& area, const Look& look) {
    constexpr double kStripShare = 0.25; // of the height of both plots
    const double ticks = look.scaled(expansion::kTicks);
    const QRectF plots = area.adjusted(look.scaled(expansion::kLeft), part::kBorder,
                                       -look.scaled(expansion::kRight), -ticks);
    const double strip = kStripShare * (plots.height() - expansion::kStripGap);
    return {QRectF(plots.left(), plots.top(), plots.width(),
                   plots.height() - strip - expansion::kStripGap),
            QRectF(plots.left(), plots.bottom() - strip, plots.width(), strip)};
}

/// The range of y follows f; of a steep function the part around 0 matters, not its end.
PlotFrame frameOf(const FeatureLine& line, const QRectF& area) {
    constexpr double kTallest = 20.0;
    constexpr double kAround = 0.3; // of what f covers
    constexpr double kFlat = 0.1;
    double lowest = 0.0;
    double highest = 0.0;
    for (const double value : line.exact) {
        if (std::isfinite(value)) {
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
    }
    const double margin = std::max(kAround * (highest - lowest), kFlat);
    return {area, line.z[0], line.z[line.z.size() - 1], std::max(lowest - margin, -kTallest),
            std::min(highest + margin, kTallest)};
}

void paintBand(QPainter& painter, const PlotFrame& frame, const FeatureLine& line,
               const Look& look) {
    if (!(line.radius > 0.0)) {
        return;
    }
    const double left = std::max(frame.x(line.centre - line.radius), frame.area.left());
    const double right = std::min(frame.x(line.centre + line.radius), frame.area.right());
    painter.fillRect(QRectF(QPointF(left, frame.area.top()), QPointF(right, frame.area.bottom())),
                     look.isPrint() ? look.colors.stripe : look.colors.accentSoft);
}

/// The edges of the band, with their names at the top.
void paintEdges(QPainter& painter, const PlotFrame& frame, const FeatureLine& line,
                const Look& look) {
    if (!(line.radius > 0.0) || !std::isfinite(line.radius)) {
        return;
    }
    const QFontMetricsF metrics(look.font(TextRole::strong));
    const double band = frame.x(line.centre + line.radius) - frame.x(line.centre - line.radius);
    const bool named = band > 3.0 * metrics.horizontalAdvance(QStringLiteral("b + R"));
    for (const double side : {-1.0, 1.0}) {
        const double x = frame.x(line.centre + side * line.radius);
        if (x < frame.area.left() || x > frame.area.right()) {
            continue;
        }
        painter.setPen(look.pen(look.colors.accent, &Strokes::mark));
        painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
        if (!named) {
            continue;
        }
        const QString name = line.diagonal
                                 ? (side < 0.0 ? QStringLiteral("−R") : QStringLiteral("R"))
                             : side < 0.0 ? QStringLiteral("b − R")
                                          : QStringLiteral("b + R");
        const double room = metrics.horizontalAdvance(name) + 2.0 * space::kUsual;
        paintCurveName(
            painter,
            {side < 0.0 ? x + space::kClose : x - room, frame.area.top() + metrics.height() / 2.0},
            name, look.colors.accent, frame.area, look);
    }
}

/// What the hand moves: a dotted line with a ring on f and two arrows.
void paintCentre(QPainter& painter, const PlotFrame& frame, const FeatureLine& line,
                 const Look& look, bool movable) {
    const double x = frame.x(line.centre);
    QPen thin = dotted(look.pen(look.colors.text, &Strokes::tangent));
    painter.setPen(thin);
    painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
    // Where f has no value there is nothing to stand on, but still something to drag.
    const double y = std::isfinite(line.value) ? frame.y(line.value) : frame.area.center().y();
    const QPointF knob(x, std::clamp(y, frame.area.top(), frame.area.bottom()));
    const double radius = expansion::kKnob * look.scale;
    painter.setPen(look.pen(look.colors.accent, &Strokes::loss));
    painter.setBrush(look.colors.card);
    painter.drawEllipse(knob, radius, radius);
    painter.setBrush(Qt::NoBrush);
    if (movable) {
        const double arrow = expansion::kArrow * look.scale;
        for (const double side : {-1.0, 1.0}) {
            const QPointF tip = knob + QPointF(side * (radius + 2.0 * arrow), 0.0);
            painter.drawPolyline(QPolygonF{tip + QPointF(-side * arrow, -arrow), tip,
                                           tip + QPointF(-side * arrow, arrow)});
        }
    }
    const QString name =
        line.diagonal
            ? QStringLiteral("s = 0")
            : QStringLiteral("b = ") +
                  QString::number(line.centre, 'g', 4).replace(QLatin1Char('-'), QChar(0x2212));
    const QFontMetricsF metrics(look.font(TextRole::strong));
    paintCurveName(painter,
                   {x + space::kUsual, frame.area.bottom() - metrics.height() / 2.0 - space::kNear},
                   name, look.colors.text, frame.area, look);
}

/// Where a curve leaves the frame on the right, or the frame's edge.
double heightAtEnd(const PlotFrame& frame, const Eigen::ArrayXd& y) {
    for (Eigen::Index i = y.size() - 1; i >= 0; --i) {
        if (std::isfinite(y[i])) {
            return std::clamp(frame.y(y[i]), frame.area.top(), frame.area.bottom());
        }
    }
    return frame.area.center().y();
}

void paintNames(QPainter& painter, const QRectF& area, const PlotFrame& frame,
                const FeatureLine& line, const Look& look) {
    const QFontMetricsF metrics(look.font(TextRole::strong));
    // Both inside, the upper one above, neither over the other.
    const double step = metrics.height() + space::kNear;
    const double highest = frame.area.top() + step / 2.0;
    const double lowest = std::max(highest, frame.area.bottom() - step / 2.0);
    double line1 = std::clamp(heightAtEnd(frame, line.exact), highest, lowest);
    double line2 = std::clamp(heightAtEnd(frame, line.polynomial), highest, lowest);
    if (std::fabs(line2 - line1) < step) {
        const bool above = line2 < line1;
        const double upper =
            std::clamp((line1 + line2 - step) / 2.0, highest, std::max(highest, lowest - step));
        line1 = above ? upper + step : upper;
        line2 = above ? upper : upper + step;
    }
    const double left = frame.area.right() + space::kNear;
    const QRectF room(left, area.top(), area.right() - left, frame.area.bottom() - area.top());
    paintCurveName(painter, {left, line1},
                   line.diagonal ? QStringLiteral("y") : QStringLiteral("f"), look.colors.valueText,
                   room, look);
    paintCurveName(painter, {left, line2}, TaylorPlot::tr("polynomial", "name at a curve's end"),
                   look.colors.accent, room, look);
}

void paintStrip(QPainter& painter, const QRectF& area, const PlotFrame& frame,
                const FeatureLine& line, const Look& look) {
    const double stretch = restStretch(line);
    AxisTicks ticks{roundTicks(frame.xMin, frame.xMax, 7), {-1.0 / stretch, 1.0 / stretch}};
    if (frame.area.height() > 2.0 * look.scaled(expansion::kTickApart)) {
        ticks.y.push_back(0.0);
    }
    paintBand(painter, frame, line, look);
    paintAxes(painter, frame, ticks, look);
    painter.setPen(look.pen(look.colors.axis, &Strokes::hair));
    painter.drawLine(QPointF(frame.area.left(), frame.y(0.0)),
                     QPointF(frame.area.right(), frame.y(0.0)));
    QPen pen = look.line(&Colors::difference, &Strokes::polynomial);
    pen.setDashPattern({5.0, 2.0});
    paintCurve(painter, frame, line.z, line.rest(), pen);
    const double left = frame.area.right() + space::kNear;
    const QRectF room(left, frame.area.top(), area.right() - left, frame.area.height());
    const QFontMetricsF metrics(look.font(TextRole::strong));
    const double middle = frame.area.center().y();
    const QString name = line.diagonal ? QStringLiteral("y − p") : QStringLiteral("f − p");
    paintCurveName(painter, {left, middle - metrics.height() / 2.0}, name, look.colors.difference,
                   room, look);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(QPointF(left + space::kClose, middle + metrics.ascent()),
                     QStringLiteral("× ") + QString::number(stretch, 'g', 6));
}

} // namespace

double restStretch(const FeatureLine& line) {
    constexpr double kMost = 1e12;
    const Eigen::ArrayXd rest = line.rest();
    double near = 0.0;
    for (Eigen::Index i = 0; i < rest.size(); ++i) {
        if (std::fabs(line.z[i] - line.centre) <= kNearShare * line.radius &&
            std::isfinite(rest[i])) {
            near = std::max(near, std::fabs(rest[i]));
        }
    }
    // What rounding leaves is no error.
    constexpr double kRounding = 1e-13;
    if (near < kRounding) {
        return 1.0;
    }
    return std::clamp(std::pow(10.0, std::floor(-std::log10(near))), 1.0, kMost);
}

void paintTaylor(QPainter& painter, const QRectF& area, const FeatureLine& line, const Look& look,
                 bool movable) {
    const Places places = placesIn(area, look);
    if (line.z.size() < 2 || places.strip.height() < 1.0) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotFrame frame = frameOf(line, places.above);
    AxisTicks ticks{
        roundTicks(frame.xMin, frame.xMax, 7),
        roundTicks(frame.yMin, frame.yMax,
                   static_cast<int>(places.above.height()) / look.scaled(expansion::kTickApart)),
        false};
    paintBand(painter, frame, line, look);
    paintAxes(painter, frame, ticks, look);
    paintCurve(painter, frame, line.z, line.exact, look.line(&Colors::value, &Strokes::expanded));
    QPen dashes = look.pen(look.colors.accent, &Strokes::loss);
    dashes.setDashPattern({4.0, 2.0});
    paintCurve(painter, frame, line.z, line.polynomial, dashes);
    paintEdges(painter, frame, line, look);
    paintCentre(painter, frame, line, look, movable);
    paintNames(painter, area, frame, line, look);
    const double reach = 1.15 / restStretch(line);
    paintStrip(painter, area, {places.strip, frame.xMin, frame.xMax, -reach, reach}, line, look);
    painter.setFont(look.font(TextRole::small));
    painter.setPen(look.colors.faint);
    painter.drawText(QRectF(places.strip.right() + space::kSection, places.strip.bottom(),
                            area.right() - places.strip.right(),
                            area.bottom() - places.strip.bottom()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     line.diagonal ? QStringLiteral("s") : QStringLiteral("z"));
    painter.restore();
}

TaylorPlot::TaylorPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize TaylorPlot::sizeHint() const {
    return sizes::kPlot;
}

QSize TaylorPlot::minimumSizeHint() const {
    return sizes::kSmallestCourse;
}

void TaylorPlot::show(const FeatureLine& line, bool movable) {
    m_line = line;
    m_movable = movable;
    update();
}

void TaylorPlot::clear() {
    m_line = FeatureLine();
    m_movable = false;
    update();
}

std::pair<double, double> TaylorPlot::band() const {
    return {m_line.centre - m_line.radius, m_line.centre + m_line.radius};
}

QPoint TaylorPlot::placeOfCentre() const {
    const QRectF area = placesIn(QRectF(rect()), lookOf(*this)).above;
    return {qRound(frameOf(m_line, area).x(m_line.centre)), qRound(area.center().y())};
}

bool TaylorPlot::isAtCentre(const QPointF& place) const {
    return m_movable && m_line.z.size() > 1 &&
           std::fabs(place.x() - placeOfCentre().x()) <=
               reach::kCenter + expansion::kKnob * lookOf(*this).scale;
}

void TaylorPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& look = lookOf(*this);
    paintTaylor(painter, QRectF(rect()), m_line, look, m_movable);
    if (hasFocus()) {
        painter.setPen(look.pen(look.colors.accent, &Strokes::hair));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    emit painted();
}

void TaylorPlot::mousePressEvent(QMouseEvent* event) {
    m_dragging = event->button() == Qt::LeftButton && isAtCentre(event->position());
}

void TaylorPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        const QRectF area = placesIn(QRectF(rect()), lookOf(*this)).above;
        // Two decimals are what a mouse can mean.
        emit centerMoved(std::round(100.0 * frameOf(m_line, area).valueAt(event->position().x())) /
                         100.0);
        return;
    }
    setCursor(isAtCentre(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void TaylorPlot::mouseReleaseEvent(QMouseEvent*) {
    if (m_dragging) {
        m_dragging = false;
        emit dragEnded();
    }
}

void TaylorPlot::keyPressEvent(QKeyEvent* event) {
    const int side = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (side == 0 || !m_movable) {
        QWidget::keyPressEvent(event);
        return;
    }
    constexpr double kStep = 0.05;
    emit centerMoved(std::round((m_line.centre + side * kStep) / kStep) * kStep);
    emit dragEnded();
}

} // namespace actiscope::ui
