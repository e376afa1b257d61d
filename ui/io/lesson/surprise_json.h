#pragma once

#include "core/lesson/lesson.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace actiscope::ui {

/// A scene of the Features view that is worth a click, and what to see in it. Surprises are data:
/// files in resources/surprises.
struct Surprise {
    Bilingual title;
    Bilingual shortTitle; ///< for a small picture
    Bilingual story;
    QJsonObject show; ///< what it changes of a session whose Features view is the usual one
    /// The bias stands where |f″| of the chosen function is largest, or at 0 if it is nowhere.
    bool biasAtLargestCurvature = false;
};

/// Reads {"title": …, "short": …, "story": …, "show": part of a session, "bias":
/// "largest_curvature"}; without "short" the title stands for it, and "bias" may be left out.
/// Throws InputError naming the place.
Surprise surpriseFromJson(const QByteArray& json);

/// All *.json files of a folder, by name. Throws InputError that also names the file.
std::vector<Surprise> loadSurprises(const QString& folder);
/// Those that come with the program.
QString builtInSurpriseFolder();

/// The session with the surprise shown.
Session sceneOf(const Surprise& surprise, const Session& now);

} // namespace actiscope::ui
