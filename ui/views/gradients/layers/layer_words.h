#pragma once

#include "core/scene/gradient_scene.h"

#include <QString>
#include <QStringList>

namespace actiscope::ui {

enum class LayerLine { z, output, delta, update };

/// As it stands at the end of a line and above a number.
QString layerName(LayerLine line, const GradientReading& reading);
double layerNumber(LayerLine line, const LayerReading& layer);
/// "layer 8", "output".
QString layerTitle(const GradientReading& reading, int layer);
/// What theory says of the factor.
QString factorCaption(const GradientReading& reading);
/// Names of the lines of shares, in their order.
QStringList shareNames();
/// What a screen reader says of the picture, with the numbers of `layer`, 0 = none.
QString layersDescription(const GradientReading& reading, int layer);
/// "1.2·10⁻¹²": how large the first is beside the last, "–" where there is no number.
QString powerText(double log10);

} // namespace actiscope::ui
