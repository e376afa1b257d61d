#include "ui/plot/map/regions/regions_item.h"

#include <utility>

namespace actiscope::ui {
namespace {

/// More lines than this are a net whose smoothness nobody sees, and slow.
constexpr std::size_t kMostSmooth = 1500;

} // namespace

RegionsItem::RegionsItem(QCustomPlot& plot, QCPLayer* layer) : QCPAbstractItem(&plot) {
    setLayer(layer);
    setSelectable(false);
    setClipToAxisRect(true);
}

void RegionsItem::setRegions(std::shared_ptr<const LinearRegions> regions) {
    m_regions = std::move(regions);
}

int RegionsItem::count() const {
    return m_regions ? static_cast<int>(m_regions->regions.size()) : 0;
}

void RegionsItem::draw(QCPPainter* painter) {
    if (!m_regions) {
        return;
    }
    const QCPAxis& x = *mParentPlot->xAxis;
    const QCPAxis& y = *mParentPlot->yAxis;
    painter->setAntialiasing(m_regions->regions.size() <= kMostSmooth);
    painter->setPen(
        m_look.pen(translucent(m_look.colors.boundary, opacity::kUnitLine), &Strokes::hair));
    const QBrush ground(translucent(m_look.colors.boundary, opacity::kZone));
    QPolygonF polygon;
    for (const LinearRegion& region : m_regions->regions) {
        polygon.clear();
        for (const numeric::Point& corner : region.corners) {
            polygon.append(QPointF(x.coordToPixel(corner.x), y.coordToPixel(corner.y)));
        }
        painter->setBrush(region.odd ? ground : QBrush(Qt::NoBrush));
        painter->drawPolygon(polygon);
    }
}

} // namespace actiscope::ui
