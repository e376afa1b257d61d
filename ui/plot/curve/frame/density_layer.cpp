#include "ui/plot/curve/frame/density_layer.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/frame/curve_frame.h"
#include "ui/plot/curve/frame/painted_layer.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope::ui {

DensityLayer::DensityLayer(QCustomPlot& plot, const CurveFrame& frame)
    : m_plot(plot), m_frame(frame) {
    new PaintedLayer(plot, QStringLiteral("labels"),
                     [this](QCPPainter& painter) { paint(painter); });
}

void DensityLayer::showNormal(double mean, double deviation, const numeric::Rectangle& view) {
    constexpr int kPoints = 400;
    m_steps = false;
    m_peak = 1.0 / (deviation * std::sqrt(2.0 * std::numbers::pi));
    m_points.resize(kPoints);
    for (int i = 0; i < kPoints; ++i) {
        const double share = i / (kPoints - 1.0);
        const double x = i + 1 == kPoints ? view.xMax : view.xMin + share * (view.xMax - view.xMin);
        const double z = (x - mean) / deviation;
        m_points[i] = {x, m_peak * std::exp(-0.5 * z * z)};
    }
}

void DensityLayer::showHistogram(const Histogram& histogram) {
    m_steps = true;
    m_peak = 1.0;
    m_points.clear();
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        m_points.append({histogram.from + static_cast<double>(i) * histogram.binWidth(),
                         static_cast<double>(histogram.counts[i])});
        m_peak = std::max(m_peak, static_cast<double>(histogram.counts[i]));
    }
    m_points.append({histogram.to, 0.0});
}

void DensityLayer::clear() {
    m_points.clear();
    m_output = {};
}

void DensityLayer::paint(QCPPainter& painter) const {
    if (!isShown() || m_frame.below().height() <= 0) {
        return;
    }
    paintInput(painter);
    paintOutput(painter);
    paintShare(painter);
}

void DensityLayer::paintInput(QCPPainter& painter) const {
    const QRectF box = m_frame.below();
    const double height = box.height() - space::kNear;
    const auto at = [&](double x, double y) {
        return QPointF(m_plot.xAxis->coordToPixel(x), box.bottom() - height * y / m_peak);
    };
    QPolygonF line;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        if (m_steps && i > 0) {
            line.append(at(m_points[i].x(), m_points[i - 1].y()));
        }
        line.append(at(m_points[i].x(), m_points[i].y()));
    }
    QPolygonF shape = line;
    shape.prepend({line.first().x(), box.bottom()});
    shape.append({line.last().x(), box.bottom()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.colors.density);
    painter.drawPolygon(shape);
    paintLost(painter, shape);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_look.pen(m_look.colors.text, &Strokes::density));
    painter.drawPolyline(line);
    painter.setPen(m_look.pen(m_look.colors.axis, &Strokes::hair));
    painter.drawLine(QLineF(box.bottomLeft(), box.bottomRight()));
    painter.setFont(m_look.font(TextRole::caption));
    painter.setPen(QPen(m_look.colors.faint));
    painter.drawText(box.adjusted(space::kApart, 0.0, -space::kApart, -space::kNear),
                     Qt::AlignBottom | Qt::AlignHCenter,
                     m_steps ? tr("pre-activations z") : tr("density of z"));
}

/// The parts of the input that saturate or die, in the colour of the warning.
void DensityLayer::paintLost(QCPPainter& painter, const QPolygonF& shape) const {
    const QRectF box = m_frame.below();
    const auto fill = [&](const std::vector<Interval>& intervals, const QColor& color) {
        for (const Interval& interval : intervals) {
            const double from = std::max(box.left(), m_plot.xAxis->coordToPixel(interval.from));
            const double to = std::min(box.right(), m_plot.xAxis->coordToPixel(interval.to));
            painter.save();
            painter.setClipRect(QRectF(from, box.top(), to - from, box.height()));
            painter.setBrush(color);
            painter.drawPolygon(shape);
            painter.restore();
        }
    };
    painter.setPen(Qt::NoPen);
    fill(m_output.regions.saturated, translucent(m_look.colors.warningLine, opacity::kLostInput));
    fill(m_output.regions.dead, translucent(m_look.colors.dead, opacity::kLostInput));
}

void DensityLayer::paintOutput(QCPPainter& painter) const {
    const OutputDensity& out = m_output.density;
    const QRectF box = m_frame.beside();
    if (out.density.empty()) {
        return;
    }
    // A pole of the density would flatten all of the rest.
    const double highest = *std::ranges::max_element(out.density);
    const double width = box.width() - space::kNear;
    const double perUnit = highest > 0.0 ? width / highest : 0.0;
    QPolygonF line;
    line.append({box.left(), m_plot.yAxis->coordToPixel(out.from)});
    for (std::size_t i = 0; i < out.density.size(); ++i) {
        const double y = out.from + (static_cast<double>(i) + 0.5) * out.binWidth();
        line.append({box.left() + perUnit * out.density[i], m_plot.yAxis->coordToPixel(y)});
    }
    line.append({box.left(), m_plot.yAxis->coordToPixel(out.to)});
    painter.save();
    painter.setClipRect(box.adjusted(-1.0, -1.0, 0.0, 0.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(m_look.colors.value, opacity::kDensity));
    painter.drawPolygon(line);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_look.pen(m_look.colors.value, &Strokes::density));
    painter.drawPolyline(line);
    painter.setPen(m_look.pen(m_look.colors.axis, &Strokes::hair));
    painter.drawLine(QLineF(box.topLeft(), box.bottomLeft()));
    std::vector<QRectF> texts;
    painter.setFont(m_look.font(TextRole::caption));
    paintNote(painter, box.top(), tr("density\nof f(z)"), m_look.colors.faint, texts);
    paintMean(painter, texts);
    paintAtoms(painter, texts);
    painter.restore();
}

/// A few words at a height, moved out of the way of others.
void DensityLayer::paintNote(QCPPainter& painter, double y, const QString& text, const QColor& ink,
                             std::vector<QRectF>& texts) const {
    const QRectF box = m_frame.beside();
    const QFontMetricsF metrics(painter.font());
    const QSizeF size = metrics.size(0, text);
    QRectF place(QPointF(box.right() - size.width(), y), size);
    const auto isFree = [&](const QRectF& r) {
        return r.top() >= box.top() - 1.0 && r.bottom() <= box.bottom() + 1.0 &&
               std::ranges::none_of(texts, [&](const QRectF& t) { return t.intersects(r); });
    };
    const double step = metrics.height() / 2.0;
    for (int i = 0; !isFree(place) && i < 24; ++i) {
        // Below, above, farther below, …
        place.moveTop(y + step * (i % 2 == 0 ? 1.0 : -1.0) * (i / 2 + 1));
    }
    texts.push_back(place);
    painter.setPen(QPen(ink));
    painter.drawText(place, Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip, text);
}

void DensityLayer::paintMean(QCPPainter& painter, std::vector<QRectF>& texts) const {
    const double mean = m_output.density.mean;
    const QRectF box = m_frame.beside();
    if (!std::isfinite(mean)) {
        return;
    }
    const double y = m_plot.yAxis->coordToPixel(mean);
    if (y < box.top() || y > box.bottom()) {
        return;
    }
    QPen pen = dashed(m_look.pen(m_look.colors.valueText, &Strokes::density));
    painter.setPen(pen);
    painter.drawLine(QLineF(box.left(), y, box.right(), y));
    paintNote(painter, y - QFontMetricsF(painter.font()).height(),
              tr("mean %1").arg(numberWithDecimals(mean, 2)), m_look.colors.valueText, texts);
}

/// A line across the strip for a value of its own mass, and words where much comes together.
void DensityLayer::paintAtoms(QCPPainter& painter, std::vector<QRectF>& texts) const {
    const QRectF box = m_frame.beside();
    const auto inside = [&](double y) { return y >= box.top() && y <= box.bottom(); };
    for (const Atom& atom : m_output.density.atoms) {
        const double y = m_plot.yAxis->coordToPixel(atom.y);
        if (inside(y)) {
            painter.fillRect(
                QRectF(box.left(), y - curves::kAtom / 2.0, box.width(), curves::kAtom),
                m_look.colors.value);
            paintNote(painter, y + space::kNear,
                      tr("%1 % at %2").arg(percentText(atom.mass, 0), shownNumber(atom.y, 1.0)),
                      m_look.colors.valueText, texts);
        }
    }
    for (const Atom& pile : m_output.density.piles) {
        const double y = m_plot.yAxis->coordToPixel(pile.y);
        if (inside(y)) {
            paintNote(painter, y + space::kNear,
                      tr("piles up at %1").arg(numberWithDigits(pile.y, 2)),
                      m_look.colors.valueText, texts);
        }
    }
}

/// The number that counts, where the two strips would meet.
void DensityLayer::paintShare(QCPPainter& painter) const {
    const bool dies = m_output.dead > m_output.saturated;
    const double share = dies ? m_output.dead : m_output.saturated;
    constexpr double kSeen = 0.0005; ///< as 0.1 %
    const QRectF box = m_frame.corner();
    const QFont large = m_look.font(TextRole::readout);
    const QFont small = m_look.font(TextRole::caption);
    const double caption = QFontMetricsF(small).height();
    const double readout = QFontMetricsF(large).height();
    if (box.height() < caption + readout) {
        return;
    }
    const double top = box.center().y() - (caption + readout) / 2.0;
    painter.setFont(large);
    painter.setPen(QPen(share >= kSeen ? m_look.colors.warningText : m_look.colors.text));
    painter.drawText(QRectF(box.left(), top, box.width(), readout),
                     Qt::AlignRight | Qt::TextDontClip, percentText(share) + QStringLiteral(" %"));
    painter.setFont(small);
    painter.setPen(QPen(m_look.colors.faint));
    painter.drawText(QRectF(box.left(), top + readout, box.width(), caption),
                     Qt::AlignRight | Qt::TextDontClip,
                     dies ? tr("of z are dead") : tr("of z saturate"));
}

} // namespace actiscope::ui
