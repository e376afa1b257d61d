#include "ui/views/features/pictures/error_chart.h"

#include "ui/io/shown_number.h"
#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/plot/curve/painted_axes.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kLowest = -16.0; ///< as an exponent of ten: rounding, or no error at all

double exponentOf(double error) {
    return std::isnan(error) ? error : std::max(kLowest, std::log10(error));
}

PlotFrame frameOf(const QRectF& area, const std::vector<ExpansionErrors>& errors,
                  const Look& look) {
    double low = 0.0;
    double high = -1.0;
    for (const ExpansionErrors& row : errors) {
        for (const double error : {row.nearCentre, row.inside}) {
            const double exponent = exponentOf(error);
            if (std::isfinite(exponent)) {
                low = std::min(low, exponent);
                high = std::max(high, exponent);
            }
        }
    }
    constexpr double kFewest = 2.0; // decades
    high = std::ceil(high) + 0.25;
    low = std::min(std::floor(low), high - kFewest) - 0.25;
    const QRectF inside =
        area.adjusted(look.scaled(expansion::kLeft), part::kBorder,
                      -look.scaled(expansion::kNarrow), -look.scaled(expansion::kTicks));
    return {inside, 0.0, std::max(1.0, static_cast<double>(errors.size()) - 1.0), low, high};
}

/// But for rounding.
bool isExact(const ExpansionErrors& errors) {
    constexpr double kRounding = 1e-12;
    return errors.inside < kRounding;
}

struct Row {
    double ExpansionErrors::*error;
    QColor Colors::*color;
    double Strokes::*width;
    bool dashed;
    const char* name;
};

constexpr Row kRows[] = {
    {&ExpansionErrors::inside, &Colors::text, &Strokes::polynomial, true,
     QT_TRANSLATE_NOOP("actiscope::ui::ErrorChart", "to the edge")},
    {&ExpansionErrors::nearCentre, &Colors::ok, &Strokes::loss, false,
     QT_TRANSLATE_NOOP("actiscope::ui::ErrorChart", "to 0.6 R")},
};

/// Decades far enough apart to read.
std::vector<double> decades(const PlotFrame& frame, const Look& look) {
    const int most =
        std::max(1, static_cast<int>(frame.area.height()) / look.scaled(expansion::kTickApart));
    const double step = std::max(1.0, std::ceil((frame.yMax - frame.yMin) / most));
    std::vector<double> ticks;
    for (double k = std::ceil(frame.yMin / step); k * step <= frame.yMax; ++k) {
        ticks.push_back(k * step + 0.0);
    }
    return ticks;
}

} // namespace

void paintErrors(QPainter& painter, const QRectF& area, const std::vector<ExpansionErrors>& errors,
                 int order, const Look& look) {
    const PlotFrame frame = frameOf(area, errors, look);
    if (errors.empty() || frame.area.height() < 1.0 || frame.area.width() < 1.0) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (std::ranges::all_of(errors, isExact)) {
        painter.setFont(look.font(TextRole::body));
        painter.setPen(look.colors.faint);
        painter.drawText(area, Qt::AlignCenter, ErrorChart::tr("no error at any order"));
        painter.restore();
        return;
    }
    AxisTicks ticks{{}, decades(frame, look), true, true};
    for (std::size_t n = 0; n < errors.size(); n += 4) {
        ticks.x.push_back(static_cast<double>(n));
    }
    paintAxes(painter, frame, ticks, look);
    const double now = frame.x(order);
    painter.setPen(dotted(look.pen(look.colors.accent, &Strokes::tangent)));
    painter.drawLine(QPointF(now, frame.area.top()), QPointF(now, frame.area.bottom()));
    const QFontMetricsF metrics(look.font(TextRole::strong));
    for (const Row& row : kRows) {
        const auto points = static_cast<Eigen::Index>(errors.size());
        Eigen::ArrayXd x(points);
        Eigen::ArrayXd y(points);
        for (Eigen::Index n = 0; n < points; ++n) {
            x[n] = static_cast<double>(n);
            y[n] = exponentOf(errors[static_cast<std::size_t>(n)].*row.error);
        }
        QPen pen = look.pen(look.colors.*row.color, row.width);
        if (row.dashed) {
            pen.setDashPattern({4.0, 2.0});
        }
        paintCurve(painter, frame, x, y, pen);
        const double exponent = y[order];
        if (std::isnan(exponent)) {
            continue;
        }
        const double dot = expansion::kDot * look.scale;
        painter.setPen(look.pen(look.colors.*row.color, &Strokes::polynomial));
        painter.setBrush(look.colors.card);
        painter.drawEllipse(QPointF(now, frame.y(exponent)), dot, dot);
        // The upper line has its name at its right end, the lower one at its left. Where both end
        // at the bottom the names stand one above the other.
        const QString name = ErrorChart::tr(row.name);
        const double lowest = frame.area.bottom() - metrics.height();
        const double end =
            row.dashed ? std::min(frame.y(y[points - 1]), lowest) - metrics.height() : lowest;
        paintCurveName(painter,
                       {row.dashed ? frame.area.right() : frame.area.left() + space::kNear, end},
                       name, look.colors.*row.color, frame.area, look);
    }
    painter.restore();
}

ErrorChart::ErrorChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("error_by_order"));
    setAccessibleName(tr("Largest error over the order of the polynomial"));
    setToolTip(tr("Largest |f − polynomial| on the maps: up to the edge of the band and up to 0.6 "
                  "of it. Click or drag sets the order."));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

QSize ErrorChart::minimumSizeHint() const {
    return sizes::kSmallestCourse;
}

void ErrorChart::show(const std::vector<ExpansionErrors>& errors, int order) {
    m_errors = errors;
    m_order = order;
    const ExpansionErrors& now = errors[static_cast<std::size_t>(order)];
    setAccessibleDescription(tr("order %1: error up to 0.6 R %2, up to the edge %3")
                                 .arg(order)
                                 .arg(shownNumber(now.nearCentre), shownNumber(now.inside)));
    update();
}

void ErrorChart::clear() {
    m_errors.clear();
    setAccessibleDescription(QString());
    update();
}

QPoint ErrorChart::placeOf(int order) const {
    const PlotFrame frame = frameOf(QRectF(rect()), m_errors, lookOf(*this));
    return {qRound(frame.x(order)), qRound(frame.area.center().y())};
}

void ErrorChart::pick(double place) {
    if (m_errors.empty()) {
        return;
    }
    const double order = frameOf(QRectF(rect()), m_errors, lookOf(*this)).valueAt(place);
    const int last = static_cast<int>(m_errors.size()) - 1;
    const int picked = std::clamp(static_cast<int>(std::lround(order)), 0, last);
    if (picked != m_order) {
        emit orderPicked(picked);
    }
}

void ErrorChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look& look = lookOf(*this);
    paintErrors(painter, QRectF(rect()), m_errors, m_order, look);
    if (hasFocus()) {
        painter.setPen(look.pen(look.colors.accent, &Strokes::hair));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ErrorChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        pick(event->position().x());
    }
}

void ErrorChart::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0) {
        pick(event->position().x());
    }
}

void ErrorChart::mouseReleaseEvent(QMouseEvent*) {
    emit dragEnded();
}

void ErrorChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    const int order = m_order + step;
    if (step == 0 || m_errors.empty()) {
        QWidget::keyPressEvent(event);
    } else if (order >= 0 && order < static_cast<int>(m_errors.size())) {
        emit orderPicked(order);
        emit dragEnded();
    }
}

} // namespace actiscope::ui
