#pragma once

#include "ui/model/session_store.h"
#include "ui/parts/over/overlay.h"

#include <optional>

class QLabel;

namespace actiscope::ui {

/// How the networks are trained, in groups: a drawer over the views.
class TrainingDrawer : public Drawer {
    Q_OBJECT

public:
    TrainingDrawer(SessionStore& store, QWidget& below);

    /// Share of the last updates whose gradient was scaled down; nothing without a limit.
    void setClippedShare(std::optional<double> share);

private:
    QLabel* m_clipped = nullptr;
};

} // namespace actiscope::ui
