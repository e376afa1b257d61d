#include "ui/controls/setting/setting_range.h"

namespace actiscope::ui {

ParameterSlider::Range settingRange(Section section, std::string_view key,
                                    RealSlider::Scale scale) {
    const Setting& setting = settingOf(section, key);
    const SettingValue usual = setting.read(Session());
    if (const auto* whole = std::get_if<WholeDomain>(&setting.domain)) {
        return {static_cast<double>(whole->minimum), static_cast<double>(whole->maximum), 1.0,
                static_cast<double>(std::get<std::int64_t>(usual)), RealSlider::Scale::whole};
    }
    const auto& number = std::get<NumberDomain>(setting.domain);
    return {number.usual.minimum,
            number.usual.maximum,
            number.usual.step,
            std::get<double>(usual),
            scale,
            Domain{number.minimum, number.maximum}};
}

void limitTo(NumberBox& box, Section section, std::string_view key) {
    const auto& number = std::get<NumberDomain>(settingOf(section, key).domain);
    box.setRange(number.minimum, number.maximum);
    box.setSingleStep(number.usual.step);
}

} // namespace actiscope::ui
