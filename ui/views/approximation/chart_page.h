#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

#include <span>
#include <utility>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace actiscope::ui {

class PaintedChart;
class RoleLabel;
class Tile;

/// What the pages of the view have in common: pictures on the left, a column of numbers beside
/// them, a line for what is wrong with the target, and what a stage leaves out.
class ChartPage : public QWidget {
    Q_OBJECT

public:
    /// What stands in the head of the view while the page is shown.
    QWidget* bar() { return m_bar; }

protected:
    /// The column is so wide at 768.
    ChartPage(SessionStore& store, QWidget* bar, int columnWidth, QWidget* parent);

    /// A card without a head for the chart of the page, with what stands above it, and the line for
    /// a problem in between.
    QWidget* chartCard(QWidget* above, QWidget* chart);
    /// The layout of the column, tiles first: object name and caption of each.
    QVBoxLayout* addColumn(std::span<const std::pair<const char*, QString>> tiles);
    /// Puts the pictures and the column into the page.
    void arrange(QWidget* pictures);
    void leaveOutOnStage(QWidget* part) { m_leftOut.push_back(part); }

    /// Under an empty text the chart is all right.
    void showProblem(const QString& text);
    void nameProblem(const char* id);
    Tile& tile(std::size_t i) { return *m_tiles[i]; }
    QWidget* column() { return m_column; }
    SessionStore& store() { return m_store; }

    void changeEvent(QEvent* event) override;

private:
    SessionStore& m_store;
    QWidget* m_bar;
    int m_columnWidth;
    QWidget* m_column;
    QVBoxLayout* m_columnLayout;
    RoleLabel* m_problem;
    std::vector<Tile*> m_tiles;
    std::vector<QWidget*> m_leftOut;
};

} // namespace actiscope::ui
