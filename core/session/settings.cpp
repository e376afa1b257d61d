#include "core/session/settings.h"

#include "core/errors.h"
#include "core/session/settings/setting_rows.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {
namespace {

constexpr std::string_view kParameterPrefix = "activation.";
constexpr std::string_view kFormulaKey = "activation.formula";
constexpr std::string_view kLinesKey = "activation.lines";

} // namespace

std::span<const Setting> settings() {
    static const std::vector<Setting> rows = [] {
        std::vector<Setting> all;
        for (const auto& more : {generalSettings(), gallerySettings(), curvesSettings(),
                                 classifierSettings(), featuresSettings(), gradientsSettings(),
                                 zigzagSettings(), approximationSettings(), trainingSettings()}) {
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }();
    return rows;
}

const Setting& settingOf(Section section, std::string_view key) {
    std::vector<std::string_view> keys;
    for (const Setting& setting : settings()) {
        if (setting.section == section) {
            if (setting.key == key) {
                return setting;
            }
            keys.push_back(setting.key);
        }
    }
    throw UsageError("unknown key " + quoted(key) + suggestion(key, keys));
}

std::string_view sectionKey(Section section) {
    switch (section) {
    case Section::general:
        break;
    case Section::curves:
        return "curves";
    case Section::classifier:
        return "classifier";
    case Section::features:
        return "features";
    case Section::zigzag:
        return "zigzag";
    case Section::gradients:
        return "gradients";
    case Section::approximation:
        return "approximation";
    case Section::training:
        return "training";
    }
    return {};
}

bool isSetting(const Session& session, Section section, std::string_view key) {
    if (section == Section::training && key.starts_with(kParameterPrefix)) {
        const std::string_view name = key.substr(kParameterPrefix.size());
        return key == kFormulaKey || key == kLinesKey ||
               std::ranges::any_of(session.training.activations,
                                   [&](const Activation& a) { return a.hasParameter(name); });
    }
    return std::ranges::any_of(settings(), [&](const Setting& setting) {
        return setting.section == section && setting.key == key;
    });
}

void setSetting(Session& session, Section section, std::string_view key,
                const SettingValue& value) {
    if (section == Section::training && key.starts_with(kParameterPrefix)) {
        if (key == kFormulaKey) {
            const std::string* text = std::get_if<std::string>(&value);
            setActivationFormula(session, text ? *text : shown(value));
            return;
        }
        if (key == kLinesKey) {
            const std::string* text = std::get_if<std::string>(&value);
            setActivationLines(session, text ? *text : shown(value));
            return;
        }
        const double* real = std::get_if<double>(&value);
        const std::int64_t* integer = std::get_if<std::int64_t>(&value);
        if (!real && !integer) {
            throw UsageError(std::string(key) + " is " + shown(value) + "; allowed: a number");
        }
        setActivationParameter(session, key.substr(kParameterPrefix.size()),
                               real ? *real : static_cast<double>(*integer));
        return;
    }
    const Setting& setting = settingOf(section, key);
    setting.write(session, checked(key, setting.domain, value));
}

void setSettingFromText(Session& session, Section section, std::string_view key,
                        std::string_view given) {
    // A word that reads as a number or a truth value is one; every setting checks the type it gets.
    SettingValue value = std::string(given);
    const auto isKey = [&](const Setting& s) { return s.section == section && s.key == key; };
    const auto row = std::ranges::find_if(settings(), isKey);
    const auto* form = row == settings().end() ? nullptr : std::get_if<TextDomain>(&row->domain);
    if (form != nullptr && form->mostAsNumber == 0) {
        row->write(session, value); // the formula 1 is a text, too
        return;
    }
    if (given == "true" || given == "false") {
        value = given == "true";
    } else if (const auto integer = text::parseInteger(given)) {
        value = *integer;
    } else if (const auto number = text::parseNumber(given)) {
        value = *number;
    }
    setSetting(session, section, key, value);
}

} // namespace actiscope
