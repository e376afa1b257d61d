#pragma once

#include "core/session/activation_choice.h"
#include "core/session/session.h"
#include "core/session/setting_domain.h"

#include <array>
#include <span>
#include <string_view>

namespace actiscope {

/// Where a setting stands in a session file.
enum class Section {
    general,
    curves,
    classifier,
    features,
    gradients,
    zigzag,
    approximation,
    training
};

/// In the order in which a file is read: the sections of the views, then what they show.
inline constexpr std::array kSections{
    Section::general,   Section::curves, Section::classifier,    Section::features,
    Section::gradients, Section::zigzag, Section::approximation, Section::training};

/// The sections that are objects of a session file, and their keys; general settings stand at the
/// top.
std::string_view sectionKey(Section section);

/// One public setting: the single place that knows its key, its domain and its help. `--set`,
/// session files, error texts, `--help`, the schema and the controls all read this table.
struct Setting {
    std::string_view key;
    Section section;
    std::string_view help;
    SettingDomain domain;
    SettingValue (*read)(const Session&);
    /// Takes a value that the domain has (see checked()). A text with a form of its own throws
    /// UsageError where the form is wrong; the session is unchanged then.
    void (*write)(Session&, const SettingValue&);
};

/// All settings. The parameters of the activation (`activation.alpha`, ...) depend on the function
/// and are handled by the functions below besides.
std::span<const Setting> settings();

/// The row of a key. Throws UsageError for an unknown one.
const Setting& settingOf(Section section, std::string_view key);

/// Whether setSetting() knows the key, given the session's activations.
bool isSetting(const Session& session, Section section, std::string_view key);

/// Sets a key of the given section. Throws UsageError for an unknown key, a wrong type or a value
/// outside the domain.
void setSetting(Session& session, Section section, std::string_view key, const SettingValue& value);

/// The same from text, as in `--set KEY=VALUE`.
void setSettingFromText(Session& session, Section section, std::string_view key,
                        std::string_view text);

/// The ids of the views, in the order of the enumeration.
std::span<const std::string_view> viewNames();
/// All of them as help texts list choices: "curves|gallery|…".
std::string_view viewChoices();
std::string_view viewName(View view);
/// Throws UsageError that lists the views.
View viewFromName(std::string_view name);

} // namespace actiscope
