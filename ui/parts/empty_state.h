#pragma once

#include <QWidget>

class QPushButton;

namespace actiscope::ui {

class RoleLabel;

/// Stands where there is nothing to show yet, and says what to do about it; with a button where one
/// press does it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& title, const QString& advice, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& advice);
    QPushButton* addAction(const QString& text);

private:
    RoleLabel* m_title;
    RoleLabel* m_advice;
};

} // namespace actiscope::ui
