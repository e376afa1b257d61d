#pragma once

#include "core/session/settings.h"

#include <optional>
#include <string>
#include <string_view>

namespace actiscope {

/// A setting as a lesson names it: "curves.epsilon" with the section in front, "seed" and
/// "learning_rate" without for the general ones and for those of training, "activation.alpha" for a
/// parameter of the function.
struct LessonSetting {
    Section section;
    std::string key; ///< within the section

    /// The name it was read from.
    std::string name() const;

    bool operator==(const LessonSetting&) const = default;
};

/// Throws UsageError that names the nearest keys. A parameter of a function is taken as it is:
/// whether there is one depends on the function that is chosen later.
LessonSetting lessonSetting(std::string_view name);

/// The value now; nothing for a parameter that the function does not have.
std::optional<SettingValue> valueOf(const LessonSetting& setting, const Session& session);

/// The value as a number; nothing for words and flags.
std::optional<double> numberOf(const SettingValue& value);

/// Sets it as `--set` does and forgets what the change makes stale. Throws UsageError.
void change(Session& session, const LessonSetting& setting, std::string_view value);

} // namespace actiscope
