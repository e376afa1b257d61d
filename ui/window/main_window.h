#pragma once

#include "ui/model/training_runs.h"
#include "ui/window/actions/window_actions.h"
#include "ui/window/files/file_dialogs.h"
#include "ui/window/frame/part_opener.h"
#include "ui/window/preferences/appearance.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <map>
#include <string_view>

class QAction;
class QStackedWidget;

namespace actiscope {
struct Lesson;
}

namespace actiscope::ui {

class ClassifierPanel;
class CurvesPanel;
class Exports;
class FunctionBar;
class Header;
class HintBar;
class LessonPanel;
class LookFollower;
class NoticeBar;
class PanelSwitches;
class Rail;
class SessionFiles;
class ShortcutsSheet;
class Stage;
class StatusLine;
class Toasts;
class TransportBand;
class WindowColumns;

/// The one window: the views at the rail, above them the function and its parameters, every command
/// in the menus.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(SessionStore& store, TrainingRuns& runs, const Appearance& appearance,
               FileDialogs dialogs);
    ~MainWindow() override;

    CurvesPanel& curves() { return *m_curves; }
    ClassifierPanel& classifier() { return *m_classifier; }
    LessonPanel& lessons() { return *m_lessons; }
    TransportBand& transport() { return *m_transport; }

    void openSession(const QString& path);
    /// Hides the parts of the window with these object names, and shows again what was hidden so
    /// before.
    void setPanelsHidden(const QStringList& names);
    /// Sheets, drawers and tabs by their names, for a step of a lesson.
    void openLessonParts(const QStringList& names);
    void showLessons(bool shown);
    bool lessonsShown() const;
    /// Says over the views where to begin; until it is dismissed.
    void showFirstHint();
    /// Makes the samples of a CSV file the data set. Throws InputError naming line and column.
    void openSamples(const QString& path);
    SessionFiles& files() { return *m_files; }
    /// The command with that id of the action table. Throws std::logic_error with the id if there
    /// is none.
    QAction* action(std::string_view id) const { return m_actions.at(id); }
    /// Other colours of the same window; what else differs is shown by the next window.
    void setAppearance(const Appearance& appearance);
    /// What the look of the window is measured by: its height, the person's choice, the stage.
    LookFollower& look() { return *m_look; }
    Stage& stage() { return *m_stage; }
    /// Which page of each set of tabs is on top, by object names: to make the window anew with
    /// them.
    std::map<QString, int> openTabs() const;
    void setOpenTabs(const std::map<QString, int>& tabs);
    /// Says that something could not be computed.
    void showFailure(const QString& reason);
    /// Says something over the views until it is closed.
    void showNotice(const QString& text);

signals:
    void themeChosen(actiscope::ui::Theme theme);
    /// The window has to be made anew with text of this size.
    void textSizeChosen(bool large);
    /// In the dialog of preferences, perhaps all at once.
    void appearanceChosen(const actiscope::ui::Appearance& appearance);
    /// The window has to be made anew in this language.
    void languageChosen(const QString& language);
    /// The pictures stand alone, or no longer.
    void stageChanged(bool onStage);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    friend struct ActionTable;

    void buildCentre();
    void buildRail();
    void addPanels();
    void connectParts();
    void connectFailures();
    void refreshActions();
    void showView(View view);
    void arrangeStage();
    void showShortcuts();
    /// What is done where it can be seen: over the views unless there is a line of status.
    void showDone(const QString& message);
    void refreshTitle();
    /// Runs a command and shows its error, if any, in a dialog.
    void guarded(const std::function<void()>& command) { m_dialogs.guarded(this, command); }

    void toggleTheme(Theme theme);
    void chooseTextSize(bool large);
    void handIn(const Lesson& challenge);
    void showPreferences();
    void about();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    FileDialogs m_dialogs;
    Appearance m_appearance;
    TransportBand* m_transport; ///< first of all: Play is among the first that Tab comes to
    QStackedWidget* m_views;
    NoticeBar* m_notice;
    CurvesPanel* m_curves = nullptr;         ///< one of the views
    ClassifierPanel* m_classifier = nullptr; ///< likewise
    FunctionBar* m_function;
    SessionFiles* m_files;
    Exports* m_exports;
    PanelSwitches* m_panels;
    StatusLine* m_status;
    WindowActions m_actions;
    LessonPanel* m_lessons;
    PartOpener m_lessonParts{*this};
    WindowColumns* m_columns = nullptr;
    HintBar* m_hint;
    Rail* m_rail;
    Header* m_header;
    Toasts* m_toasts;
    LookFollower* m_look;
    Stage* m_stage;
    QPointer<ShortcutsSheet> m_shortcuts;
};

} // namespace actiscope::ui
