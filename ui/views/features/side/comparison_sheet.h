#pragma once

#include "ui/model/feature_judge.h"
#include "ui/model/session_store.h"
#include "ui/parts/over/overlay.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace actiscope::ui {

class ScorePlot;

/// Hand-made features against hidden units on the classifier's task, as a picture and as a table.
class ComparisonSheet : public Sheet {
    Q_OBJECT

public:
    ComparisonSheet(SessionStore& store, QWidget& below);

signals:
    /// The comparison ended without scores: why.
    void failed(const QString& reason);

private:
    void buildTable();
    void toggle();
    void showScores();

    SessionStore& m_store;
    ScorePlot* m_plot;
    QPushButton* m_compare;
    QTableWidget* m_scores;
    QLabel* m_verdict;
    // Last: its thread ends before the widgets go.
    FeatureJudge m_judge;
};

} // namespace actiscope::ui
