#pragma once

#include <QString>

namespace actiscope::ui {

/// The one place that decides how a number looks to a reader: "−" as minus, "∞" for what has no
/// end, "undefined" for what is no number, 0 without a sign, and "2.9·10⁻¹⁷" for what is too large
/// or small for plain digits.

/// Four significant digits unless the person prefers others.
QString shownNumber(double value);

/// The same for a value among others of this size: what is smaller than a 1e-12th of it is the
/// rounding of the computation and shown as 0.
QString shownNumber(double value, double size);

/// With so many significant digits.
QString numberWithDigits(double value, int digits);

/// With so many digits behind the point, in columns and where numbers change fast.
QString numberWithDecimals(double value, int decimals);

/// A share in [0, 1] as percent, without the sign of it.
QString percentText(double share, int decimals = 1);

/// The digits that shownNumber() shows from now on; theirs is the application, like its font.
void setShownDigits(int digits);

} // namespace actiscope::ui
