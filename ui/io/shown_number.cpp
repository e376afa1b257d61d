#include "ui/io/shown_number.h"

#include <QCoreApplication>
#include <QVariant>

#include <cmath>
#include <cstdlib>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct ShownNumberText {
    Q_DECLARE_TR_FUNCTIONS(ShownNumber)
};

constexpr const char* kDigitsProperty = "actiscope_shown_digits";

/// "2.9e-17" as people write it: "2.9·10⁻¹⁷".
QString withPower(const QString& text) {
    const qsizetype at = text.indexOf(QLatin1Char('e'));
    if (at < 0) {
        return text;
    }
    constexpr char16_t kDigits[] = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    const int exponent = text.mid(at + 1).toInt();
    QString power = exponent < 0 ? QStringLiteral("⁻") : QString();
    for (const QChar digit : QString::number(std::abs(exponent))) {
        power.append(QChar(kDigits[digit.digitValue()]));
    }
    return text.left(at) + QStringLiteral("·10") + power;
}

QString formatted(double value, char format, int precision) {
    if (std::isnan(value)) {
        return ShownNumberText::tr("undefined");
    }
    if (std::isinf(value)) {
        return value < 0.0 ? QStringLiteral("−∞") : QStringLiteral("∞");
    }
    QString text = QString::number(value, format, precision);
    // A number that rounds to 0 has lost its sign with its digits.
    if (text.startsWith(QLatin1Char('-')) && text.toDouble() == 0.0) {
        text.remove(0, 1);
    }
    return withPower(text).replace(QLatin1Char('-'), QChar(0x2212));
}

} // namespace

QString shownNumber(double value) {
    constexpr int kUsualDigits = 4;
    const QVariant preferred = QCoreApplication::instance()->property(kDigitsProperty);
    return formatted(value, 'g', preferred.isValid() ? preferred.toInt() : kUsualDigits);
}

QString shownNumber(double value, double size) {
    constexpr double kRounding = 1e-12;
    return shownNumber(std::fabs(value) <= kRounding * size ? 0.0 : value);
}

QString numberWithDigits(double value, int digits) {
    return formatted(value, 'g', digits);
}

QString numberWithDecimals(double value, int decimals) {
    return formatted(value, 'f', decimals);
}

QString percentText(double share, int decimals) {
    return formatted(100.0 * share, 'f', decimals);
}

void setShownDigits(int digits) {
    QCoreApplication::instance()->setProperty(kDigitsProperty, digits);
}

} // namespace actiscope::ui
