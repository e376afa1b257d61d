#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace actiscope::ui {

/// Under the numbers of a challenge: what keeps it from being done, and, once it is, the button
/// that writes the session to a file and the line to hand in.
class ChallengeBar : public QWidget {
    Q_OBJECT

public:
    explicit ChallengeBar(QWidget* parent = nullptr);

    /// Empty again.
    void start();
    /// `broken` names the fixed settings that were changed.
    void setOutcome(bool done, const QStringList& broken);
    /// What was written; it can be selected and copied.
    void setLine(const QString& line);

signals:
    void handInRequested();

private:
    QLabel* m_state;
    QPushButton* m_handIn;
    QLineEdit* m_line;
};

} // namespace actiscope::ui
