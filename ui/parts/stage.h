#pragma once

class QWidget;

namespace actiscope::ui {

/// Whether the widget's window shows its pictures alone, for the last row of a lecture hall. Asked
/// where a widget is laid out or painted; when the answer changes, every widget of the window gets a
/// QEvent::StyleChange in its changeEvent() and the text of the look is larger.
bool onStage(const QWidget& widget);

/// For the window: says it to all that is in it.
void setOnStage(QWidget& window, bool on);

/// Sends a QEvent::StyleChange to the widget and all that is in it.
void tellStyleChanged(QWidget& widget);

} // namespace actiscope::ui
