#pragma once

#include <QPalette>

class QWidget;

namespace actiscope::ui {

/// What a line of text says by its colour.
enum class Tone { usual, hint, warning };

/// Paints the text of a label in the colour of its tone, whatever theme comes.
void setTone(QWidget& label, Tone tone);

/// The role that carries the colour of a tone. Qt has none for warnings, so one that the program
/// does not need otherwise stands in for it; nothing but this folder knows which.
QPalette::ColorRole paletteRole(Tone tone);

} // namespace actiscope::ui
