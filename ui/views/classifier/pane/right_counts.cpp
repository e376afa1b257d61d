#include "ui/views/classifier/pane/right_counts.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/run_words.h"

#include <QPainter>

namespace actiscope::ui {

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

QString RightCounts::shareText(bool triangles) const {
    const auto right = triangles ? m_confusion.trianglesRight : m_confusion.circlesRight;
    const auto wrong = triangles ? m_confusion.trianglesWrong : m_confusion.circlesWrong;
    return QStringLiteral("%1/%2").arg(right).arg(right + wrong);
}

/// With room for all of them right: what stands beside it does not move while it trains.
int RightCounts::countsWidth() const {
    const int mark = fontMetrics().ascent() + space::kNear;
    const auto most = [this](auto right, auto wrong) {
        return fontMetrics().horizontalAdvance(QStringLiteral("%1/%1").arg(right + wrong));
    };
    return 2 * mark + space::kGroup +
           most(m_confusion.trianglesRight, m_confusion.trianglesWrong) +
           most(m_confusion.circlesRight, m_confusion.circlesWrong);
}

QSize RightCounts::sizeHint() const {
    return {countsWidth() + space::kApart + fontMetrics().horizontalAdvance(tr("right")),
            fontMetrics().height()};
}

QSize RightCounts::minimumSizeHint() const {
    return {countsWidth(), fontMetrics().height()};
}

void RightCounts::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = 0.4 * fontMetrics().ascent();
    const double middle = height() / 2.0;
    double x = width();
    const auto addText = [&](const QString& text, const QColor& color) {
        const int wide = fontMetrics().horizontalAdvance(text);
        x -= wide;
        painter.setPen(color);
        painter.drawText(QRectF(x, 0.0, wide, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
    };
    const auto addMark = [&](bool triangle) {
        x -= space::kNear + fontMetrics().ascent();
        const QPointF centre(x + fontMetrics().ascent() / 2.0, middle);
        painter.setPen(look.pen(triangle ? look.colors.halo : look.colors.circleHalo,
                                &Strokes::sampleRim));
        painter.setBrush(triangle ? look.colors.triangle : look.colors.circle);
        if (triangle) {
            painter.drawPolygon(QPolygonF{{centre + QPointF(0.0, -1.2 * radius),
                                           centre + QPointF(1.2 * radius, radius),
                                           centre + QPointF(-1.2 * radius, radius)}});
        } else {
            painter.drawEllipse(centre, radius, radius);
        }
    };
    addText(shareText(false), look.colors.text);
    addMark(false);
    x -= space::kGroup;
    addText(shareText(true), look.colors.text);
    addMark(true);
    const QString word = tr("right");
    if (x - space::kApart >= fontMetrics().horizontalAdvance(word)) {
        x -= space::kApart;
        addText(word, look.colors.faint);
    }
}

} // namespace actiscope::ui
