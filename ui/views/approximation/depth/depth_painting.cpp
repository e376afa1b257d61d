#include "ui/views/approximation/depth/depth_painting.h"

#include "ui/look/sizes.h"

#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Approximation)
};

int oneLayer(int layers) {
    return static_cast<int>(oneLayerUnits(std::pow(2.0, layers)));
}

/// Tints narrower than a pixel are a grey, and thousands of them slow.
constexpr double kNarrowest = 1.0;

/// The network up to a layer, with the first unit behind it as the output.
LineNetwork upTo(const LineNetwork& network, std::size_t layers) {
    LineNetwork part;
    part.hidden.assign(network.hidden.begin(),
                       network.hidden.begin() + static_cast<std::ptrdiff_t>(layers));
    const LineNetwork::Layer& next =
        layers < network.hidden.size() ? network.hidden[layers] : network.output;
    part.output = {next.weights.topRows(1), next.biases.head(1)};
    return part;
}

/// From the lowest to the highest output, with room above; of an output that is the same
/// everywhere, around it.
std::pair<double, double> heightOf(const BrokenLine& line) {
    constexpr double kRoom = 0.08;
    constexpr double kFlat = 1e-9;
    const double low = line.y.minCoeff();
    const double high = line.y.maxCoeff();
    if (high - low <= kFlat * std::max(1.0, std::fabs(high))) {
        return {low - 1.0, high + 1.0};
    }
    return {low, high + kRoom * (high - low)};
}

/// How strong a connection of the deep network is drawn: all alike in the tent, where the sign
/// says enough.
double strengthOf(const DepthPicture& picture, const Eigen::MatrixXd& weights, double weight) {
    const double largest = weights.cwiseAbs().maxCoeff();
    return picture.random && largest > 0.0 ? std::fabs(weight) / largest : 1.0;
}

} // namespace

DepthPicture depthPicture(const ApproximationView& view) {
    DepthPicture picture;
    picture.random = view.random;
    picture.layers = view.layers;
    if (view.random) {
        picture.from = -kCountedRange;
        picture.to = kCountedRange;
    }
    picture.network = depthNetwork(view);
    picture.line = along(picture.network, picture.from, picture.to);
    for (std::size_t layers = 1; layers <= picture.network.hidden.size(); ++layers) {
        const BrokenLine line = along(upTo(picture.network, layers), picture.from, picture.to);
        picture.piecesAfter.push_back(static_cast<int>(line.pieces()));
    }
    picture.units = picture.network.units();
    picture.pieces = static_cast<int>(picture.line.pieces());
    if (!view.random) {
        for (int layers = 1; layers < std::min(view.layers, 3); ++layers) {
            picture.before.push_back(along(tentNetwork(layers), 0.0, 1.0));
        }
    }
    return picture;
}

void paintTents(QPainter& painter, const QRectF& area, const DepthPicture& picture,
                const Look& look) {
    const auto [low, high] = heightOf(picture.line);
    const QRectF inside = area.adjusted(look.scaled(chart::kLeft), look.scaled(chart::kAbove),
                                        -look.scaled(chart::kLeft), -look.scaled(chart::kBelow));
    const Axes axes(inside, {picture.from, picture.to, low, high});
    for (Eigen::Index i = 0; i + 1 < picture.line.x.size(); i += 2) {
        const double left = axes.toX(picture.line.x[i]);
        const double right = axes.toX(picture.line.x[i + 1]);
        if (right - left >= kNarrowest) {
            painter.fillRect(QRectF(left, inside.top(), right - left, inside.height()),
                             translucent(look.colors.accent, chart::kTint));
        }
    }
    const int spacing = look.scaled(chart::kTickSpacing);
    paintAxes(painter, axes,
              labelledTicks(picture.from, picture.to, static_cast<int>(inside.width() / spacing)),
              labelledTicks(low, high, static_cast<int>(inside.height() / spacing)), look);
    painter.save();
    painter.setClipRect(
        inside.adjusted(-part::kBorder, -part::kBorder, part::kBorder, part::kBorder));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(translucent(look.colors.value, chart::kFaintUnit), chart::kThinLine * look.scale));
    for (const BrokenLine& line : picture.before) {
        painter.drawPolyline(axes.line(line.x, line.y));
    }
    // Many pieces leave no room for a thick line.
    const bool narrow = inside.width() / picture.pieces < 4.0 * look.strokes.value;
    painter.setPen(look.line(&Colors::value, narrow ? &Strokes::hair : &Strokes::value));
    painter.drawPolyline(axes.line(picture.line.x, picture.line.y));
    painter.restore();
}

void paintUnitsNeeded(QPainter& painter, const QRectF& area, int layers, const Look& look) {
    constexpr int kMost = ApproximationView::kMostLayers;
    const double labels = look.scaled(chart::kLabels);
    const QRectF inside = area.adjusted(look.scaled(chart::kLeft), look.scaled(chart::kAbove),
                                        -labels, -look.scaled(chart::kBelow));
    const Axes axes(inside, {0.6, kMost + 0.4, 0.0, 3.2});
    std::vector<Tick> x;
    for (const int layer : {1, 4, 7, 10}) {
        x.push_back({static_cast<double>(layer), QString::number(layer)});
    }
    std::vector<Tick> y;
    for (const int power : {0, 1, 2, 3}) {
        y.push_back({static_cast<double>(power), shownNumber(std::pow(10.0, power))});
    }
    paintAxes(painter, axes, x, y, look);
    painter.setPen(dotted(QPen(look.colors.text, look.strokes.probe * look.scale)));
    painter.drawLine(QPointF(axes.toX(layers), inside.top()),
                     QPointF(axes.toX(layers), inside.bottom()));
    const auto paintRow = [&](const auto& units, const QColor& color, bool dashes) {
        QPolygonF points;
        for (int layer = 1; layer <= kMost; ++layer) {
            points.append(axes.at(layer, std::log10(static_cast<double>(units(layer)))));
        }
        const QPen pen(color, look.strokes.second * look.scale);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(dashes ? dashed(pen) : pen);
        painter.drawPolyline(points);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (int layer = 1; layer <= kMost; ++layer) {
            const double radius = look.scaled(layer == layers ? chart::kChosenDot : chart::kDot);
            painter.drawEllipse(points[layer - 1], radius, radius);
        }
        return points.last().y();
    };
    const double wide = paintRow([](int l) { return oneLayer(l); }, look.colors.difference, true);
    const double deep = paintRow([](int l) { return 2 * l; }, look.colors.value, false);
    const double beside = look.scaled(chart::kLabelGap);
    paintEndLabels(
        painter, QRectF(inside.right() + beside, area.top(), labels - beside, area.height()),
        {{wide, QString::number(oneLayer(kMost)), Text::tr("one layer"), look.colors.difference},
         {deep, QString::number(2 * kMost), Text::tr("deep"), look.colors.valueText}},
        look);
}

void paintDeepNetwork(QPainter& painter, const QRectF& area, const DepthPicture& picture,
                      const Look& look) {
    const int layers = picture.layers;
    const double column = area.width() / (layers + 1);
    const double radius = std::min(
        {0.36 * column, 0.14 * area.height(), static_cast<double>(look.scaled(chart::kDisc))});
    const double top = area.top() + radius + 2.0;
    const double bottom = area.top() + 0.5 * area.height();
    const double middle = 0.5 * (top + bottom);
    const auto at = [&](int layer, int unit) {
        return QPointF(area.left() + (layer + 1) * column, unit == 0 ? top : bottom);
    };
    const QPointF input(area.left() + radius, middle);
    const QPointF output(area.right() - radius, middle);
    painter.setBrush(Qt::NoBrush);
    for (int layer = 0; layer <= layers; ++layer) {
        const Eigen::MatrixXd& weights =
            layer < layers ? picture.network.hidden[static_cast<std::size_t>(layer)].weights
                           : picture.network.output.weights;
        for (Eigen::Index unit = 0; unit < weights.rows(); ++unit) {
            for (Eigen::Index from = 0; from < weights.cols(); ++from) {
                const double weight = weights(unit, from);
                painter.setPen(look.weightLine(weight > 0.0, strengthOf(picture, weights, weight)));
                painter.drawLine(layer == 0 ? input : at(layer - 1, static_cast<int>(from)),
                                 layer == layers ? output : at(layer, static_cast<int>(unit)));
            }
        }
    }
    painter.setBrush(look.colors.card);
    painter.setPen(QPen(look.colors.value, look.strokes.probe * look.scale));
    for (int layer = 0; layer < layers; ++layer) {
        for (int unit = 0; unit < 2; ++unit) {
            painter.drawEllipse(at(layer, unit), radius, radius);
        }
    }
    painter.setPen(QPen(look.colors.faint, look.strokes.probe * look.scale));
    painter.drawEllipse(input, 0.6 * radius, 0.6 * radius);
    painter.drawEllipse(output, 0.6 * radius, 0.6 * radius);
    const int every = layers > 6 ? 2 : 1; // numbers need room
    for (int layer = layers - 1; layer >= 0; layer -= every) {
        paintLabel(painter, {at(layer, 1).x(), bottom + radius + look.scaled(chart::kGap)},
                   Qt::AlignTop,
                   QString::number(picture.piecesAfter[static_cast<std::size_t>(layer)]),
                   look.colors.text, TextRole::strong, area, look);
    }
    paintLabel(painter, {area.center().x(), area.bottom()}, Qt::AlignBottom,
               Text::tr("pieces after each layer"), look.colors.faint, TextRole::caption, area,
               look);
}

void paintWideNetwork(QPainter& painter, const QRectF& area, int units, const Look& look) {
    const double column = area.width() / std::max(1, units);
    const double radius = std::min(0.36 * column, static_cast<double>(look.scaled(chart::kDisc)));
    const double row = area.top() + 0.38 * area.height();
    const QPointF input(area.center().x(), area.top() + radius + 4.0);
    const QPointF output(area.center().x(), area.top() + 0.7 * area.height());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(translucent(look.colors.difference, chart::kFaintUnit),
                        look.strokes.hair * look.scale));
    // More lines than pixels would only be a darker ground.
    const int every = std::max(1, units / 200);
    for (int unit = 0; unit < units; unit += every) {
        const QPointF disc(area.left() + (unit + 0.5) * column, row);
        painter.drawLine(input, disc);
        painter.drawLine(disc, output);
    }
    painter.setPen(
        QPen(look.colors.difference, std::min(look.strokes.probe * look.scale, 0.5 * radius)));
    painter.setBrush(look.colors.card);
    for (int unit = 0; unit < units; ++unit) {
        painter.drawEllipse(QPointF(area.left() + (unit + 0.5) * column, row), radius, radius);
    }
    const double end = look.scaled(chart::kDot);
    painter.setPen(QPen(look.colors.faint, look.strokes.probe * look.scale));
    painter.drawEllipse(input, end, end);
    painter.drawEllipse(output, end, end);
    paintLabel(painter, {area.center().x(), area.bottom()}, Qt::AlignBottom,
               Text::tr("one kink per unit"), look.colors.faint, TextRole::caption, area, look);
}

void paintShapes(QPainter& painter, const QRectF& area, const std::vector<RandomShape>& shapes,
                 const Look& look) {
    if (shapes.empty()) {
        return;
    }
    const double height = area.height() / static_cast<double>(shapes.size());
    const double left = area.left() + look.scaled(chart::kBarName);
    const double width = area.right() - look.scaled(chart::kBarValue) - left;
    double y = area.top();
    for (const RandomShape& shape : shapes) {
        const QRectF row(area.left(), y, area.width(), height);
        const double size = width * shape.pieces / 33.0; // 32 ReLUs in one layer have that at most
        const double gap = std::min<double>(look.scaled(chart::kBar), 0.3 * height);
        painter.fillRect(QRectF(left, y + 0.5 * gap, size, height - gap),
                         translucent(look.colors.difference, opacity::kWords));
        painter.setFont(look.font(TextRole::body));
        painter.setPen(look.colors.text);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1 × %2").arg(shape.layers).arg(shape.width));
        painter.setFont(look.font(TextRole::title));
        painter.drawText(QRectF(left + size + look.scaled(chart::kTickGap), y,
                                2.0 * look.scaled(chart::kBarValue), height),
                         Qt::AlignLeft | Qt::AlignVCenter, numberWithDecimals(shape.pieces, 0));
        y += height;
    }
}

QString depthDescription(const DepthPicture& picture) {
    return picture.random
               ? Text::tr("Random network of %1 layers of two ReLUs: %2 straight pieces.")
                     .arg(picture.layers)
                     .arg(picture.pieces)
               : Text::tr("Tents of %1 layers: %2 straight pieces from %3 units; one hidden layer "
                          "needs %4.")
                     .arg(picture.layers)
                     .arg(picture.pieces)
                     .arg(picture.units)
                     .arg(oneLayer(picture.layers));
}

QString shapesDescription(const std::vector<RandomShape>& shapes) {
    QString text = Text::tr("Pieces of 32 ReLUs with random weights, mean over seeds.");
    for (const RandomShape& shape : shapes) {
        text += QStringLiteral(" %1 × %2: %3.")
                    .arg(shape.layers)
                    .arg(shape.width)
                    .arg(shownNumber(shape.pieces));
    }
    return text;
}

} // namespace actiscope::ui
