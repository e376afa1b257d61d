#pragma once

#include "ui/model/session_store.h"
#include "ui/parts/over/overlay.h"

namespace actiscope::ui {

/// How the networks are trained, in groups: a drawer over the views.
class TrainingDrawer : public Drawer {
    Q_OBJECT

public:
    TrainingDrawer(SessionStore& store, QWidget& below);
};

} // namespace actiscope::ui
