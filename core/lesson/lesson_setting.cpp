#include "core/lesson/lesson_setting.h"

#include "core/activation/catalogue.h"
#include "core/activation/maxout.h"
#include "core/errors.h"
#include "core/text/nearest.h"

#include <algorithm>

namespace actiscope {
namespace {

constexpr std::string_view kActivation = "activation";

bool hasRow(Section section, std::string_view key) {
    return std::ranges::any_of(settings(), [&](const Setting& setting) {
        return setting.section == section && setting.key == key;
    });
}

/// The keys that may stand behind a section, or without one.
std::vector<std::string_view> keysOf(std::initializer_list<Section> sections) {
    std::vector<std::string_view> keys;
    for (const Setting& setting : settings()) {
        if (std::ranges::find(sections, setting.section) != sections.end()) {
            keys.push_back(setting.key);
        }
    }
    return keys;
}

/// Of all functions, and what custom and maxout have instead.
std::vector<std::string_view> parameterNames() {
    std::vector<std::string_view> names{"formula", "lines"};
    for (const ActivationDefinition& row : catalogue()) {
        for (const auto& parameter : row.parameters) {
            if (std::ranges::find(names, parameter.name) == names.end()) {
                names.push_back(parameter.name);
            }
        }
    }
    return names;
}

LessonSetting parameterSetting(std::string_view name) {
    const std::string_view parameter = name.substr(kActivation.size() + 1);
    const std::vector<std::string_view> names = parameterNames();
    if (std::ranges::find(names, parameter) == names.end()) {
        throw UsageError("unknown parameter " + quoted(parameter) + suggestion(parameter, names));
    }
    return {Section::training, std::string(name)};
}

} // namespace

std::string LessonSetting::name() const {
    if (section == Section::general || section == Section::training) {
        return key;
    }
    return std::string(sectionKey(section)).append(".").append(key);
}

LessonSetting lessonSetting(std::string_view name) {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
        for (const Section section : {Section::general, Section::training}) {
            if (hasRow(section, name)) {
                return {section, std::string(name)};
            }
        }
        throw UsageError("unknown setting " + quoted(name) +
                         suggestion(name, keysOf({Section::general, Section::training})));
    }
    const std::string_view first = name.substr(0, dot);
    if (first == kActivation) {
        return parameterSetting(name);
    }
    std::vector<std::string_view> sections{kActivation};
    for (const Section section : kSections) {
        const std::string_view word = sectionKey(section);
        if (!word.empty() && word == first) {
            return {section, std::string(settingOf(section, name.substr(dot + 1)).key)};
        }
        sections.push_back(word);
    }
    throw UsageError("unknown setting " + quoted(name) + suggestion(first, sections));
}

std::optional<SettingValue> valueOf(const LessonSetting& setting, const Session& session) {
    if (setting.section == Section::training && setting.key.starts_with("activation.")) {
        const std::string_view name = std::string_view(setting.key).substr(kActivation.size() + 1);
        const Activation& activation = session.activation();
        if (name == "formula" && activation.isCustom()) {
            return std::string(activation.formulaText());
        }
        if (name == "lines" && activation.maxout() != nullptr) {
            return activation.maxout()->text();
        }
        if (activation.hasParameter(name)) {
            return activation.parameter(name);
        }
        return std::nullopt;
    }
    return settingOf(setting.section, setting.key).read(session);
}

std::optional<double> numberOf(const SettingValue& value) {
    if (const auto* real = std::get_if<double>(&value)) {
        return *real;
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    return std::nullopt;
}

void change(Session& session, const LessonSetting& setting, std::string_view value) {
    const Session before = session;
    setSettingFromText(session, setting.section, setting.key, value);
    fitActivations(session);
    dropStaleParts(session);
    dropStaleWeights(before, session);
    dropStaleMap(before, session);
    validate(session);
}

} // namespace actiscope
