#include "ui/views/approximation/sum/sum_chart.h"

#include "ui/look/sizes.h"

#include "ui/look/chart_sizes.h"
#include "ui/parts/picture.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr std::size_t kMostStroke = 240; ///< points of a drawn target; more cannot be seen

bool near(const QPointF& a, const QPointF& b, double reach) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= reach;
}

bool sameUnits(const std::vector<Eigen::ArrayXd>& a, const std::vector<Eigen::ArrayXd>& b,
               std::size_t but) {
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (i != but && !(a[i].size() == b[i].size() && (a[i] == b[i]).all())) {
            return false;
        }
    }
    return true;
}

} // namespace

SumChart::SumChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("sum_chart"));
    setAccessibleName(tr("Sum of units and its target"));
    markAsPicture(*this);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize SumChart::sizeHint() const {
    return 3 * minimumSizeHint();
}

QSize SumChart::minimumSizeHint() const {
    const int side = 2 * lookOf(*this).scaled(chart::kSmallestChart);
    return {side, side};
}

void SumChart::showPicture(SumPicture picture, const Activation& activation) {
    // While something is dragged the axes stay: the hand would run away from its handle else.
    const bool held = m_hasPicture && (m_grip.handle != Handle::none || m_drawing);
    const numeric::Rectangle range = m_picture.range;
    m_picture = std::move(picture);
    if (held) {
        m_picture.range = range;
    }
    m_activation = activation;
    m_hasPicture = true;
    setAccessibleDescription(sumDescription(m_picture, activation));
    update();
}

void SumChart::setPencil(bool on) {
    m_pencil = on;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

StripAxes SumChart::axes() const {
    return sumAxes(m_picture, QRectF(rect()), lookOf(*this));
}

const QPixmap& SumChart::ground() {
    const bool same = !m_ground.isNull() && m_groundSelected == m_picture.selected &&
                      m_groundRange == m_picture.range &&
                      m_groundTarget.size() == m_picture.target.size() &&
                      (m_groundTarget == m_picture.target).all() &&
                      sameUnits(m_groundUnits, m_picture.units, m_picture.selected);
    if (!same) {
        const double ratio = devicePixelRatioF();
        m_ground = QPixmap(size() * ratio);
        m_ground.setDevicePixelRatio(ratio);
        m_ground.fill(Qt::transparent);
        QPainter painter(&m_ground);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSumGround(painter, m_picture, axes(), lookOf(*this));
        m_groundUnits = m_picture.units;
        m_groundTarget = m_picture.target;
        m_groundSelected = m_picture.selected;
        m_groundRange = m_picture.range;
    }
    return m_ground;
}

void SumChart::paintEvent(QPaintEvent*) {
    if (!m_hasPicture) {
        return;
    }
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, ground());
    paintSum(painter, m_picture, m_activation, axes(), look);
    if (m_drawing) {
        const StripAxes places = axes();
        QPolygonF line;
        for (const TargetPoint& point : m_stroke) {
            line.append(places.main.at(point.x, point.y));
        }
        painter.setPen(QPen(look.colors.accent, look.strokes.value * look.scale));
        painter.drawPolyline(line);
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.colors.accent, part::kBorder));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).marginsRemoved(tile::kEdge));
    }
}

void SumChart::resizeEvent(QResizeEvent*) {
    m_ground = QPixmap();
}

void SumChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    m_ground = QPixmap();
    update();
}

/// Rings lie above triangles, the selected unit's above others'.
SumChart::Grip SumChart::gripAt(const QPointF& place) const {
    const Look& look = lookOf(*this);
    const double reach = look.scaled(chart::kReach);
    const StripAxes places = axes();
    const std::vector<HandUnit>& hand = m_picture.hand;
    if (m_picture.selected < hand.size()) {
        const HandlePlaces rings = handlePlaces(m_picture, m_activation, places);
        if (near(place, rings.height, reach)) {
            return {Handle::height, m_picture.selected};
        }
        if (near(place, rings.steepness, reach)) {
            return {Handle::steepness, m_picture.selected};
        }
    }
    const double base = places.main.area().bottom();
    Grip grip;
    double nearest = reach;
    for (std::size_t i = 0; i < hand.size(); ++i) {
        const double x = places.main.toX(hand[i].step);
        if (hand[i].bump && i + 1 < hand.size()) {
            const double middle = 0.5 * (x + places.main.toX(hand[i + 1].step));
            if (near(place, {middle, base - look.scaled(chart::kBracket)}, reach)) {
                return {Handle::bump, i};
            }
        }
        const double away =
            std::hypot(place.x() - x, place.y() - (base - look.scaled(chart::kTriangle)));
        if (away <= nearest) {
            nearest = away;
            grip = {Handle::step, i};
        }
    }
    return grip;
}

void SumChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_hasPicture) {
        return;
    }
    if (m_pencil) {
        m_drawing = axes().main.area().contains(event->position());
        m_stroke.clear();
        draw(event->position());
        return;
    }
    m_grip = gripAt(event->position());
    if (m_grip.handle != Handle::none && m_grip.unit != m_picture.selected) {
        emit unitSelected(static_cast<int>(m_grip.unit) + 1);
    }
}

void SumChart::mouseMoveEvent(QMouseEvent* event) {
    if (m_drawing) {
        draw(event->position());
    } else if (m_grip.handle != Handle::none) {
        drag(event->position());
    }
}

void SumChart::mouseReleaseEvent(QMouseEvent*) {
    m_grip = {};
    if (std::exchange(m_drawing, false)) {
        std::vector<TargetPoint> stroke = std::move(m_stroke);
        m_stroke.clear();
        if (stroke.size() > 1) {
            emit drawn(stroke);
        }
    }
    emit released();
    update();
}

void SumChart::mouseDoubleClickEvent(QMouseEvent* event) {
    const Grip grip = gripAt(event->position());
    if (grip.handle == Handle::step || grip.handle == Handle::bump) {
        std::vector<HandUnit> units = m_picture.hand;
        if (toggleBump(units, grip.unit)) {
            emit unitsMoved(units);
            emit released();
        }
    }
}

void SumChart::drag(const QPointF& place) {
    std::vector<HandUnit> units = m_picture.hand;
    if (m_grip.unit >= units.size()) {
        return;
    }
    const StripAxes places = axes();
    const double x =
        std::clamp(places.main.xAt(place.x()), places.main.range().xMin, places.main.range().xMax);
    const double y = places.main.yAt(place.y());
    const HandUnit& unit = units[m_grip.unit];
    const HandlePlaces rings = handlePlaces(m_picture, m_activation, places);
    switch (m_grip.handle) {
    case Handle::step:
        moveUnit(units, m_grip.unit, x);
        break;
    case Handle::bump:
        moveBump(units, m_grip.unit, x);
        break;
    case Handle::height:
        if (std::fabs(rings.plateau) > 1e-6) {
            setHeight(units, m_grip.unit, y / rings.plateau);
        }
        break;
    case Handle::steepness:
        if (x > unit.step) {
            setSteepness(units, m_grip.unit,
                         std::copysign(rings.steepnessAway / (x - unit.step), unit.steepness));
        }
        break;
    case Handle::none:
        return;
    }
    emit unitsMoved(units);
}

/// What is drawn goes from left to right: of a stroke that turns back the newer part counts.
void SumChart::draw(const QPointF& place) {
    const StripAxes places = axes();
    const numeric::Rectangle& range = places.main.range();
    const TargetPoint point{std::clamp(places.main.xAt(place.x()), range.xMin, range.xMax),
                            std::clamp(places.main.yAt(place.y()), range.yMin, range.yMax)};
    const double least = (range.xMax - range.xMin) / static_cast<double>(kMostStroke);
    if (!m_stroke.empty()) {
        const double last = m_stroke.back().x;
        const double low = std::min(last, point.x) - least;
        const double high = std::max(last, point.x) + least;
        std::erase_if(m_stroke,
                      [&](const TargetPoint& p) { return p.x > low && p.x < high && p.x != last; });
        if (std::fabs(last - point.x) < least) {
            m_stroke.pop_back();
        }
    }
    m_stroke.push_back(point);
    update();
}

bool SumChart::moveByKey(int key, bool shift, std::vector<HandUnit>& units) const {
    const std::size_t at = m_picture.selected;
    const numeric::Rectangle& range = m_picture.range;
    constexpr double kShare = 0.01;
    constexpr double kSteeper = 1.1;
    const double across = kShare * (range.xMax - range.xMin);
    const double up = kShare * (range.yMax - range.yMin);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveUnit(units, at, units[at].step + (key == Qt::Key_Left ? -across : across));
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift) {
            setSteepness(units, at,
                         units[at].steepness * (key == Qt::Key_Up ? kSteeper : 1.0 / kSteeper));
        } else {
            setHeight(units, at, units[at].height + (key == Qt::Key_Up ? up : -up));
        }
        return true;
    case Qt::Key_B:
        return toggleBump(units, at);
    default:
        return false;
    }
}

void SumChart::keyPressEvent(QKeyEvent* event) {
    const auto count = static_cast<int>(m_picture.units.size());
    const int selected = static_cast<int>(m_picture.selected) + 1;
    if (event->key() == Qt::Key_PageDown && selected < count) {
        emit unitSelected(selected + 1);
        return;
    }
    if (event->key() == Qt::Key_PageUp && selected > 1) {
        emit unitSelected(selected - 1);
        return;
    }
    std::vector<HandUnit> units = m_picture.hand;
    if (m_picture.selected < units.size() &&
        moveByKey(event->key(), event->modifiers() & Qt::ShiftModifier, units)) {
        emit unitsMoved(units);
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace actiscope::ui
