#include "ui/window/status_line.h"

#include "ui/look/sizes.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

namespace actiscope::ui {
namespace {

constexpr int kMessageMilliseconds = 5000;

double epochsPerSecond(const TrainingSnapshot& snapshot) {
    const auto samples = static_cast<double>(snapshot.metrics.samples);
    return samples > 0.0 ? snapshot.examplesPerSecond / samples : 0.0;
}

/// Whole numbers with their thousands apart.
QString grouped(double value) {
    return QLocale::c().toString(value, 'f', value > 0.0 && value < 10.0 ? 1 : 0);
}

} // namespace

StatusLine::StatusLine(TrainingRuns& runs, QStatusBar& bar)
    : QObject(&bar), m_runs(runs), m_bar(bar), m_text(new QLabel(&bar)) {
    m_text->setObjectName(QStringLiteral("status"));
    // A long text is cut rather than that it widens the window.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_text->setContentsMargins(margins::kStatus);
    bar.addPermanentWidget(m_text, 1);
    connect(&runs, &TrainingRuns::playingChanged, this, &StatusLine::refresh);
    for (const Pane pane : {Pane::compared, Pane::chosen}) {
        connect(&runs.run(pane), &RunController::snapshotArrived, this, &StatusLine::follow);
    }
    refresh();
}

void StatusLine::showDone(const QString& message) {
    m_bar.showMessage(message, kMessageMilliseconds);
}

void StatusLine::showJob(const QString& text) {
    m_job = text;
    refresh();
}

void StatusLine::follow() {
    if (m_runs.isPlaying() && m_pace.isDue(false)) {
        refresh();
    }
}

void StatusLine::refresh() {
    QStringList parts;
    if (!m_job.isEmpty()) {
        parts.append(m_job);
    }
    const auto& compared = m_runs.run(Pane::compared).snapshot();
    const auto& chosen = m_runs.run(Pane::chosen).snapshot();
    if (m_runs.isPlaying() && compared && chosen) {
        parts.append(
            tr("Training: left %1, right %2 epochs/s")
                .arg(grouped(epochsPerSecond(*compared)), grouped(epochsPerSecond(*chosen))));
    }
    if (parts.isEmpty()) {
        // The words are older than this class: they belong to the window's context.
        parts.append(MainWindow::tr("Space plays and pauses · double-click a slider for its "
                                    "default · wheel zooms a plot, dragging pans, Home resets"));
    }
    m_text->setText(parts.join(QStringLiteral(" · ")));
}

} // namespace actiscope::ui
