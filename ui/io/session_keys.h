#pragma once

#include "core/session/settings.h"
#include "ui/io/qstring.h"

#include <algorithm>

/// The keys of a session file that are not in the table of settings.
namespace actiscope::ui {

inline constexpr int kSessionVersion = 1;

inline const QString kVersionKey = QStringLiteral("version");
inline const QString kCurvesKey = QStringLiteral("curves");
inline const QString kPinnedKey = QStringLiteral("pinned");
inline const QString kClassifierKey = QStringLiteral("classifier");
inline const QString kClassesKey = QStringLiteral("classes"); ///< of the samples
inline const QString kLabelsKey = QStringLiteral("label");    ///< of samples with classes
inline const QString kNumbersKey = QStringLiteral("y");       ///< of samples with numbers
inline const QString kFeaturesKey = QStringLiteral("features");
inline const QString kComparedKey = QStringLiteral("compared_function");
inline const QString kTrainingKey = QStringLiteral("training");
inline const QString kWeightsKey = QStringLiteral("weights");
inline const QString kComparedWeightsKey = QStringLiteral("compared");
inline const QString kChosenWeightsKey = QStringLiteral("chosen");
inline const QString kComparedCourseKey = QStringLiteral("compared_course");
inline const QString kChosenCourseKey = QStringLiteral("chosen_course");
inline const QString kLayersKey = QStringLiteral("layers");
inline const QString kSamplesKey = QStringLiteral("samples");

/// What version 0.1 called the weights of the compared network and their course.
inline const QString kOldComparedWeightsKey = QStringLiteral("linear");
inline const QString kOldComparedCourseKey = QStringLiteral("linear_course");

/// Whether the key is that of an object with keys of its own.
inline bool isSectionName(const QString& key) {
    return key == kWeightsKey || key == kSamplesKey ||
           std::ranges::any_of(kSections, [&](Section section) {
               return section != Section::general && key == toQString(sectionKey(section));
           });
}

} // namespace actiscope::ui
