#include "ui/plot/curve/layer/maxout_layer.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/graph_data.h"

#include <algorithm>

namespace actiscope::ui {
namespace {

/// A short decimal, and within what a piece allows.
double rounded(double value) {
    const double clamped = std::clamp(value, -Maxout::kSteepest, Maxout::kSteepest);
    return QString::number(clamped, 'f', 3).toDouble();
}

} // namespace

MaxoutLayer::MaxoutLayer(QCustomPlot& plot, const QString& lineLayer, const QString& handleLayer)
    : m_plot(plot), m_lineLayer(lineLayer), m_handleLayer(handleLayer) {}

void MaxoutLayer::show(const std::vector<AffinePiece>& pieces, const numeric::Rectangle& view,
                       const Look& look) {
    while (m_drawn.size() > pieces.size()) {
        m_plot.removeGraph(m_drawn.back().line);
        for (QCPItemTracer* handle : m_drawn.back().handles) {
            m_plot.removeItem(handle);
        }
        m_drawn.pop_back();
    }
    while (m_drawn.size() < pieces.size()) {
        Piece piece{m_plot.addGraph(), {}};
        piece.line->setLayer(m_lineLayer);
        for (QCPItemTracer*& handle : piece.handles) {
            handle = new QCPItemTracer(&m_plot);
            handle->setStyle(QCPItemTracer::tsCircle);
            handle->position->setType(QCPItemPosition::ptPlotCoords);
            handle->setLayer(m_handleLayer);
            handle->setClipToAxisRect(true);
        }
        m_drawn.push_back(piece);
        restyle(look);
    }
    m_pieces = pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Eigen::Array2d x(view.xMin, view.xMax);
        setGraphData(m_drawn[i].line, x, pieces[i].slope * x + pieces[i].intercept);
        placeHandles(i, view);
    }
}

/// Both handles on the visible part of the line, a fifth from its ends; the one in the hand stays
/// where it is.
void MaxoutLayer::placeHandles(std::size_t index, const numeric::Rectangle& view) {
    const AffinePiece& piece = m_pieces[index];
    double from = view.xMin;
    double to = view.xMax;
    if (piece.slope != 0.0) {
        const double a = (view.yMin - piece.intercept) / piece.slope;
        const double b = (view.yMax - piece.intercept) / piece.slope;
        const double left = std::max(from, std::min(a, b));
        const double right = std::min(to, std::max(a, b));
        if (left < right) {
            from = left;
            to = right;
        }
    }
    const bool held = m_grab && m_grab->piece == index && m_grab->handle;
    for (std::size_t h : {std::size_t{0}, std::size_t{1}}) {
        if (held && *m_grab->handle != h) {
            m_drawn[index].handles[h]->position->setCoords(m_grab->fixedX, m_grab->fixedY);
            continue;
        }
        const double x = held ? m_drawn[index].handles[h]->position->key()
                              : from + (h == 0 ? 0.2 : 0.8) * (to - from);
        m_drawn[index].handles[h]->position->setCoords(x, piece.slope * x + piece.intercept);
    }
}

void MaxoutLayer::restyle(const Look& look) {
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const QColor color = look.colors.pinned[i % look.colors.pinned.size()];
        m_drawn[i].line->setPen(look.pinnedLine(i, &Strokes::piece));
        for (QCPItemTracer* handle : m_drawn[i].handles) {
            handle->setBrush(color);
            handle->setPen(look.pen(look.colors.card, &Strokes::handleRim));
            handle->setSize(look.mark(&Marks::pieceHandle));
        }
    }
}

QPointF MaxoutLayer::handlePosition(std::size_t piece, std::size_t handle) const {
    return m_drawn[piece].handles[handle]->position->pixelPosition();
}

std::optional<MaxoutLayer::Grab> MaxoutLayer::find(const QPoint& position) const {
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        for (const std::size_t h : {std::size_t{0}, std::size_t{1}}) {
            const QPointF away = handlePosition(i, h) - position;
            if (std::hypot(away.x(), away.y()) <= reach::kPieceHandle) {
                const QCPItemPosition* fixed = m_drawn[i].handles[1 - h]->position;
                return Grab{i, h, fixed->key(), fixed->value(), 0.0};
            }
        }
    }
    const double x = m_plot.xAxis->pixelToCoord(position.x());
    const double y = m_plot.yAxis->pixelToCoord(position.y());
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const double onLine = m_pieces[i].slope * x + m_pieces[i].intercept;
        if (std::fabs(m_plot.yAxis->coordToPixel(onLine) - position.y()) <= reach::kPieceLine) {
            return Grab{i, std::nullopt, 0.0, 0.0, onLine - y};
        }
    }
    return std::nullopt;
}

bool MaxoutLayer::isNear(const QPoint& position) const {
    return find(position).has_value();
}

bool MaxoutLayer::grab(const QPoint& position) {
    m_grab = find(position);
    return m_grab.has_value();
}

std::vector<AffinePiece> MaxoutLayer::dragged(const QPoint& position) const {
    std::vector<AffinePiece> pieces = m_pieces;
    AffinePiece& piece = pieces[m_grab->piece];
    const double x = m_plot.xAxis->pixelToCoord(position.x());
    const double y = m_plot.yAxis->pixelToCoord(position.y());
    if (!m_grab->handle) {
        piece.intercept = rounded(y + m_grab->offset - piece.slope * x);
        return pieces;
    }
    m_drawn[m_grab->piece].handles[*m_grab->handle]->position->setCoords(x, y);
    // Two handles above each other would be a vertical line; it stays as steep as is allowed.
    const double smallest = m_plot.xAxis->range().size() * 1e-3;
    const double run = x - m_grab->fixedX;
    const double safeRun = std::fabs(run) < smallest ? std::copysign(smallest, run) : run;
    piece.slope = rounded((y - m_grab->fixedY) / safeRun);
    piece.intercept = rounded(m_grab->fixedY - piece.slope * m_grab->fixedX);
    return pieces;
}

} // namespace actiscope::ui
