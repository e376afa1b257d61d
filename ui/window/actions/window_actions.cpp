#include "ui/window/actions/window_actions.h"

#include "ui/window/actions/action_table.h"
#include "ui/window/files/session_files.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"

#include <QAction>
#include <QActionGroup>
#include <QMenuBar>

#include <stdexcept>
#include <string>

namespace actiscope::ui {

void WindowActions::build(MainWindow& window, SessionFiles& files, const QString& language) {
    QMenuBar* bar = window.menuBar();
    std::map<MenuId, QMenu*> menus = {
        {MenuId::file, bar->addMenu(tr("&File"))},
        {MenuId::edit, bar->addMenu(tr("&Edit"))},
        {MenuId::view, bar->addMenu(tr("&View"))},
        {MenuId::training, bar->addMenu(tr("&Training"))},
        {MenuId::help, bar->addMenu(tr("&Help"))},
    };
    // Sub-menus stand where the first of their commands would.
    const auto menuOf = [&](const ActionRow& row) {
        if (menus.find(row.menu) == menus.end()) {
            menus[row.menu] = menus[MenuId::view]->addMenu(tr("&Panels"));
        }
        return menus[row.menu];
    };
    for (const ActionRow& row : ActionTable::rows()) {
        if (row.separatorBefore) {
            menuOf(row)->addSeparator();
        }
        QAction* action = menuOf(row)->addAction(ActionTable::translated(row));
        action->setObjectName(QLatin1String(row.id));
        action->setShortcut(QKeySequence(QLatin1String(row.shortcut)));
        action->setCheckable(row.checkable);
        window.addAction(action); // its keys work while the menu bar is not shown
        action->setStatusTip(action->text().remove(QLatin1Char('&')));
        QObject::connect(action, &QAction::triggered, &window,
                         [&window, &row] { row.run(window); });
        m_actions.emplace(row.id, action);
        if (std::string_view(row.id) == "open") {
            QMenu* recent = menus[MenuId::file]->addMenu(tr("Open &recent"));
            recent->setObjectName(QStringLiteral("recent_files"));
            files.fillRecent(recent);
        }
    }
    buildLanguages(window, *menus[MenuId::view], language);
    m_whole = new QMenu(&window);
    m_whole->setObjectName(QStringLiteral("whole_menu"));
    for (QAction* menu : bar->actions()) {
        m_whole->addAction(menu);
    }
}

void WindowActions::buildLanguages(MainWindow& window, QMenu& menu, const QString& language) {
    QMenu* languages = menu.addMenu(tr("Lan&guage"));
    auto* group = new QActionGroup(&window);
    for (const QString& id : Language::names()) {
        QAction* action = languages->addAction(Language::ownName(id));
        action->setObjectName(QStringLiteral("language_") + id);
        action->setCheckable(true);
        action->setChecked(id == language);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &window,
                         [&window, chosen = id] { emit window.languageChosen(chosen); });
    }
}

QAction* WindowActions::at(std::string_view id) const {
    const auto found = m_actions.find(id);
    if (found == m_actions.end()) {
        throw std::logic_error("the window has no command \"" + std::string(id) + "\"");
    }
    return found->second;
}

void WindowActions::refresh(const SessionStore& store, bool isPlaying, const Appearance& appearance,
                            bool isFullScreen) {
    const auto say = [this](const char* id, const QString& plain, const QString& what) {
        QAction* action = at(id);
        action->setEnabled(!what.isEmpty());
        action->setText(what.isEmpty() ? plain : tr("%1: %2").arg(plain, what));
    };
    say("undo", tr("&Undo"), store.undoWords());
    say("redo", tr("&Redo"), store.redoWords());
    at("play")->setChecked(isPlaying);
    at("dark_theme")->setChecked(appearance.theme == Theme::dark);
    at("print_theme")->setChecked(appearance.theme == Theme::print);
    at("large_text")->setChecked(appearance.large);
    at("normal_text")->setChecked(!appearance.large);
    at("full_screen")->setChecked(isFullScreen);
}

} // namespace actiscope::ui
