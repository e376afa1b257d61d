#include "ui/views/gradients/layers/layer_words.h"

#include "ui/io/shown_number.h"
#include "ui/views/gradients/layers/zones.h"

#include <QCoreApplication>

#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct LayerText {
    Q_DECLARE_TR_FUNCTIONS(GradientLayers)
};

constexpr LayerLine kLines[] = {LayerLine::z, LayerLine::output, LayerLine::delta,
                                LayerLine::update};

} // namespace

QString layerName(LayerLine line, const GradientReading& reading) {
    switch (line) {
    case LayerLine::z:
        return QStringLiteral("z");
    case LayerLine::output:
        return QStringLiteral("f(z)");
    case LayerLine::delta:
        return QStringLiteral("δ");
    case LayerLine::update:
        return reading.trains ? QStringLiteral("‖∇‖") : LayerText::tr("step / w");
    }
    return {};
}

double layerNumber(LayerLine line, const LayerReading& layer) {
    switch (line) {
    case LayerLine::z:
        return layer.z;
    case LayerLine::output:
        return layer.output;
    case LayerLine::delta:
        return layer.delta;
    case LayerLine::update:
        break;
    }
    return layer.update;
}

QString layerTitle(const GradientReading& reading, int layer) {
    return reading.trains && layer == static_cast<int>(reading.layers.size())
               ? LayerText::tr("output")
               : LayerText::tr("layer %1").arg(layer);
}

QString factorCaption(const GradientReading& reading) {
    if (!std::isfinite(reading.predictedFactor)) {
        return LayerText::tr("a layer");
    }
    return agrees(reading.measuredFactor, reading.predictedFactor)
               ? LayerText::tr("a layer, as predicted")
               : LayerText::tr("a layer; predicted %1")
                     .arg(numberWithDigits(reading.predictedFactor, 3));
}

QStringList shareNames() {
    return {LayerText::tr("layer"), LayerText::tr("% saturated"), LayerText::tr("% dead"),
            LayerText::tr("% zero")};
}

QString layersDescription(const GradientReading& reading, int layer) {
    const int count = static_cast<int>(reading.layers.size());
    if (count == 0) {
        return {};
    }
    QString text = LayerText::tr("%1 layers. δ changes by %2 a layer; in the first it is %3: %4.")
                       .arg(count)
                       .arg(numberWithDigits(reading.measuredFactor, 3),
                            shownNumber(reading.layers.front().delta),
                            zoneName(zoneOf(reading.layers.front().delta)));
    if (std::isfinite(reading.predictedFactor)) {
        text += u' ' +
                LayerText::tr("Predicted: %1.").arg(numberWithDigits(reading.predictedFactor, 3));
    }
    if (layer >= 1 && layer <= count) {
        const LayerReading& of = reading.layers[static_cast<std::size_t>(layer - 1)];
        text += u' ' + layerTitle(reading, layer) + u':';
        for (const LayerLine line : kLines) {
            text += u' ' + layerName(line, reading) + u' ' +
                    numberWithDigits(layerNumber(line, of), 3) + u',';
        }
        text += u' ' + LayerText::tr("%1 % saturated, %2 % dead, %3 % zero.")
                           .arg(percentText(of.saturated, 0), percentText(of.dead, 0),
                                percentText(of.zero, 0));
    }
    return text;
}

QString powerText(double log10) {
    return std::isnan(log10) ? QStringLiteral("–") : numberWithDigits(std::pow(10.0, log10), 2);
}

} // namespace actiscope::ui
