#pragma once

#include "core/analysis/output.h"
#include "ui/views/curves/facts/function_facts.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace actiscope::ui {

class Card;
class CheckLine;
class Chip;
class Tile;

/// What is known of the function, beside its plot: numbers as tiles, the checklist, and one
/// sentence for and one against it. Where the window is narrow, the tiles stand in one column.
class FactsColumn : public QWidget {
    Q_OBJECT

public:
    FactsColumn(SessionStore& store, const FunctionFacts& facts, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    /// Averages over the input that the view shows; none: over N(0, 1).
    void showAverages(const OutputDensity* output);
    Tile& tile(std::size_t index) { return *m_tiles[index]; }
    const CheckLine& check(std::size_t index) const { return *m_checks[index]; }
    const CheckLine& pro() const { return *m_pro; }
    const CheckLine& con() const { return *m_con; }

signals:
    /// The person wants to see everything that is known.
    void allWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTiles();
    Card* buildChecklist();
    Card* buildVerdict();
    void placeTiles();
    void fitWidth();
    void showFacts();
    void showTiles(const Properties& properties);
    void follow(const Session& session);

    SessionStore& m_store;
    const FunctionFacts& m_facts;
    QGridLayout* m_grid;
    QScrollArea* m_scroll = nullptr;
    std::vector<Tile*> m_tiles;
    std::vector<CheckLine*> m_checks;
    CheckLine* m_pro = nullptr;
    CheckLine* m_con = nullptr;
    QPushButton* m_pin = nullptr;
    bool m_narrow = false;
    bool m_hasOutput = false;
};

} // namespace actiscope::ui
