#include "ui/views/gradients/zigzag/zigzag_words.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

constexpr int kWordDigits = 3;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ZigZag)
};

QString nameOf(const ZigZagPane& pane) {
    return toQString(pane.activation.definition().name);
}

} // namespace

QString paneTitle(const ZigZagPane& pane, const ZigZagView& view) {
    const QString inputs =
        pane.normal
            ? QStringLiteral("N(%1, %2²)").arg(shownNumber(view.mean), shownNumber(view.deviation))
            : Text::tr("Outputs of %1").arg(nameOf(pane));
    return pane.centred ? Text::tr("%1, centred").arg(inputs) : inputs;
}

QString paneHeading(const ZigZagPane& pane, bool beside) {
    if (beside && pane.centred) {
        return Text::tr("centred");
    }
    return pane.normal ? QStringLiteral("N(m, s²)") : nameOf(pane);
}

QString conditionText(double condition) {
    return QStringLiteral("κ = %1").arg(numberWithDigits(condition, kWordDigits));
}

QString rateText(const ZigZagPane& pane) {
    return Text::tr("rate · λmax = %1").arg(numberWithDecimals(pane.result.rateTimesLargest, 2));
}

QString startWord() {
    return Text::tr("start, drag");
}

QString bowlDescription(const ZigZagPane& pane, const ZigZagView& view) {
    if (!pane.defined) {
        return Text::tr("The function has no value for some inputs, so there is no loss.");
    }
    const ZigZagResult& result = pane.result;
    const QString end = result.diverged ? Text::tr("The path leaves the bowl.")
                        : pane.stepsToOnePercent
                            ? Text::tr("It comes within 1 % of the distance after %1 steps.")
                                  .arg(*pane.stepsToOnePercent)
                            : Text::tr("It does not come within 1 % of the distance.");
    return Text::tr("Loss over w1 and w2, condition %1. The path starts at %2, %3; its length is "
                    "%4 times the distance. %5")
        .arg(numberWithDigits(result.measuredCondition, kWordDigits), shownNumber(view.startW1),
             shownNumber(view.startW2), numberWithDecimals(pane.pathPerDistance, 1), end);
}

} // namespace actiscope::ui
