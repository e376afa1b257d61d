#pragma once

#include "ui/controls/setting/settings_form.h"

#include <vector>

namespace actiscope::ui {

/// Settings of the training that belong together.
struct TrainingGroup {
    QString title;
    std::vector<FormRow> rows;  ///< keys are those of the settings table
    bool tellsClipping = false; ///< how often the limit of the gradient acts stands below them
};

std::vector<TrainingGroup> trainingGroups();

} // namespace actiscope::ui
