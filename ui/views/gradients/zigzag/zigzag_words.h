#pragma once

#include "core/scene/zigzag_scene.h"

#include <QString>

/// The texts of the zig-zag, for the screen, a figure and a screen reader.
namespace actiscope::ui {

/// "Outputs of Sigmoid", "N(1, 0.5²), centred".
QString paneTitle(const ZigZagPane& pane, const ZigZagView& view);
/// The same for a heading of a narrow column: "Sigmoid", "N(m, s²)", "centred".
QString paneHeading(const ZigZagPane& pane, bool beside);
/// "κ = 12.5"
QString conditionText(double condition);
/// "rate · λmax = 1.85"
QString rateText(const ZigZagPane& pane);
/// Beside the ring that is dragged.
QString startWord();
/// What can be seen in a bowl, in sentences.
QString bowlDescription(const ZigZagPane& pane, const ZigZagView& view);

} // namespace actiscope::ui
