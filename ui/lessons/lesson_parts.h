#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace actiscope::ui {

/// How far a lesson has come: a segment per step.
class StepBar : public QWidget {
    Q_OBJECT

public:
    explicit StepBar(QWidget* parent = nullptr);

    /// `done` of `all` segments are filled.
    void setSteps(std::size_t done, std::size_t all);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::size_t m_done = 0;
    std::size_t m_all = 1;
};

/// The text of a step: as large as a title, in regular type.
class LeadLabel : public QLabel {
    Q_OBJECT

public:
    explicit LeadLabel(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
};

/// The button that leads on, filled with the accent.
class MainButton : public QPushButton {
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace actiscope::ui
