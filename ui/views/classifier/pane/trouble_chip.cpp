#include "ui/views/classifier/pane/trouble_chip.h"

#include "ui/controls/text_labels.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/parts/over/popover.h"
#include "ui/views/classifier/pane/remedy_button.h"
#include "ui/views/classifier/run_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace actiscope::ui {

TroubleChip::TroubleChip(SessionStore& store, TrainingRuns& runs, Pane pane, const QString& id,
                         QWidget* parent)
    : Chip({}, parent),
      m_over(new Popover(this)),
      m_progress(wrappedLabel(id + QStringLiteral("_progress"), m_over)),
      m_insight(wrappedLabel(id + QStringLiteral("_insight"), m_over)),
      m_remedy(new RemedyButton(store, runs, pane, m_over)) {
    setObjectName(id + QStringLiteral("_trouble"));
    m_over->setObjectName(id + QStringLiteral("_sentence"));
    m_over->setAttribute(Qt::WA_DeleteOnClose, false);
    m_remedy->setObjectName(id + QStringLiteral("_remedy"));
    for (QLabel* label : {m_progress, m_insight}) {
        label->setFixedWidth(lookOf(*this).scaled(mapcard::kInsight));
        m_over->body().addWidget(label);
    }
    m_over->body().addWidget(m_remedy);
    m_remedy->hide();
    hide();
    connect(this, &QToolButton::clicked, this, &TroubleChip::openSentence);
    connect(m_remedy, &QPushButton::clicked, m_over, &QWidget::close);
}

void TroubleChip::openSentence() {
    m_over->openBelow(*this);
}

void TroubleChip::showFor(const TrainingSnapshot& snapshot, const RunReadout& readout) {
    m_progress->setText(readout.speed.isEmpty()
                            ? readout.progress
                            : readout.progress + QStringLiteral(" · ") + readout.speed);
    m_insight->setText(readout.insight);
    setTone(*m_insight, readout.warning ? Tone::warning : Tone::usual);
    m_remedy->showFor(snapshot);

    QString text;
    const int dead = snapshot.health.deadUnits();
    if (readout.warning) {
        text = dead > 0 && !snapshot.divergence ? tr("⚠ %1 dead").arg(dead) : tr("⚠ Why?");
    } else if (snapshot.stopped) {
        text = tr("stopped");
    } else if (snapshot.slopeGap) {
        text = tr("gap");
    }
    if (text != this->text()) {
        setText(text);
        updateGeometry();
    }
    setAccessibleName(readout.insight);
    setToolTip(readout.insight);
    setVisible(!text.isEmpty());
}

} // namespace actiscope::ui
