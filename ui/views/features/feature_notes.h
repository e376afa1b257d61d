#pragma once

#include "ui/io/lesson/surprise_json.h"
#include "ui/model/feature_judge.h"
#include "ui/model/session_store.h"

#include <QTabWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace actiscope::ui {

/// Beside the maps of the Features view: the numbers, the surprises that are one click away, and
/// hand-made features against hidden units.
class FeatureNotes : public QTabWidget {
    Q_OBJECT

public:
    explicit FeatureNotes(SessionStore& store, QWidget* parent = nullptr);

    void setNumbers(const QString& text);

signals:
    /// The comparison ended without scores: why.
    void failed(const QString& reason);

private:
    QWidget* buildSurprises();
    QWidget* buildComparison();
    void showScores();

    SessionStore& m_store;
    std::vector<Surprise> m_stories; ///< one per row of the list
    QLabel* m_numbers;
    QListWidget* m_surprises = nullptr;
    QLabel* m_story = nullptr;
    QPushButton* m_compare = nullptr;
    QTableWidget* m_scores = nullptr;
    QLabel* m_verdict = nullptr;
    // Last: its thread ends before the widgets go.
    FeatureJudge m_judge;
};

} // namespace actiscope::ui
