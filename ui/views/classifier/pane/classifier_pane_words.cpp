#include "core/data/map_range.h"
#include "ui/model/training_runs.h"
#include "ui/parts/fitted_label.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/pane/hand_line_row.h"
#include "ui/views/classifier/pane/map_words.h"
#include "ui/views/classifier/pane/regions/region_finder.h"
#include "ui/views/classifier/pane/right_counts.h"
#include "ui/views/classifier/pane/trouble_chip.h"
#include "ui/views/classifier/run_words.h"

#include <QToolTip>

// What the card says: the number in the map's corner, and the line below it.

namespace actiscope::ui {

void ClassifierPane::showReadout(const TrainingSnapshot& snapshot) {
    const RunReadout readout = readRun(snapshot, activation());
    const ScoreText score = scoreText(snapshot);
    m_plot->setReadout(score.number, readoutCaption(score, m_finder->regions().get()));
    m_right->setCounts(snapshot.metrics.confusion, m_runs.data()->classNames);
    m_trouble->showFor(snapshot, readout);
    showRest();
    if (m_descriptionPace.isDue(snapshot.examplesPerSecond == 0.0)) {
        m_plot->setAccessibleDescription(
            (isRegression()
                 ? readout.description
                 : readout.description + QLatin1Char(' ') +
                       confusionText(snapshot.metrics.confusion, m_runs.data()->classNames) +
                       classText(*m_runs.data())) +
            QLatin1Char(' ') + regionsText(m_finder->regions().get()));
    }
}

/// What stands in the line below the map while nothing is under the mouse.
QString ClassifierPane::restText() const {
    if (m_drawing) {
        return !isRegression()               ? tr("1 ▲ · 2 ● · Delete · Esc")
               : hasOneInput(*m_runs.data()) ? tr("Enter · Delete · Esc")
                                             : tr("1 highest · 2 lowest · Delete · Esc");
    }
    const auto& snapshot = run().snapshot();
    if (m_finder->regions()) {
        return regionsText(m_finder->regions().get());
    }
    if (m_which == Pane::compared) {
        if (!snapshot || !snapshot->linear) {
            return {};
        }
        return isRegression() ? planeText(snapshot->line) : lineText(snapshot->line);
    }
    return m_store.session().classifier.single ? QString() : tr("same data, seed, weights");
}

void ClassifierPane::showRest() {
    if (m_pointing) {
        return;
    }
    const bool lineSpeaks = m_line != nullptr && m_line->isLineShown();
    m_pointed->setFittedText(restText());
    m_pointed->setVisible(!lineSpeaks);
    if (m_line != nullptr) {
        m_line->setTextShown(lineSpeaks);
    }
}

/// Below the map if there is room beside the switches, else at the place itself.
void ClassifierPane::showPointed(const QString& text, const QPoint& place) {
    m_pointing = true;
    m_pointed->setFittedText(text);
    m_pointed->show();
    if (!m_pointed->fits()) {
        QToolTip::showText(place, text, m_plot);
    } else {
        QToolTip::hideText();
    }
    if (m_line != nullptr) {
        m_line->setTextShown(false);
    }
}

QString ClassifierPane::textAt(double x1, double x2, int sample) const {
    const auto& snapshot = run().snapshot();
    if (!snapshot) {
        return {};
    }
    const DataSet& samples = *m_runs.data();
    if (sample >= 0) {
        x1 = samples.x1[sample];
        x2 = samples.x2[sample];
    }
    return pointText(*snapshot, samples, {x1, x2}, m_plot->home(), sample);
}

} // namespace actiscope::ui
