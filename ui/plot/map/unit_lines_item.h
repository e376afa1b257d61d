#pragma once

#include "ui/look/look.h"
#include "ui/plot/map/map_lines_fwd.h"

#include <QPainterPath>

#include <vector>

#include <qcustomplot.h>

namespace actiscope::ui {

/// The lines w·x + b = 0 of the first layer's units, thin and dashed, each with the number of its
/// unit in a badge at its end. The dashes are filled as small rectangles: a dashed pen takes several
/// times as long.
class UnitLinesItem : public QCPAbstractItem {
public:
    UnitLinesItem(QCustomPlot& plot, QCPLayer* layer);

    void setLines(const std::vector<UnitLineSpec>& lines) { m_lines = lines; }
    void setLook(const Look& look) { m_look = look; }
    /// Of those that have a place in the plane.
    int count() const;
    /// Where a number may not stand, in pixels.
    void setKeptFree(const QRectF& area) { m_keptFree = area; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Badge {
        QPointF centre;
        int number;
    };

    QLineF clipped(const Line& line) const;
    void addDashes(const QLineF& line, double width);
    void placeBadge(const QLineF& line, int number);
    void drawBadges(QCPPainter& painter) const;

    std::vector<UnitLineSpec> m_lines;
    Look m_look;
    QRectF m_keptFree;
    QPainterPath m_dashes;
    std::vector<Badge> m_badges;
};

} // namespace actiscope::ui
