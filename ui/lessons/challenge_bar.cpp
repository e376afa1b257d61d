#include "ui/lessons/challenge_bar.h"

#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {

ChallengeBar::ChallengeBar(QWidget* parent)
    : QWidget(parent),
      m_state(new QLabel(this)),
      m_handIn(new QPushButton(tr("Hand in…"), this)),
      m_line(new QLineEdit(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUsual);
    m_state->setObjectName(QStringLiteral("challenge_state"));
    m_state->setWordWrap(true);
    m_handIn->setObjectName(QStringLiteral("challenge_hand_in"));
    m_handIn->setToolTip(
        tr("Writes the session to a file, and copies the line that goes with it to the clipboard"));
    m_handIn->setAutoDefault(true);
    m_line->setObjectName(QStringLiteral("challenge_line"));
    m_line->setAccessibleName(tr("Line to hand in"));
    m_line->setReadOnly(true);
    layout->addWidget(m_state);
    layout->addWidget(m_handIn);
    layout->addWidget(m_line);
    connect(m_handIn, &QPushButton::clicked, this, &ChallengeBar::handInRequested);
    start();
}

void ChallengeBar::start() {
    m_line->hide();
    setOutcome(false, {});
}

void ChallengeBar::setOutcome(bool done, const QStringList& broken) {
    m_handIn->setEnabled(done);
    setTone(*m_state, broken.isEmpty() ? Tone::usual : Tone::warning);
    if (!broken.isEmpty()) {
        m_state->setText(
            tr("This challenge needs these unchanged: %1").arg(broken.join(QStringLiteral(", "))));
    } else if (done) {
        m_state->setText(tr("Done. Hand in the session with its line."));
    } else {
        m_state->setText(tr("Not done yet: every number needs a ✓."));
    }
}

void ChallengeBar::setLine(const QString& line) {
    m_line->setText(line);
    m_line->setCursorPosition(0);
    m_line->setToolTip(line);
    m_line->show();
}

} // namespace actiscope::ui
