#pragma once

#include "core/network/linear_regions.h"
#include "ui/look/look.h"

#include <memory>

#include <qcustomplot.h>

namespace actiscope::ui {

/// The linear regions of a network as polygons over its map: hairlines around all, a faint ground
/// below every other, so that they can be counted.
class RegionsItem : public QCPAbstractItem {
public:
    RegionsItem(QCustomPlot& plot, QCPLayer* layer);

    /// Null hides them.
    void setRegions(std::shared_ptr<const LinearRegions> regions);
    void setLook(const Look& look) { m_look = look; }
    int count() const;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::shared_ptr<const LinearRegions> m_regions;
    Look m_look;
};

} // namespace actiscope::ui
