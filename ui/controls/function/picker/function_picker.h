#pragma once

#include "core/activation/activation.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace actiscope::ui {

class ActivationPicker;
class FormulaEdit;
class PieceTable;
class ResultCard;
class SessionStore;

/// Chooses the function: a search with its best matches as cards, every function as a tile with its
/// curve, and what belongs to one function alone: the typed formula, the pieces of maxout. A choice
/// shows everywhere at once; Enter and a double click are content with it.
class FunctionPicker : public QWidget {
    Q_OBJECT

public:
    explicit FunctionPicker(SessionStore& store, QWidget* parent = nullptr);

    /// As a column of the window instead of over it: then it closes and docks by other buttons.
    void setDocked(bool docked);
    /// Ready to be typed in, with the text of before selected.
    void takeFocus();

signals:
    /// The person is content: a picker over the window goes.
    void finished();
    /// To stand as a column, or over the window again.
    void dockToggled();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QBoxLayout* buildTop();
    QBoxLayout* buildResults();
    void choose(const QString& id);
    void takeFirst();
    void search(const QString& text);
    void showResults();
    void showActivation(const Activation& activation);
    void measure();

    SessionStore& m_store;
    QLineEdit* m_search;
    QLabel* m_glass;
    QLabel* m_count;
    QToolButton* m_dock;
    QToolButton* m_close;
    std::array<ResultCard*, 3> m_results;
    ActivationPicker* m_tiles;
    FormulaEdit* m_custom;
    PieceTable* m_pieces; ///< of maxout
};

} // namespace actiscope::ui
