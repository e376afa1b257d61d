#pragma once

#include "ui/controls/setting/settings_form.h"

#include <vector>

namespace actiscope::ui {

/// Settings of the training that belong together.
struct TrainingGroup {
    QString title;
    std::vector<FormRow> rows; ///< keys are those of the settings table
};

std::vector<TrainingGroup> trainingGroups();

} // namespace actiscope::ui
