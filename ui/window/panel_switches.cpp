#include "ui/window/panel_switches.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

namespace actiscope::ui {

PanelSwitches::PanelSwitches(QSettings* memory, const QString& group, QObject* parent)
    : QObject(parent), m_memory(memory), m_group(group) {}

QString PanelSwitches::keyOf(const QString& id) const {
    return QStringLiteral("window/%1/%2").arg(m_group, id);
}

void PanelSwitches::add(const QString& id, QWidget* panel, QAction* action, bool shownAtFirst) {
    m_switches[id] = {panel, action};
    const bool shown =
        m_memory != nullptr ? m_memory->value(keyOf(id), shownAtFirst).toBool() : shownAtFirst;
    action->setChecked(shown);
    if (!shown) {
        panel->hide();
        // A splitter that was never shown does not tell those around it that it needs less now.
        panel->parentWidget()->updateGeometry();
    }
}

void PanelSwitches::toggle(const QString& id) {
    const Switch& found = m_switches.at(id);
    // Not isVisible(): that is false, too, for a panel of a view in the background.
    const bool shown = found.panel->isHidden();
    found.panel->setVisible(shown);
    found.action->setChecked(shown);
    if (m_memory != nullptr) {
        m_memory->setValue(keyOf(id), shown);
    }
    emit toggled();
}

} // namespace actiscope::ui
