#pragma once

#include "core/session/session.h"

#include <QCoreApplication>

namespace actiscope::ui {

/// A limit of training that people choose from.
struct TrainingSpeed {
    double epochsPerSecond;
    const char* label;

    QString text() const {
        return QCoreApplication::translate("actiscope::ui::ClassifierPanel", label);
    }
};

inline constexpr TrainingSpeed kTrainingSpeeds[] = {
    {5.0, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "5 epochs/s")},
    {60.0, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "60 epochs/s")},
    {1000.0, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "1000 epochs/s")},
    {Session::kFullSpeed, QT_TRANSLATE_NOOP("actiscope::ui::ClassifierPanel", "full speed")},
};

} // namespace actiscope::ui
