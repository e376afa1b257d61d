#include "ui/lessons/proof_words.h"

#include "ui/io/shown_number.h"

#include <QCoreApplication>

#include <cmath>

namespace actiscope::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::ProofList)
};

} // namespace

QString expectationText(const Expectation& expected) {
    if (expected.around) {
        return shownNumber(*expected.around);
    }
    if (std::isinf(expected.most)) {
        return Text::tr("at least %1").arg(shownNumber(expected.least));
    }
    if (std::isinf(expected.least)) {
        return Text::tr("at most %1").arg(shownNumber(expected.most));
    }
    return Text::tr("%1 to %2").arg(shownNumber(expected.least), shownNumber(expected.most));
}

QString proofValueText(double value) {
    return std::isnan(value) ? Text::tr("undefined") : shownNumber(value);
}

} // namespace actiscope::ui
