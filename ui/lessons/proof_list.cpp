#include "ui/lessons/proof_list.h"

#include "ui/lessons/proof_row.h"

#include <QVBoxLayout>

namespace actiscope::ui {

ProofList::ProofList(std::string language, QWidget* parent)
    : QWidget(parent), m_language(std::move(language)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void ProofList::setProofs(const std::vector<Proof>& proofs) {
    for (ProofRow* row : m_rows) {
        layout()->removeWidget(row);
        row->setObjectName(QString());
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const Proof& proof : proofs) {
        auto* row = new ProofRow(proof, m_language, this);
        row->setObjectName(QStringLiteral("lesson_number_%1").arg(m_rows.size()));
        layout()->addWidget(row);
        m_rows.push_back(row);
    }
}

void ProofList::setResults(const std::vector<std::optional<ProofResult>>& results) {
    for (std::size_t i = 0; i < results.size() && i < m_rows.size(); ++i) {
        if (results[i]) {
            m_rows[i]->setResult(results[i]);
        }
    }
}

} // namespace actiscope::ui
