#pragma once

#include <QWidget>

class QAction;

namespace actiscope::ui {

class Chip;
class FunctionBar;

/// The line at the top of the window: the function with its parameters, and the lessons. It keeps
/// its height whatever it holds, so that nothing below moves.
class Header : public QWidget {
    Q_OBJECT

public:
    Header(FunctionBar& bar, QWidget* parent);

    /// The button at the right; it has the action's state.
    void setLessons(QAction* lessons);
    /// The sliders of the function alone.
    void setReduced(bool reduced);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    FunctionBar& m_bar;
    Chip* m_lessons;
};

} // namespace actiscope::ui
