#pragma once

#include <QCoreApplication>

#include <map>
#include <string_view>

class QAction;
class QMenu;

namespace actiscope::ui {

struct Appearance;
class MainWindow;
class SessionFiles;
class SessionStore;

/// The menus of the window and their commands: those of the action table, recent files, languages.
class WindowActions {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::WindowActions)

public:
    /// Fills the menu bar of the window; once. `language` is the one that is ticked.
    void build(MainWindow& window, SessionFiles& files, const QString& language);

    /// All menus as one: for where the menu bar is not shown.
    QMenu* wholeMenu() const { return m_whole; }

    /// The command with that id of the action table. Throws std::logic_error with the id if there
    /// is none.
    QAction* at(std::string_view id) const;

    /// What undo and redo would do, and which commands are ticked.
    void refresh(const SessionStore& store, bool isPlaying, const Appearance& appearance,
                 bool isFullScreen);

private:
    static void buildLanguages(MainWindow& window, QMenu& menu, const QString& language);

    std::map<std::string_view, QAction*> m_actions; ///< by the ids of the action table
    QMenu* m_whole = nullptr;
};

} // namespace actiscope::ui
