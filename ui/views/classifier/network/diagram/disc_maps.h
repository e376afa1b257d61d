#pragma once

#include "core/run/run_request.h"
#include "ui/views/classifier/network/diagram/diagram_layout.h"

#include <QPixmap>

#include <vector>

namespace actiscope::ui {

struct Look;

/// The outputs of inputs, hidden units and the network over the plane as round pictures: painted
/// once for each snapshot, so that painting the drawing is copying.
class DiscMaps {
public:
    /// Of all that the layout shows. `ratio` is that of the screen.
    void update(const TrainingSnapshot& snapshot, const DiagramLayout& layout, const Look& look,
                double ratio);
    void clear() { m_columns.clear(); }

    /// Null if the snapshot holds none.
    const QPixmap* of(const DiagramLayout& layout, const UnitPlace& unit) const;

private:
    std::vector<std::vector<QPixmap>> m_columns; ///< what is shown of each
};

/// The same of the first units of the first hidden layer, at most `count`.
std::vector<QPixmap> firstDiscs(const TrainingSnapshot& snapshot, std::size_t count, double radius,
                                const Look& look, double ratio);

} // namespace actiscope::ui
