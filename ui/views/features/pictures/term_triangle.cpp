#include "ui/views/features/pictures/term_triangle.h"

#include "core/export/polynomial_text.h"
#include "ui/io/shown_number.h"
#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/look/typeset.h"
#include "ui/parts/picture.h"
#include "ui/plot/map/field_plot.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Where the small maps lie.
struct Places {
    QPointF corner; ///< of the first one
    double side;

    QRectF of(const TermPower& term) const {
        return {corner + QPointF(term.i * side, term.j * side),
                QSizeF(side - expansion::kTermGap, side - expansion::kTermGap)};
    }
};

Places placesIn(const QRectF& area, int order, const Look& look) {
    const double label = look.scaled(expansion::kTermLabel);
    const double head = look.scaled(expansion::kTicks);
    const double count = order + 1.0;
    const double side = std::min({(area.height() - head) / count, (area.width() - label) / count,
                                  static_cast<double>(look.scaled(expansion::kLargestTerm))});
    return {area.topLeft() + QPointF(label, head), std::max(1.0, std::floor(side))};
}

QString termName(const TermPower& term, bool shifted) {
    const QString name = QString::fromStdString(monomialText(term.i, term.j));
    return shifted ? QString(name).replace(u'x', u'y') : name;
}

double largestOf(const Polynomial2& polynomial) {
    double largest = 0.0;
    for (const Monomial& m : polynomial.monomials()) {
        if (m.i + m.j > 0 && std::isfinite(m.coefficient)) {
            largest = std::max(largest, std::fabs(m.coefficient));
        }
    }
    return largest;
}

/// From 0, for a coefficient that is 0 or rounding, to 1 for the largest.
double strength(double coefficient, double largest) {
    constexpr double kRounding = 1e-12;
    constexpr double kDecades = 3.0;
    constexpr double kFaintest = 0.12;
    const double size = std::fabs(coefficient);
    if (!std::isfinite(size) || size <= kRounding * largest) {
        return 0.0;
    }
    return std::clamp(1.0 + std::log10(size / largest) / kDecades, kFaintest, 1.0);
}

void paintTerm(QPainter& painter, const QRectF& box, const Monomial& term, double largest,
               const TermPicture& picture, TermImages& images, const Look& look) {
    const TermPower power{term.i, term.j};
    painter.setBrush(Qt::NoBrush);
    if (picture.isOff(power)) {
        QPen pen = look.pen(look.colors.edge, &Strokes::hair);
        pen.setDashPattern({2.0, 2.0});
        painter.setPen(pen);
        painter.drawRoundedRect(box, expansion::kTermCorner, expansion::kTermCorner);
    } else {
        painter.fillRect(box, look.colors.mapMiddle);
        painter.setOpacity(strength(term.coefficient, largest));
        painter.drawImage(box, images.of(power, term.coefficient > 0.0, look));
        painter.setOpacity(1.0);
        painter.setPen(look.pen(look.colors.border, &Strokes::hair));
        painter.drawRect(box);
    }
    if (picture.active == power || picture.alone == power) {
        painter.setPen(QPen(look.colors.accent, part::kFocus));
        painter.drawRect(box);
    }
}

void paintLabels(QPainter& painter, const Places& places, int order, bool shifted,
                 const Look& look) {
    const QFont font = look.font(TextRole::small);
    const QFontMetricsF metrics(font);
    painter.setPen(look.colors.faint);
    const auto draw = [&](const TermPower& term, bool above) {
        const TextRuns runs = typesetRuns(termName(term, shifted));
        const double width = typesetWidth(runs, font);
        const QRectF box = places.of(term);
        const QPointF start =
            above ? QPointF(box.center().x() - width / 2.0, places.corner.y() - space::kNear)
                  : QPointF(places.corner.x() - width - space::kNear,
                            box.center().y() + metrics.ascent() / 2.0 - space::kTight);
        drawTypeset(painter, start, runs, font);
    };
    // Every other name where the columns are narrow.
    const double widest = typesetWidth(typesetRuns(QStringLiteral("x1¹²")), font);
    const int step = std::max(1, static_cast<int>(std::ceil(widest / places.side)));
    const int stepDown = std::max(1, static_cast<int>(std::ceil(metrics.ascent() / places.side)));
    for (int k = 0; k <= order; ++k) {
        if (k % step == 0) {
            draw({k, 0}, true);
        }
        if (k % stepDown == 0) {
            draw({0, k}, false);
        }
    }
}

/// The active term in the corner that the triangle leaves free.
void paintReadout(QPainter& painter, const QRectF& area, const TermPicture& picture,
                  const Look& look) {
    const TermPower& term = *picture.active;
    const double value = picture.polynomial.coefficient(term.i, term.j);
    const QColor color = picture.isOff(term) ? look.colors.faint
                         : value < 0.0       ? look.colors.slopeText
                         : value > 0.0       ? look.colors.valueText
                                             : look.colors.text;
    const QFont caption = look.font(TextRole::caption);
    const QFont strong = look.font(TextRole::strong);
    const QFont readout = look.font(TextRole::readout);
    double base = area.bottom() - QFontMetricsF(caption).descent();
    const auto right = [&](const TextRuns& runs, const QFont& font) {
        drawTypeset(painter, {area.right() - typesetWidth(runs, font), base}, runs, font);
    };
    right(typesetRuns(picture.origin, look.colors.faint), caption);
    base -= QFontMetricsF(caption).height();
    TextRuns name = typesetRuns(termName(term, picture.shifted), look.colors.text);
    if (picture.isOff(term)) {
        name.push_back({QStringLiteral(" · ") + TermTriangle::tr("off"), TextRun::Level::line,
                        look.colors.faint});
    }
    right(name, strong);
    base -= QFontMetricsF(strong).height();
    const double size = largestOf(picture.polynomial);
    const QString number =
        std::fabs(value) <= 1e-12 * size ? QStringLiteral("0") : numberWithDigits(value, 3);
    right({{number, TextRun::Level::line, color}}, readout);
}

} // namespace

bool TermPicture::isOff(const TermPower& term) const {
    return alone ? *alone != term : std::ranges::find(off, term) != off.end();
}

const QImage& TermImages::of(const TermPower& term, bool positive, const Look& look) {
    QImage& image = m_images[{term, positive}];
    if (image.isNull()) {
        constexpr Eigen::Index kPoints = 17;
        numeric::GridField field;
        field.values.resize(kPoints, kPoints);
        field.bounds = {-1.0, 1.0, -1.0, 1.0};
        for (Eigen::Index i = 0; i < kPoints; ++i) {
            for (Eigen::Index j = 0; j < kPoints; ++j) {
                const double value = std::pow(field.x(i), term.i) * std::pow(field.y(j), term.j);
                field.values(i, j) = static_cast<float>(positive ? value : -value);
            }
        }
        image = fieldImage(field, 1.0, look);
    }
    return image;
}

void paintTerms(QPainter& painter, const QRectF& area, const TermPicture& picture,
                TermImages& images, const Look& look) {
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing, false); // frames of one pixel, not of two
    const int order = picture.polynomial.order();
    const Places places = placesIn(area, order, look);
    const double largest = largestOf(picture.polynomial);
    for (const Monomial& term : picture.polynomial.monomials()) {
        const double constant = std::fabs(term.coefficient);
        const bool first = term.i + term.j == 0;
        paintTerm(painter, places.of({term.i, term.j}), term,
                  first ? std::max(constant, largest) : largest, picture, images, look);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintLabels(painter, places, order, picture.shifted, look);
    if (picture.active) {
        paintReadout(painter, area, picture, look);
    }
    painter.restore();
}

TermTriangle::TermTriangle(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("coefficients"));
    setAccessibleName(tr("Coefficients of the powers of x1 and x2"));
    setToolTip(tr("A click switches a term off and on; with Shift it stands alone"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

QSize TermTriangle::minimumSizeHint() const {
    return sizes::kSmallestCourse;
}

void TermTriangle::show(const TermPicture& picture) {
    m_picture = picture;
    m_empty = false;
    setAccessibleDescription(picture.active ? reading(*picture.active) : QString());
    update();
}

void TermTriangle::clear() {
    m_empty = true;
    setAccessibleDescription(QString());
    update();
}

QPoint TermTriangle::placeOf(const TermPower& term) const {
    return placesIn(QRectF(rect()), m_picture.polynomial.order(), lookOf(*this))
        .of(term)
        .center()
        .toPoint();
}

QString TermTriangle::reading(const TermPower& term) const {
    QString text = termName(term, m_picture.shifted) + QStringLiteral(": ") +
                   shownNumber(m_picture.polynomial.coefficient(term.i, term.j),
                               largestOf(m_picture.polynomial));
    if (m_picture.active == term && !m_picture.origin.isEmpty()) {
        text += QStringLiteral(" = ") + m_picture.origin;
    }
    return m_picture.isOff(term) ? text + QStringLiteral(", ") + tr("off") : text;
}

std::optional<TermPower> TermTriangle::termAt(const QPointF& place) const {
    const int order = m_picture.polynomial.order();
    const Places places = placesIn(QRectF(rect()), order, lookOf(*this));
    const QPointF at = (place - places.corner) / places.side;
    const TermPower term{static_cast<int>(std::floor(at.x())),
                         static_cast<int>(std::floor(at.y()))};
    const bool inside = !m_empty && term.i >= 0 && term.j >= 0 && term.i + term.j <= order;
    return inside ? std::optional(term) : std::nullopt;
}

void TermTriangle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& look = lookOf(*this);
    if (!m_empty) {
        paintTerms(painter, QRectF(rect()), m_picture, m_images, look);
    }
    if (hasFocus()) {
        painter.setPen(look.pen(look.colors.accent, &Strokes::hair));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TermTriangle::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_images.clear();
    }
}

void TermTriangle::mouseMoveEvent(QMouseEvent* event) {
    const auto term = termAt(event->position());
    setCursor(term ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (term && m_picture.active != term) {
        emit termActive(term->i, term->j);
    }
}

void TermTriangle::mousePressEvent(QMouseEvent* event) {
    const auto term = termAt(event->position());
    if (!term || event->button() != Qt::LeftButton) {
        return;
    }
    emit termActive(term->i, term->j);
    if ((event->modifiers() & Qt::ShiftModifier) != 0) {
        emit termAlone(term->i, term->j);
    } else {
        emit termSwitched(term->i, term->j);
    }
}

void TermTriangle::keyPressEvent(QKeyEvent* event) {
    if (m_empty) {
        QWidget::keyPressEvent(event);
        return;
    }
    TermPower term = m_picture.active.value_or(TermPower{0, 0});
    switch (event->key()) {
    case Qt::Key_Left:
        --term.i;
        break;
    case Qt::Key_Right:
        ++term.i;
        break;
    case Qt::Key_Up:
        --term.j;
        break;
    case Qt::Key_Down:
        ++term.j;
        break;
    case Qt::Key_Space:
        emit termSwitched(term.i, term.j);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit termAlone(term.i, term.j);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (term.i >= 0 && term.j >= 0 && term.i + term.j <= m_picture.polynomial.order()) {
        emit termActive(term.i, term.j);
    }
}

} // namespace actiscope::ui
