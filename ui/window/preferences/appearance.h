#pragma once

#include "core/session/session.h"
#include "ui/look/theme.h"

#include <QString>

class QSettings;

namespace actiscope::ui {

/// Looks and habits that belong to the window, not to the session.
struct Appearance {
    static constexpr int kFewestDigits = 2;
    static constexpr int kUsualDigits = 4;
    static constexpr int kMostDigits = 10;

    Theme theme = Theme::light;
    QString language = QStringLiteral("en");
    /// Text, lines and markers for the last row of a lecture hall.
    bool large = false;
    /// Where the window keeps recent files and hidden panels; null: nowhere.
    QSettings* memory = nullptr;
    int digits = kUsualDigits;                          ///< significant ones, of readouts
    double epochsPerSecond = Session().epochsPerSecond; ///< with which a new session starts
    double sweepSeconds = 3.0;                          ///< of a parameter from end to end

    bool operator==(const Appearance&) const = default;
};

/// What was chosen the last time; what is missing or not allowed there keeps its default.
Appearance loadAppearance(const QSettings& settings);
/// Keeps what was changed; what an option of the command line chose for once stays so.
void saveAppearance(const Appearance& before, const Appearance& now, QSettings& settings);

} // namespace actiscope::ui
