#pragma once

#include <QFont>
#include <QString>

namespace actiscope::ui {

/// The style sheet of a handout: for a browser, and for the part of it that Qt's pages understand.
QString handoutStyle();

/// The font of its pages on paper, in points.
QFont handoutFont();

} // namespace actiscope::ui
