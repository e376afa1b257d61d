#include "ui/lessons/proof_words.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>

#include <cmath>

namespace actiscope::ui {
namespace {

struct ProofText {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::ProofList)
};

constexpr double kPercent = 100.0;

QString numberText(double value, bool percent) {
    return percent && std::isfinite(value) ? shownNumber(kPercent * value) + QStringLiteral(" %")
                                           : shownNumber(value);
}

QString hintText(const ProofNeeds& needs, const std::string& language) {
    const QString hint = toQString(needs.hint.in(language));
    if (!hint.isEmpty()) {
        return hint;
    }
    if (needs.training.epochs > 0) {
        return ProofText::tr("press Play: %1 epochs").arg(needs.training.epochs);
    }
    return ProofText::tr("do what the text says");
}

} // namespace

QString expectationText(const Expectation& expected, bool percent) {
    const auto text = [percent](double value) { return numberText(value, percent); };
    if (expected.around) {
        return QStringLiteral("= %1").arg(text(*expected.around));
    }
    if (std::isinf(expected.most)) {
        return QStringLiteral("≥ %1").arg(text(expected.least));
    }
    if (std::isinf(expected.least)) {
        return QStringLiteral("≤ %1").arg(text(expected.most));
    }
    return QStringLiteral("%1 … %2").arg(text(expected.least), text(expected.most));
}

QString proofValueText(const Proof& proof, const ProofResult& result) {
    if (result.waits) {
        return QStringLiteral("–");
    }
    return std::isnan(result.value) ? ProofText::tr("undefined")
                                    : numberText(result.value, proof.percent);
}

QString proofMark(const ProofResult& result) {
    if (result.waits || (result.goal && !result.holds())) {
        return QStringLiteral("○");
    }
    if (!result.judged) {
        return {};
    }
    return result.holds() ? QStringLiteral("✓") : QStringLiteral("✗");
}

QString conditionText(const Proof& proof, const std::optional<ProofResult>& result,
                      const std::string& language) {
    if (!result) {
        return proof.call.measure().reads == Measure::Reads::race
                   ? ProofText::tr("being measured …")
                   : QString();
    }
    if (result->waits) {
        return hintText(proof.needs, language);
    }
    return result->judged ? expectationText(result->expected, proof.percent) : QString();
}

} // namespace actiscope::ui
