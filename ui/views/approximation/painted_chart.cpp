#include "ui/views/approximation/painted_chart.h"

#include "ui/look/chart_sizes.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"

#include <QPainter>

#include <utility>

namespace actiscope::ui {

PaintedChart::PaintedChart(const QString& id, const QString& name, QWidget* parent)
    : QWidget(parent) {
    setObjectName(id);
    setAccessibleName(name);
    markAsPicture(*this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaintedChart::show(Painting painting, const QString& description) {
    m_painting = std::move(painting);
    setAccessibleDescription(description);
    update();
}

QSize PaintedChart::sizeHint() const {
    return 2 * minimumSizeHint();
}

QSize PaintedChart::minimumSizeHint() const {
    const int side = lookOf(*this).scaled(chart::kSmallestChart);
    return {side, side};
}

void PaintedChart::paintEvent(QPaintEvent*) {
    if (!m_painting) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_painting(painter, QRectF(rect()), lookOf(*this));
    if (hasFocus()) {
        painter.setPen(QPen(lookOf(*this).colors.accent, part::kBorder));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).marginsRemoved(tile::kEdge));
    }
}

} // namespace actiscope::ui
