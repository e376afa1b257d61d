#pragma once

#include "core/session/settings.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/parameter_slider.h"

namespace actiscope::ui {

/// What a slider for a number of the settings table covers, its default and what may be typed. The
/// setting must have a NumberDomain or a WholeDomain.
ParameterSlider::Range settingRange(Section section, std::string_view key,
                                    RealSlider::Scale scale = RealSlider::Scale::linear);

/// Gives a box the ends and the step of a number of the settings table.
void limitTo(NumberBox& box, Section section, std::string_view key);

} // namespace actiscope::ui
