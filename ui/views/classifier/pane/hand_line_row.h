#pragma once

#include "core/analysis/best_line.h"
#include "ui/model/training_runs.h"

#include <QWidget>

#include <optional>

namespace actiscope::ui {

class CheckChip;
class DecisionPlot;
class FittedLabel;

/// The line by hand, to try what the best line would be: shows it in a map, where it is dragged,
/// and says how many samples it gets right.
class HandLineRow : public QWidget {
    Q_OBJECT

public:
    HandLineRow(SessionStore& store, TrainingRuns& runs, DecisionPlot& plot,
                QWidget* parent = nullptr);

    void follow(const Session& session);
    /// There are other samples.
    void showData();
    /// While something else is said beside it.
    void setTextShown(bool shown);
    /// Where the task is regression there are no sides, and no line.
    void setLineOffered(bool offered);
    bool isLineShown() const {
        const Session& session = m_store.session();
        return session.classifier.handLine && session.training.data.task == Task::classification;
    }

private:
    void showLine();
    void move(double angle, double offset);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    DecisionPlot& m_plot;
    CheckChip* m_shown;
    FittedLabel* m_text;
    std::optional<BestLine> m_best; ///< of the present data, once it was asked for
};

} // namespace actiscope::ui
