#pragma once

#include "ui/look/look.h"
#include "ui/plot/curve/frame/label_layout.h"

#include <QString>

#include <functional>
#include <vector>

class QCPGraph;
class QCPPainter;
class QCustomPlot;

namespace actiscope::ui {

class CurveFrame;

/// The name of the function with its parameters where the plane is empty, and the names of the
/// curves at their ends. A click on such a name hides its curve, another one brings it back.
class NameLayer {
public:
    /// `taken` tells what else stands in the plane.
    NameLayer(QCustomPlot& plot, const CurveFrame& frame,
              std::function<std::vector<QRectF>()> taken);

    void setTitle(const QString& name, const QString& parameters);
    /// A ground below the title, where a hatch would go through it.
    void setGround(bool wanted) { m_ground = wanted; }
    void restyle(const Look& look) { m_look = look; }

    struct Name {
        QCPGraph* graph;
        QString symbol; ///< in bold: f′
        QString text;   ///< behind it
        QColor color;
        bool pin = false;
    };
    void setNames(std::vector<Name> names) { m_names = std::move(names); }
    const std::vector<Name>& names() const { return m_names; }

    /// The curve whose name is there, or none.
    QCPGraph* graphAt(const QPointF& place) const;
    /// Places of the names as they were painted last; for tests.
    const std::vector<QRectF>& places() const { return m_places; }
    const QRectF& titlePlace() const { return m_titlePlace; }
    const QString& title() const { return m_title; }
    const QString& parameters() const { return m_parameters; }

private:
    void paint(QCPPainter& painter);
    void paintTitle(QCPPainter& painter, const std::vector<PixelLine>& lines);
    void paintName(QCPPainter& painter, const Name& name, const QRectF& place) const;
    QSizeF sizeOf(const Name& name) const;

    const CurveFrame& m_frame;
    std::function<std::vector<QRectF>()> m_taken;
    Look m_look;
    QString m_title;
    QString m_parameters;
    std::vector<Name> m_names;
    std::vector<QRectF> m_places;
    QRectF m_titlePlace;
    int m_titleIndex = 0;
    bool m_ground = false;
};

/// The graph's points in pixels, one about every eight.
PixelLine pixelLine(const QCPGraph& graph);

} // namespace actiscope::ui
