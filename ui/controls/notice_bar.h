#pragma once

#include <QFrame>

class QLabel;

namespace actiscope::ui {

/// A line across the window that says what a person should know but need not answer; stays until
/// it is closed.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Shows the bar; an empty text hides it.
    void setText(const QString& text);
    QString text() const;

private:
    QLabel* m_text;
};

} // namespace actiscope::ui
