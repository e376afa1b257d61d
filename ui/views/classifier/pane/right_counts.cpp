#include "ui/views/classifier/pane/right_counts.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/run_words.h"

#include <QPainter>

namespace actiscope::ui {

namespace {

QString shareText(const Confusion& confusion, bool triangles) {
    const auto right = triangles ? confusion.trianglesRight : confusion.circlesRight;
    const auto wrong = triangles ? confusion.trianglesWrong : confusion.circlesWrong;
    return QStringLiteral("%1/%2").arg(right).arg(right + wrong);
}

} // namespace

double classMarkRadius(const QFontMetrics& metrics) {
    return 0.4 * metrics.ascent();
}

/// With room for all of them right: what stands beside it does not move while it trains.
int countsWidth(const QFontMetrics& metrics, const Confusion& confusion) {
    const int mark = metrics.ascent() + space::kNear;
    const auto most = [&](auto right, auto wrong) {
        return metrics.horizontalAdvance(QStringLiteral("%1/%1").arg(right + wrong));
    };
    return 2 * mark + space::kGroup + most(confusion.trianglesRight, confusion.trianglesWrong) +
           most(confusion.circlesRight, confusion.circlesWrong);
}

void paintClassMark(QPainter& painter, const QPointF& centre, double radius, bool triangle,
                    const Look& look) {
    painter.setPen(
        look.pen(triangle ? look.colors.halo : look.colors.circleHalo, &Strokes::sampleRim));
    painter.setBrush(triangle ? look.colors.triangle : look.colors.circle);
    if (triangle) {
        painter.drawPolygon(
            QPolygonF{{centre + QPointF(0.0, -1.2 * radius), centre + QPointF(1.2 * radius, radius),
                       centre + QPointF(-1.2 * radius, radius)}});
    } else {
        painter.drawEllipse(centre, radius, radius);
    }
}

double paintRightCounts(QPainter& painter, const QRectF& place, const Confusion& confusion,
                        const Look& look) {
    const QFontMetrics metrics(painter.font());
    double x = place.right();
    const auto addText = [&](const QString& text, const QColor& color) {
        const int wide = metrics.horizontalAdvance(text);
        x -= wide;
        painter.setPen(color);
        painter.drawText(QRectF(x, place.top(), wide, place.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, text);
    };
    const auto addMark = [&](bool triangle) {
        x -= space::kNear + metrics.ascent();
        paintClassMark(painter, QPointF(x + metrics.ascent() / 2.0, place.center().y()),
                       classMarkRadius(metrics), triangle, look);
    };
    addText(shareText(confusion, false), look.colors.text);
    addMark(false);
    x -= space::kGroup;
    addText(shareText(confusion, true), look.colors.text);
    addMark(true);
    const QString word = RightCounts::tr("right");
    if (x - space::kApart - place.left() >= metrics.horizontalAdvance(word)) {
        x -= space::kApart;
        addText(word, look.colors.faint);
    }
    return place.right() - x;
}

RightCounts::RightCounts(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void RightCounts::setCounts(const Confusion& confusion,
                            const std::array<std::string, 2>& classNames) {
    const QString text = confusionText(confusion, classNames);
    if (text != m_text) {
        const QSize before = sizeHint();
        m_confusion = confusion;
        m_text = text;
        setAccessibleName(text);
        setToolTip(text);
        if (sizeHint() != before) {
            updateGeometry();
        }
        update();
    }
}

QSize RightCounts::sizeHint() const {
    return {countsWidth(fontMetrics(), m_confusion) + space::kApart +
                fontMetrics().horizontalAdvance(tr("right")),
            fontMetrics().height()};
}

QSize RightCounts::minimumSizeHint() const {
    return {countsWidth(fontMetrics(), m_confusion), fontMetrics().height()};
}

void RightCounts::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRightCounts(painter, QRectF(rect()), m_confusion, lookOf(*this));
}

} // namespace actiscope::ui
