#include "ui/views/features/side/circuits.h"

#include "ui/look/expansion.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr std::size_t kMostUnits = 5; ///< that are drawn

RidgeSum drawnNetwork(const LinkedNetwork* network, const FeaturesView& view,
                      const Activation& activation) {
    FeaturesView whole = view;
    whole.subject = Subject::network;
    const FeatureScene scene = featureScene(whole, activation, network);
    if (scene.problem == SceneProblem::none) {
        return scene.sum;
    }
    return {0.0, {{1.0, 0.5, 0.0, 1.0}, {-0.5, 1.0, 0.0, -0.5}, {1.0, -1.0, 0.0, 1.0}}};
}

/// Only so many units as can be told apart; the chosen one is among them.
void shorten(Circuit& circuit) {
    std::vector<Ridge>& units = circuit.sum.ridges;
    if (units.size() <= kMostUnits) {
        return;
    }
    if (circuit.chosen >= static_cast<int>(kMostUnits)) {
        units[kMostUnits - 1] = units[static_cast<std::size_t>(circuit.chosen)];
        circuit.chosen = static_cast<int>(kMostUnits) - 1;
    }
    units.resize(kMostUnits);
}

double largest(const std::vector<Ridge>& units, double Ridge::*weight) {
    double size = 0.0;
    for (const Ridge& unit : units) {
        size = std::max(size, std::isfinite(unit.*weight) ? std::fabs(unit.*weight) : 0.0);
    }
    return size > 0.0 ? size : 1.0;
}

QPen weightPen(double weight, double most, const Look& look) {
    const double share = std::isfinite(weight) ? std::min(std::fabs(weight) / most, 1.0) : 1.0;
    QPen pen = look.weightLine(!(weight < 0.0), share);
    constexpr double kThinner = 0.6; // of the lines of the large drawing of a network
    pen.setWidthF(kThinner * pen.widthF());
    return pen;
}

} // namespace

Circuit circuitOf(Subject subject, const FeaturesView& view, const Activation& activation,
                  const LinkedNetwork* network) {
    Circuit circuit;
    switch (subject) {
    case Subject::neuron:
        circuit.sum = neuron(view.w1, view.w2, view.b);
        break;
    case Subject::pair:
        circuit.sum = oppositePair(view.w1, view.w2, view.b);
        circuit.summed = true;
        circuit.result = QStringLiteral("+");
        break;
    case Subject::gate:
        circuit.sum = productGate(activation, view.b, view.lambda);
        circuit.summed = true;
        circuit.result = QStringLiteral("×");
        break;
    case Subject::unit:
        circuit.sum = drawnNetwork(network, view, activation);
        circuit.chosen = std::min(view.unit, static_cast<int>(circuit.sum.ridges.size())) - 1;
        circuit.summed = true;
        break;
    case Subject::network:
        circuit.sum = drawnNetwork(network, view, activation);
        circuit.summed = true;
        break;
    }
    shorten(circuit);
    return circuit;
}

QPolygonF unitCurve(const Activation& activation) {
    constexpr Eigen::Index kPoints = 25;
    constexpr double kReach = 3.0;
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(kPoints, -kReach, kReach);
    Eigen::ArrayXd f(kPoints);
    Eigen::ArrayXd slope(kPoints);
    activation.evaluate(x, f, slope);
    double low = 0.0;
    double high = 0.0;
    for (const double value : f) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    const double span = high > low ? high - low : 1.0;
    QPolygonF curve;
    for (Eigen::Index i = 0; i < kPoints; ++i) {
        if (std::isfinite(f[i])) {
            curve.append(QPointF(x[i] / kReach, 1.0 - 2.0 * (f[i] - low) / span));
        }
    }
    return curve;
}

void paintCircuit(QPainter& painter, const QRectF& area, const Circuit& circuit,
                  const QPolygonF& curve, const Look& look) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<Ridge>& units = circuit.sum.ridges;
    const double count = static_cast<double>(units.size());
    const double radius =
        std::min(expansion::kUnit * look.scale, area.height() / (2.2 * std::max(count, 1.8)));
    const double node = expansion::kNode * look.scale;
    const double middle = area.center().y();
    const auto input = [&](int which) {
        return QPointF(area.left() + node, middle + (which == 0 ? -0.3 : 0.3) * area.height());
    };
    const auto unitAt = [&](std::size_t k) {
        const double step = (area.height() - 2.0 * radius) / std::max(count - 1.0, 1.0);
        const double top = count > 1.0 ? area.top() + radius : middle;
        return QPointF(area.center().x(), top + static_cast<double>(k) * step);
    };
    const QPointF output(area.right() - radius, middle);
    const double mostIn = std::max(largest(units, &Ridge::w1), largest(units, &Ridge::w2));
    const double mostOut = largest(units, &Ridge::weight);
    for (std::size_t k = 0; k < units.size(); ++k) {
        const bool pale = circuit.chosen >= 0 && static_cast<int>(k) != circuit.chosen;
        painter.setOpacity(pale ? opacity::kFaintWeight : 1.0);
        painter.setPen(weightPen(units[k].w1, mostIn, look));
        painter.drawLine(input(0), unitAt(k));
        painter.setPen(weightPen(units[k].w2, mostIn, look));
        painter.drawLine(input(1), unitAt(k));
        painter.setPen(weightPen(units[k].weight, mostOut, look));
        painter.drawLine(unitAt(k), output);
    }
    for (std::size_t k = 0; k < units.size(); ++k) {
        const bool chosen = static_cast<int>(k) == circuit.chosen;
        painter.setOpacity(1.0);
        painter.setPen(look.pen(chosen ? look.colors.accent : look.colors.faint,
                                chosen ? &Strokes::loss : &Strokes::output));
        painter.setBrush(look.colors.card);
        painter.drawEllipse(unitAt(k), radius, radius);
        constexpr double kInside = 0.6;
        QPolygonF drawn;
        for (const QPointF& point : curve) {
            drawn.append(unitAt(k) + kInside * radius * point);
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(look.pen(look.colors.text, &Strokes::trail));
        painter.drawPolyline(drawn);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.faint);
    painter.drawEllipse(input(0), node, node);
    painter.drawEllipse(input(1), node, node);
    if (circuit.summed) {
        painter.setPen(look.pen(look.colors.faint, &Strokes::output));
        painter.setBrush(look.colors.card);
        const double ring = std::min(radius, 2.0 * node);
        painter.drawEllipse(output, ring, ring);
        painter.setPen(look.colors.text);
        painter.setFont(look.font(TextRole::small));
        painter.drawText(QRectF(output - QPointF(ring, ring), QSizeF(2.0 * ring, 2.0 * ring)),
                         Qt::AlignCenter, circuit.result);
    }
    painter.restore();
}

} // namespace actiscope::ui
