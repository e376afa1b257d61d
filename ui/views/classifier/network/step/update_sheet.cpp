#include "ui/views/classifier/network/step/update_sheet.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/views/classifier/network/sample_step_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace actiscope::ui {

UpdateSheet::UpdateSheet(SessionStore& store, TrainingRuns& runs, QWidget& below)
    : Sheet(tr("One update"), below), m_runs(runs), m_panel(new SampleStepPanel(store, runs)) {
    setObjectName(QStringLiteral("update_sheet"));
    body().addWidget(m_panel, 1);
    connect(m_panel, &SampleStepPanel::sampleChanged, this, [this] {
        title().setText(tr("One update %1").arg(m_panel->sampleTitle()));
        placeStages();
    });
}

/// Beside the title; where there is no room, below it.
void UpdateSheet::placeStages() {
    QWidget& stages = m_panel->stages();
    const int wanted = title().sizeHint().width() + stages.sizeHint().width() +
                       lookOf(*this).scaled(part::kTitleLine) + 4 * space::kApart;
    const bool beside = wanted <= width() - part::kCard.left() - part::kCard.right();
    if (beside == (stages.parentWidget() == this)) {
        return;
    }
    if (beside) {
        constexpr int kBehindStretch = 2; // before the cross
        head().insertWidget(kBehindStretch, &stages);
    } else {
        m_panel->takeStages();
    }
}

void UpdateSheet::resizeEvent(QResizeEvent* event) {
    Sheet::resizeEvent(event);
    placeStages();
}

void UpdateSheet::showSample(int index) {
    m_runs.setPlaying(false);
    m_panel->setSample(index);
    open();
}

} // namespace actiscope::ui
