#pragma once

#include "ui/controls/setting/settings_form.h"

#include <vector>

namespace actiscope::ui {

/// The rows of the Classifier's forms; keys are those of the settings table.
std::vector<FormRow> dataRows();
std::vector<FormRow> networkRows();

} // namespace actiscope::ui
