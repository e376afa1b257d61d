#pragma once

#include "core/run/run_request.h"
#include "ui/parts/role_label.h"

namespace actiscope::ui {

/// The line a·x1 + b·x2 + c that a linear network with one hidden layer is, its coefficients
/// written out term by term with the present weights: "a = 1·0.5 + 2·(−0.3) = −0.1".
class LineSums : public RoleLabel {
    Q_OBJECT

public:
    explicit LineSums(QWidget* parent = nullptr);

    /// Says nothing of a network that is not of that kind.
    void setNetwork(const TrainingSnapshot& snapshot);
};

} // namespace actiscope::ui
