#pragma once

#include "core/activation/maxout.h"
#include "core/numeric/contour.h"

#include <QPoint>

#include <optional>
#include <vector>

class QCPGraph;
class QCPItemTracer;
class QCustomPlot;

namespace actiscope::ui {

struct Look;

/// The affine pieces of a maxout function: a thin line each, with two handles. Dragging a handle
/// turns the piece about the other one, dragging the line moves it up and down.
class MaxoutLayer {
public:
    MaxoutLayer(QCustomPlot& plot, const QString& lineLayer, const QString& handleLayer);

    /// Shows the pieces in the visible part of the plane; none removes them.
    void show(const std::vector<AffinePiece>& pieces, const numeric::Rectangle& view,
              const Look& look);
    void restyle(const Look& look);

    /// Whether something that can be dragged is under the mouse.
    bool isNear(const QPoint& position) const;
    /// Takes hold of what is under the mouse; false if nothing is.
    bool grab(const QPoint& position);
    bool isGrabbed() const { return m_grab.has_value(); }
    /// The pieces when the mouse has dragged to `position`.
    std::vector<AffinePiece> dragged(const QPoint& position) const;
    void release() { m_grab.reset(); }

    std::size_t count() const { return m_drawn.size(); }
    QCPGraph* line(std::size_t piece) const { return m_drawn[piece].line; }
    /// Where a handle (0 or 1) of a piece is, in pixels of the canvas.
    QPointF handlePosition(std::size_t piece, std::size_t handle) const;

private:
    struct Piece {
        QCPGraph* line;
        QCPItemTracer* handles[2];
    };
    struct Grab {
        std::size_t piece;
        std::optional<std::size_t> handle; ///< nothing: the line itself
        double fixedX;                     ///< the point that stays when a handle is dragged
        double fixedY;
        double offset; ///< of the line above the mouse when it was grabbed
    };

    std::optional<Grab> find(const QPoint& position) const;
    void placeHandles(std::size_t index, const numeric::Rectangle& view);

    QCustomPlot& m_plot;
    QString m_lineLayer;
    QString m_handleLayer;
    std::vector<Piece> m_drawn;
    std::vector<AffinePiece> m_pieces;
    std::optional<Grab> m_grab;
    std::vector<QColor> m_colors;
    QColor m_outline;
};

} // namespace actiscope::ui
