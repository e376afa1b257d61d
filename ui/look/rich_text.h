#pragma once

#include <QString>

namespace actiscope::ui {

// Pieces of rich text; what they are given is HTML already.

/// A heading of a part, with more air above than below.
QString headingHtml(const QString& html);
/// A line with a little air below, which makes numbers readable from afar.
QString airyLineHtml(const QString& html);

} // namespace actiscope::ui
