#include "ui/views/classifier/network/step/update_sheet.h"

#include "ui/parts/role_label.h"
#include "ui/views/classifier/network/sample_step_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace actiscope::ui {

UpdateSheet::UpdateSheet(SessionStore& store, TrainingRuns& runs, QWidget& below)
    : Sheet(tr("One update"), below), m_runs(runs), m_panel(new SampleStepPanel(store, runs)) {
    setObjectName(QStringLiteral("update_sheet"));
    body().addWidget(m_panel, 1);
    // Between the title with its stretch and the cross.
    constexpr int kBehindStretch = 2;
    head().insertWidget(kBehindStretch, &m_panel->stages());
    connect(m_panel, &SampleStepPanel::sampleChanged, this, [this] {
        title().setText(tr("One update %1").arg(m_panel->sampleTitle()));
    });
}

void UpdateSheet::showSample(int index) {
    m_runs.setPlaying(false);
    m_panel->setSample(index);
    open();
}

} // namespace actiscope::ui
