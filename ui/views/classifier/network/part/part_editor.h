#pragma once

#include "core/run/run_request.h"
#include "ui/parts/over/popover.h"

#include <vector>

class QFormLayout;

namespace actiscope::ui {

/// Weights and biases to change and to freeze: one part, or all that comes into a unit, its bias
/// first.
class PartEditor : public Popover {
    Q_OBJECT

public:
    /// Precondition: the network has the parts; the first one exists.
    PartEditor(const TrainingSnapshot& snapshot, const std::vector<FrozenPart>& parts,
               const std::vector<FrozenPart>& frozen, QWidget* parent);

    /// Also a button that shows the input of the unit under the curve.
    void addCurvesButton(const QString& text);

signals:
    void valueEdited(const actiscope::FrozenPart& part, double value);
    void freezeToggled(const actiscope::FrozenPart& part, bool frozen);
    void curvesAsked();

private:
    void addRow(QFormLayout& form, const TrainingSnapshot& snapshot, const FrozenPart& part,
                bool frozen, const QString& suffix, bool alone);
};

/// All that comes into a hidden unit or the output: of each pre-activation the bias and the weights.
std::vector<FrozenPart> partsInto(const Architecture& architecture, int layer, int unit);

} // namespace actiscope::ui
