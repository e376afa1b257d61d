#pragma once

#include <QObject>

#include <map>

class QAction;
class QSettings;
class QWidget;

namespace actiscope::ui {

/// Parts of the window that can be put away, each with its checkable action.
class PanelSwitches : public QObject {
    Q_OBJECT

public:
    /// Remembered in `memory`, which may be null; separately by `group`.
    PanelSwitches(QSettings* memory, const QString& group, QObject* parent = nullptr);

    void add(const QString& id, QWidget* panel, QAction* action, bool shownAtFirst);
    void toggle(const QString& id);

signals:
    /// A panel was put away or came back.
    void toggled();

private:
    struct Switch {
        QWidget* panel;
        QAction* action;
    };

    QString keyOf(const QString& id) const;

    QSettings* m_memory;
    QString m_group;
    std::map<QString, Switch> m_switches;
};

} // namespace actiscope::ui
