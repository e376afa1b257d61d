#pragma once

#include "core/session/activation_choice.h"
#include "core/session/session.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace actiscope {

/// The value of a setting as JSON knows it.
using SettingValue = std::variant<bool, std::int64_t, double, std::string>;

/// Where a setting stands in a session file.
enum class Section { general, curves, classifier, features, training };

/// The sections that are objects of a session file, and their keys; general settings stand at the
/// top.
std::string_view sectionKey(Section section);

/// One public setting: the single place that knows its key, its domain and its help. `--set`,
/// session files, error texts and `--help` all read this table.
struct Setting {
    std::string_view key;
    Section section;
    std::string_view help;
    std::string allowed; ///< in words: "a number above 0, at most 10"
    SettingValue (*read)(const Session&);
    /// Throws UsageError naming key, value and `allowed`; the session is unchanged then.
    void (*write)(const Setting&, Session&, const SettingValue&);
};

/// All settings. The parameters of the activation (`activation.alpha`, ...) depend on the function
/// and are handled by the functions below besides.
std::span<const Setting> settings();

/// Sets a key of the given section. Throws UsageError for an unknown key, a wrong type or a value
/// outside the domain.
void setSetting(Session& session, Section section, std::string_view key, const SettingValue& value);

/// The same from text, as in `--set KEY=VALUE`.
void setSettingFromText(Session& session, Section section, std::string_view key,
                        std::string_view text);

std::string_view viewName(View view);
/// Throws UsageError that lists the views.
View viewFromName(std::string_view name);

} // namespace actiscope
