#pragma once

#include "core/lesson/lesson.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLabel;

namespace actiscope::ui {

/// The numbers that prove a step's claims, each with a mark that says whether it is as expected.
class ProofList : public QWidget {
    Q_OBJECT

public:
    /// `language` is "en" or "zh_CN".
    explicit ProofList(std::string language, QWidget* parent = nullptr);

    /// Forgets the results before.
    void setProofs(const std::vector<Proof>& proofs);
    /// One per proof; where there is none yet, what was found before stays.
    void setResults(const std::vector<std::optional<ProofResult>>& results);

private:
    QString textFor(const Proof& proof, const std::optional<ProofResult>& result) const;

    std::string m_language;
    std::vector<Proof> m_proofs;
    std::vector<QLabel*> m_labels;
};

} // namespace actiscope::ui
