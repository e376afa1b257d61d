#include "ui/controls/run/run_controls.h"

#include "ui/look/sizes.h"
#include "ui/model/measure/experiment_runner.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {

RunControls::RunControls(const QString& id, const QString& start, ExperimentRunner& runner,
                         QWidget* parent)
    : QWidget(parent),
      m_runner(runner),
      m_startText(start),
      m_start(new QPushButton(start, this)),
      m_pause(new QPushButton(this)),
      m_progress(new QProgressBar(this)) {
    m_start->setObjectName(id + QStringLiteral("_start"));
    const unsigned threads = threadsBeside();
    m_start->setToolTip(threads == 1
                            ? tr("The runs take one core, beside the window")
                            : tr("The runs take %1 cores; one is left to the window").arg(threads));
    m_pause->setObjectName(id + QStringLiteral("_pause"));
    m_progress->setObjectName(id + QStringLiteral("_progress"));
    m_progress->setAccessibleName(tr("Runs that are done"));
    m_progress->setFormat(QStringLiteral("%v / %m"));
    m_progress->setValue(0);
    m_progress->setTextVisible(false); // until there are runs to count
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_start);
    layout->addWidget(m_pause);
    layout->addWidget(m_progress);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_runner.isRunning()) {
            m_runner.cancel();
        } else {
            emit startRequested();
        }
    });
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_runner.setPaused(!m_runner.isPaused()); });
    connect(&runner, &ExperimentRunner::stateChanged, this, &RunControls::follow);
    connect(&runner, &ExperimentRunner::progressed, this, [this](int finished, int runs) {
        m_progress->setTextVisible(true);
        m_progress->setMaximum(runs);
        m_progress->setValue(finished);
    });
    follow();
}

void RunControls::follow() {
    const bool running = m_runner.isRunning();
    m_start->setText(running ? tr("Cancel") : m_startText);
    m_pause->setText(m_runner.isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setEnabled(running);
}

} // namespace actiscope::ui
