#include "ui/lessons/proof_list.h"

#include "ui/io/qstring.h"
#include "ui/lessons/proof_words.h"
#include "ui/look/sizes.h"

#include <QLabel>
#include <QVBoxLayout>

namespace actiscope::ui {

ProofList::ProofList(std::string language, QWidget* parent)
    : QWidget(parent), m_language(std::move(language)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kNear);
}

void ProofList::setProofs(const std::vector<Proof>& proofs) {
    for (QLabel* label : m_labels) {
        layout()->removeWidget(label);
        label->hide();
        label->deleteLater();
    }
    m_labels.clear();
    m_proofs = proofs;
    for (const Proof& proof : m_proofs) {
        auto* label = new QLabel(textFor(proof, std::nullopt), this);
        label->setObjectName(QStringLiteral("lesson_number_%1").arg(m_labels.size()));
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout()->addWidget(label);
        m_labels.push_back(label);
    }
}

void ProofList::setResults(const std::vector<std::optional<ProofResult>>& results) {
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i]) {
            m_labels[i]->setText(textFor(m_proofs[i], results[i]));
        }
    }
}

/// "✓ largest slope: 0.25 (expected 0.25)"; the mark is a shape, so no colour is needed.
QString ProofList::textFor(const Proof& proof, const std::optional<ProofResult>& result) const {
    const QString label = toQString(proof.label.in(m_language)).toHtmlEscaped();
    if (!result) {
        return QStringLiteral("… %1").arg(label);
    }
    const QString mark = result->holds() ? QStringLiteral("✓") : QStringLiteral("✗");
    return QStringLiteral("<b>%1</b> %2: <b>%3</b> <small>(%4)</small>")
        .arg(mark, label, proofValueText(result->value).toHtmlEscaped(),
             tr("expected %1").arg(expectationText(result->expected)).toHtmlEscaped());
}

} // namespace actiscope::ui
