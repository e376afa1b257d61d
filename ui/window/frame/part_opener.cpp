#include "ui/window/frame/part_opener.h"

#include "ui/parts/over/overlay.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {

/// Turns the tabs around the part to it, and scrolls to it. The sheet or drawer that it is or
/// stands in; null if there is none, or nothing in it, as in that of the network while this stands
/// beside the maps.
Overlay* PartOpener::turnTo(const QString& name) const {
    auto* part = m_window.findChild<QWidget*>(name);
    for (QWidget* around = part; around != nullptr; around = around->parentWidget()) {
        if (auto* tabs = qobject_cast<QTabWidget*>(around)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (tabs->widget(i) == part || tabs->widget(i)->isAncestorOf(part)) {
                    tabs->setCurrentIndex(i);
                }
            }
        }
        if (auto* scroll = qobject_cast<QScrollArea*>(around)) {
            scroll->ensureWidgetVisible(part);
        }
        if (auto* overlay = qobject_cast<Overlay*>(around)) {
            return overlay->body().count() == 0 ? nullptr : overlay;
        }
    }
    return nullptr;
}

void PartOpener::open(const QStringList& names) {
    std::vector<QPointer<Overlay>> wanted;
    for (const QString& name : names) {
        if (Overlay* overlay = turnTo(name)) {
            wanted.emplace_back(overlay);
        }
    }
    for (const QPointer<Overlay>& overlay : m_opened) {
        if (overlay && std::ranges::find(wanted, overlay) == wanted.end()) {
            overlay->closeOver();
        }
    }
    for (const QPointer<Overlay>& overlay : wanted) {
        overlay->open();
    }
    m_opened = std::move(wanted);
}

} // namespace actiscope::ui
