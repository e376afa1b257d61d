#pragma once

#include <QTimer>
#include <QWidget>

namespace actiscope::ui {

class RoleLabel;

/// What there is to say lies over the bottom of the views and moves none of them: hints and notices
/// until they are closed, what was done for a few seconds.
class Toasts : public QWidget {
    Q_OBJECT

public:
    explicit Toasts(QWidget& below);

    /// A bar that is shown and hidden by others.
    void add(QWidget& bar);

public slots:
    void showDone(const QString& message);

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    RoleLabel* m_done;
    QTimer m_forget;
};

} // namespace actiscope::ui
