#include "ui/window/preferences/appearance.h"

#include "core/errors.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/training_speed.h"
#include "ui/window/preferences/language.h"

#include <QSettings>

#include <algorithm>

namespace actiscope::ui {
namespace {

const QString kTheme = QStringLiteral("window/theme");
const QString kLanguage = QStringLiteral("window/language");
const QString kLarge = QStringLiteral("window/large_text");
const QString kDigits = QStringLiteral("window/digits");
const QString kSpeed = QStringLiteral("window/epochs_per_second");
const QString kSweep = QStringLiteral("window/sweep_seconds");

} // namespace

Appearance loadAppearance(const QSettings& settings) {
    Appearance a;
    // The file may be anything; what is not allowed was not chosen here.
    try {
        a.theme = themeFromName(settings.value(kTheme, themeName(a.theme)).toString());
    } catch (const UsageError&) {
        a.theme = Appearance().theme;
    }
    const QString language = settings.value(kLanguage).toString();
    a.language = Language::names().contains(language) ? language : Language::systemName();
    a.large = settings.value(kLarge, a.large).toBool();
    const auto number = [&settings](const QString& key, double usual) {
        bool isNumber = false;
        const double value = settings.value(key, usual).toDouble(&isNumber);
        return isNumber ? value : usual;
    };
    a.digits = static_cast<int>(std::clamp<double>(
        number(kDigits, a.digits), Appearance::kFewestDigits, Appearance::kMostDigits));
    const double speed = number(kSpeed, a.epochsPerSecond);
    if (std::ranges::count(kTrainingSpeeds, speed, &TrainingSpeed::epochsPerSecond) > 0) {
        a.epochsPerSecond = speed;
    }
    const double sweep = number(kSweep, a.sweepSeconds);
    if (std::ranges::count(kSweepSpeeds, sweep, &SweepSpeed::secondsPerWay) > 0) {
        a.sweepSeconds = sweep;
    }
    return a;
}

void saveAppearance(const Appearance& before, const Appearance& now, QSettings& settings) {
    const auto keep = [&settings](const QString& key, const QVariant& was, const QVariant& is) {
        if (was != is) {
            settings.setValue(key, is);
        }
    };
    keep(kTheme, themeName(before.theme), themeName(now.theme));
    keep(kLanguage, before.language, now.language);
    keep(kLarge, before.large, now.large);
    keep(kDigits, before.digits, now.digits);
    keep(kSpeed, before.epochsPerSecond, now.epochsPerSecond);
    keep(kSweep, before.sweepSeconds, now.sweepSeconds);
}

} // namespace actiscope::ui
