#include "ui/plot/curve/frame/name_layer.h"

#include "ui/look/sizes.h"
#include "ui/plot/curve/frame/curve_frame.h"
#include "ui/plot/curve/frame/painted_layer.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kLetterGap = space::kUsual;

} // namespace

PixelLine pixelLine(const QCPGraph& graph) {
    constexpr double kStep = 8.0;
    PixelLine line;
    const QCPAxis* x = graph.keyAxis();
    const QCPAxis* y = graph.valueAxis();
    double last = -1e9;
    for (const QCPGraphData& point : *graph.data()) {
        const double px = x->coordToPixel(point.key);
        if (px - last >= kStep && std::isfinite(point.value)) {
            line.append({px, y->coordToPixel(point.value)});
            last = px;
        }
    }
    return line;
}

NameLayer::NameLayer(QCustomPlot& plot, const CurveFrame& frame,
                     std::function<std::vector<QRectF>()> taken)
    : m_frame(frame), m_taken(std::move(taken)) {
    new PaintedLayer(plot, QStringLiteral("labels"),
                     [this](QCPPainter& painter) { paint(painter); });
}

void NameLayer::setTitle(const QString& name, const QString& parameters) {
    m_title = name;
    m_parameters = parameters;
}

QSizeF NameLayer::sizeOf(const Name& name) const {
    const QFontMetricsF symbol(m_look.font(TextRole::title));
    const QFontMetricsF text(m_look.font(TextRole::strong));
    double width = 0.0;
    if (name.pin) {
        width += symbol.ascent() * 0.6 + kLetterGap;
    }
    if (!name.symbol.isEmpty()) {
        width += symbol.horizontalAdvance(name.symbol);
    }
    if (!name.text.isEmpty()) {
        width += (name.symbol.isEmpty() ? 0.0 : kLetterGap) + text.horizontalAdvance(name.text);
    }
    return {width, name.symbol.isEmpty() ? text.height() : symbol.height()};
}

void NameLayer::paint(QCPPainter& painter) {
    const QRectF plane = m_frame.plane();
    std::vector<LabelWish> wishes;
    std::vector<PixelLine> lines;
    for (const Name& name : m_names) {
        wishes.push_back({sizeOf(name), pixelLine(*name.graph)});
        lines.push_back(wishes.back().line);
    }
    paintTitle(painter, lines);
    std::vector<QRectF> taken = m_taken();
    taken.push_back(m_titlePlace);
    const double edge = curves::kLabelGap;
    m_places = placeLabels(wishes, plane.adjusted(edge, edge, -edge, -edge), taken,
                           m_look.scaled(curves::kLabelGap));
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (!m_places[i].isEmpty()) {
            paintName(painter, m_names[i], m_places[i]);
        }
    }
}

void NameLayer::paintTitle(QCPPainter& painter, const std::vector<PixelLine>& lines) {
    // A formula is longer than a name.
    constexpr qsizetype kLongName = 18;
    const QFont large =
        m_look.font(m_title.size() > kLongName ? TextRole::title : TextRole::readout);
    const QFont plain = m_look.font(TextRole::body);
    const QFontMetricsF metrics(large);
    const QFontMetricsF smallMetrics(plain);
    const QRectF plane = m_frame.plane();
    const QString name = metrics.elidedText(m_title, Qt::ElideRight, plane.width() * 0.6);
    const double gap = m_parameters.isEmpty() ? 0.0 : space::kGroup;
    const double nameWidth = metrics.horizontalAdvance(name);
    const QString parameters =
        smallMetrics.elidedText(m_parameters, Qt::ElideRight, plane.width() * 0.35);
    const QSizeF size(nameWidth + gap + smallMetrics.horizontalAdvance(parameters),
                      metrics.height());
    const double edge = m_look.scaled(curves::kFromEdge);
    std::vector<QRectF> places;
    for (const double y : {plane.top() + space::kNear, plane.bottom() - size.height() - edge}) {
        for (const double share : {0.0, 0.22, 0.5, 0.72, 1.0}) {
            const double x = plane.left() + edge +
                             share * std::max(0.0, plane.width() - size.width() - 2 * edge);
            places.push_back(QRectF(QPointF(x, y), size));
        }
    }
    m_titleIndex = freestPlace(places, lines, m_taken(), m_titleIndex);
    m_titlePlace = places[static_cast<std::size_t>(m_titleIndex)];
    painter.setPen(Qt::NoPen);
    if (m_ground) {
        painter.setBrush(translucent(m_look.colors.card, opacity::kWords));
        painter.drawRoundedRect(m_titlePlace, space::kClose, space::kClose);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setFont(large);
    painter.setPen(QPen(m_look.colors.text));
    const QPointF base(m_titlePlace.left(), m_titlePlace.top() + metrics.ascent());
    painter.drawText(base, name);
    painter.setFont(plain);
    painter.setPen(QPen(m_look.colors.faint));
    painter.drawText(base + QPointF(nameWidth + gap, 0.0), parameters);
}

void NameLayer::paintName(QCPPainter& painter, const Name& name, const QRectF& place) const {
    const QFont symbolFont = m_look.font(TextRole::title);
    const QFont textFont = m_look.font(TextRole::strong);
    const QFontMetricsF symbol(symbolFont);
    const QFontMetricsF text(textFont);
    const bool shown = name.graph->visible();
    const QColor ink = shown ? name.color : translucent(name.color, opacity::kHidden);
    QPointF at(place.left(),
               place.top() + (name.symbol.isEmpty() ? text.ascent() : symbol.ascent()));
    painter.setPen(QPen(ink));
    if (name.pin) {
        // A pin: a head on a line.
        const double size = symbol.ascent() * 0.6;
        const QPointF head(at.x() + size / 2.0, at.y() - size * 0.8);
        QPen line = m_look.pen(ink, &Strokes::mark);
        painter.setPen(line);
        painter.setBrush(ink);
        painter.drawEllipse(head, size * 0.28, size * 0.28);
        painter.drawLine(QLineF(head, at));
        painter.setBrush(Qt::NoBrush);
        at.rx() += size + kLetterGap;
    }
    if (!name.symbol.isEmpty()) {
        QFont slanted = symbolFont;
        slanted.setItalic(true);
        painter.setFont(slanted);
        painter.drawText(at, name.symbol);
        at.rx() += symbol.horizontalAdvance(name.symbol) + kLetterGap;
    }
    painter.setFont(textFont);
    painter.drawText(at, name.text);
}

QCPGraph* NameLayer::graphAt(const QPointF& place) const {
    for (std::size_t i = 0; i < std::min(m_places.size(), m_names.size()); ++i) {
        if (m_places[i].contains(place)) {
            return m_names[i].graph;
        }
    }
    return nullptr;
}

} // namespace actiscope::ui
