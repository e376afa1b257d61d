#pragma once

#include "core/session/settings.h"

#include <algorithm>
#include <array>
#include <type_traits>

/// How the rows of the settings table are made. Only the files that define rows include this.
///
/// `Member` is a lambda without captures that says where the value is, for both ways:
/// `[](auto& s) -> auto& { return s.training.shuffle; }`.
namespace actiscope::setting_rows {

/// Public names of an enumeration, in the order of its values.
template <class Enum, std::size_t count>
struct Names {
    std::array<std::string_view, count> names;

    std::string_view of(Enum value) const { return names[static_cast<std::size_t>(value)]; }
    /// Precondition: the name is one of them.
    Enum value(std::string_view name) const {
        return static_cast<Enum>(std::ranges::find(names, name) - names.begin());
    }
    WordsDomain domain() const { return {{names.begin(), names.end()}}; }
};

/// Of a network that trains as of one that is only looked at.
inline constexpr Names<Initializer, 6> kInitializers{
    {"uniform_fan_in", "xavier", "he", "lecun", "zero", "unit_gain"}};

template <class Member>
Setting flag(std::string_view key, Section section, std::string_view help, Member) {
    return {key,
            section,
            help,
            FlagDomain{},
            [](const Session& s) -> SettingValue { return Member{}(s); },
            [](Session& s, const SettingValue& v) { Member{}(s) = std::get<bool>(v); }};
}

template <class Member>
Setting number(std::string_view key, Section section, std::string_view help,
               const NumberDomain& domain, Member) {
    return {key,
            section,
            help,
            domain,
            [](const Session& s) -> SettingValue { return Member{}(s); },
            [](Session& s, const SettingValue& v) { Member{}(s) = std::get<double>(v); }};
}

/// Of any integer type.
template <class Member>
Setting whole(std::string_view key, Section section, std::string_view help,
              const WholeDomain& domain, Member) {
    return {key,
            section,
            help,
            domain,
            [](const Session& s) -> SettingValue { return static_cast<std::int64_t>(Member{}(s)); },
            [](Session& s, const SettingValue& v) {
                auto& member = Member{}(s);
                member = static_cast<std::decay_t<decltype(member)>>(std::get<std::int64_t>(v));
            }};
}

/// `names` is a constant of the file that defines the row: `words<kSchedules>(…)`.
template <const auto& names, class Member>
Setting words(std::string_view key, Section section, std::string_view help, Member) {
    return {key,
            section,
            help,
            names.domain(),
            [](const Session& s) -> SettingValue { return std::string(names.of(Member{}(s))); },
            [](Session& s, const SettingValue& v) {
                Member{}(s) = names.value(std::get<std::string>(v));
            }};
}

} // namespace actiscope::setting_rows

namespace actiscope {

/// The rows of the table, by who reads them.
std::vector<Setting> generalSettings();
std::vector<Setting> gallerySettings();
std::vector<Setting> curvesSettings();
std::vector<Setting> classifierSettings();
std::vector<Setting> featuresSettings();
std::vector<Setting> zigzagSettings();
std::vector<Setting> gradientsSettings();
std::vector<Setting> approximationSettings();
std::vector<Setting> trainingSettings();

} // namespace actiscope
