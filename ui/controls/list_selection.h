#pragma once

class QListWidget;

namespace actiscope::ui {

/// Makes what is selected the current row as well, which Enter opens: a screen reader selects an
/// item without making it the current one.
void makeSelectionCurrent(QListWidget& list);

} // namespace actiscope::ui
