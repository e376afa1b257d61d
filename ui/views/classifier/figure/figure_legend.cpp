#include "ui/views/classifier/figure/figure_legend.h"

#include "ui/look/chart_sizes.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/pane/right_counts.h"

#include <QCoreApplication>
#include <QPainter>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

/// Mark after mark with its meaning.
class LegendPen {
public:
    LegendPen(QPainter& painter, const QRectF& place, const Look& look)
        : m_painter(painter), m_place(place), m_look(look), m_x(place.left()) {
        m_painter.setFont(look.font(TextRole::body));
    }

    double markRadius() const { return classMarkRadius(metrics()); }

    /// `mark` is handed the middle of its place, which is so wide. What has no room is left out.
    template <class Mark>
    void add(double wide, const QString& meaning, const Mark& mark) {
        const double text = metrics().horizontalAdvance(meaning);
        const double end = m_x + wide + m_look.scaled(space::kClose) + text;
        if (end > m_place.right()) {
            return;
        }
        m_painter.setBrush(Qt::NoBrush);
        mark(QPointF(m_x + wide / 2.0, m_place.center().y()));
        m_painter.setPen(m_look.colors.text);
        m_painter.drawText(QRectF(end - text, m_place.top(), text + 1.0, m_place.height()),
                           Qt::AlignLeft | Qt::AlignVCenter, meaning);
        m_x = end + m_look.scaled(space::kSection);
    }

    void addLine(const QPen& pen, const QString& meaning) {
        const double wide = m_look.scaled(classifierpage::kLegendLine);
        add(wide, meaning, [&](const QPointF& middle) {
            m_painter.setPen(pen);
            m_painter.drawLine(middle - QPointF(wide / 2.0, 0.0),
                               middle + QPointF(wide / 2.0, 0.0));
        });
    }

private:
    QFontMetrics metrics() const { return QFontMetrics(m_painter.font()); }

    QPainter& m_painter;
    QRectF m_place;
    const Look& m_look;
    double m_x;
};

QString className(const DataSet& samples, bool triangle) {
    constexpr int kLongest = 16;
    const QString name = QString::fromStdString(samples.classNames[triangle ? 1 : 0]);
    const QString shown = name.size() > kLongest ? name.left(kLongest - 1) + QChar(0x2026) : name;
    const QString sign = triangle ? QStringLiteral("y > 0") : QStringLiteral("y < 0");
    return shown.isEmpty() ? sign : shown + QStringLiteral(": ") + sign;
}

} // namespace

void paintLegend(QPainter& painter, const QRectF& place, const FigureLegend& legend,
                 const Look& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    LegendPen pen(painter, place, look);
    const double radius = pen.markRadius();
    const double mark = 2.4 * radius;
    for (const bool triangle : {true, false}) {
        pen.add(mark, className(legend.samples, triangle), [&](const QPointF& middle) {
            paintClassMark(painter, middle, radius, triangle, look);
        });
    }
    const auto ring = [&](const QPen& line) {
        return [&painter, line, radius](const QPointF& middle) {
            painter.setPen(line);
            painter.drawEllipse(middle, radius, radius);
        };
    };
    if (legend.wrong) {
        pen.add(mark, Text::tr("wrong"), ring(look.pen(look.colors.boundary, &Strokes::wrongRing)));
    }
    if (legend.test) {
        pen.add(mark, Text::tr("tests"),
                ring(look.pen(look.colors.circle, &Strokes::hollowSample)));
    }
    pen.addLine(look.pen(look.colors.boundary, &Strokes::boundary), QStringLiteral("y = 0"));
    if (legend.unitLines) {
        pen.addLine(dashed(look.pen(look.colors.boundary, &Strokes::unitLine)),
                    Text::tr("lines of units"));
    }
    if (legend.view.probability) {
        pen.addLine(
            look.pen(translucent(look.colors.boundary, opacity::kUnitLine), &Strokes::level),
            QStringLiteral("σ(y) = 0.1, 0.25, 0.75, 0.9"));
    }
    if (legend.view.handLine && !legend.view.single) {
        pen.addLine(look.pen(look.colors.accent, &Strokes::handLineRim), Text::tr("line by hand"));
    }
}

} // namespace actiscope::ui
