#include "core/errors.h"
#include "core/session/settings/setting_rows.h"
#include "core/text/nearest.h"

#include <algorithm>

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<View, 6> kViews{
    {"curves", "gallery", "classifier", "features", "gradients", "approximation"}};

constexpr double kFastest = 1e9;

} // namespace

std::vector<Setting> generalSettings() {
    return {
        words<kViews>(
            "view", Section::general, "the view that is shown",
            [](auto& s) -> auto& { return s.view; }),
        whole(
            "seed", Section::general, "seed of data, initial weights and shuffling",
            {0, static_cast<std::int64_t>(Session::kLargestSeed)},
            [](auto& s) -> auto& { return s.seed; }),
        number(
            "epochs_per_second", Section::general,
            "speed of training in the window; 0 = full speed", {0.0, kFastest, 1.0},
            [](auto& s) -> auto& { return s.epochsPerSecond; }),
    };
}

std::span<const std::string_view> viewNames() {
    return kViews.names;
}

std::string_view viewChoices() {
    static const std::string choices = [] {
        std::string text;
        for (const std::string_view name : kViews.names) {
            text.append(text.empty() ? "" : "|").append(name);
        }
        return text;
    }();
    return choices;
}

std::string_view viewName(View view) {
    return kViews.of(view);
}

View viewFromName(std::string_view name) {
    const auto found = std::ranges::find(kViews.names, name);
    if (found == kViews.names.end()) {
        throw UsageError("unknown view '" + std::string(name) + "'" +
                         suggestion(name, kViews.names));
    }
    return static_cast<View>(found - kViews.names.begin());
}

} // namespace actiscope
