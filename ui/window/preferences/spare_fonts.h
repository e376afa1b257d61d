#pragma once

#include <QString>

namespace actiscope::ui {

/// Where packages that bring everything along keep fonts: ../share/actiscope/fonts beside the
/// folder of the program, or fonts in it.
QString spareFontFolder();

/// Loads the fonts of that folder that the system lacks: those for Chinese if it has none, DejaVu
/// Sans with the mathematical signs if that is missing. Does nothing where there is no such folder.
/// Needs the application.
void addSpareFonts(const QString& folder = spareFontFolder());

} // namespace actiscope::ui
