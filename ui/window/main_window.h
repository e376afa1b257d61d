#pragma once

#include "ui/model/training_runs.h"
#include "ui/window/theme.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QSplitter;
class QTabWidget;

namespace actiscope::ui {

class ActivationPanel;
class ClassifierPanel;
class FeaturesPanel;
class CurvesPanel;
class GalleryPanel;
class HintBar;
class LessonPanel;

/// How the window asks for files; tests give their own answers. An empty answer means cancelled.
struct FileDialogs {
    /// A picture's file, and the scale if it is a PNG.
    struct FigureTarget {
        QString path;
        int scale = 1;
    };

    std::function<QString(QWidget*)> openSession;
    std::function<QString(QWidget*)> saveSession;
    std::function<FigureTarget(QWidget*)> exportFigure;
    std::function<QString(QWidget*)> exportData;
    std::function<QString(QWidget*)> exportScript;
    std::function<QString(QWidget*)> importSamples;
    /// Shows what went wrong.
    std::function<void(QWidget*, const QString&)> showError;

    static FileDialogs native();
};

/// Looks that belong to the window, not to the session.
struct Appearance {
    Theme theme = Theme::light;
    QString language = QStringLiteral("en");
};

/// The one window: activation on the left, views as tabs, every command in the menus.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(SessionStore& store, TrainingRuns& runs, const Appearance& appearance,
               FileDialogs dialogs);
    ~MainWindow() override;

    CurvesPanel& curves() { return *m_curves; }
    GalleryPanel& gallery() { return *m_gallery; }
    ClassifierPanel& classifier() { return *m_classifier; }
    LessonPanel& lessons() { return *m_lessons; }
    FeaturesPanel& features() { return *m_features; }

    void openSession(const QString& path);
    /// Hides the parts of the window with these object names, and shows again what was hidden so
    /// before.
    void setPanelsHidden(const QStringList& names);
    void showLessons(bool shown);
    bool lessonsShown() const;
    /// Says above the views where to begin; until it is dismissed.
    void showFirstHint();
    /// Makes the samples of a CSV file the data set. Throws InputError naming line and column.
    void openSamples(const QString& path);

    /// The file that Save writes to; empty for a session that has none yet.
    const QString& path() const { return m_path; }
    void setPath(const QString& path);

signals:
    void themeChosen(actiscope::ui::Theme theme);
    /// The window has to be made anew in this language.
    void languageChosen(const QString& language);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    friend struct ActionTable;

    void buildActions(const Appearance& appearance);
    void buildLanguageMenu(QMenu* menu, const QString& current);
    void refreshActions();
    void buildLessonsButton();
    void placeLessons();
    void fitLeftColumn();
    void showView(View view);
    void refreshTitle();
    /// Runs a command and shows its error, if any, in a dialog.
    void guarded(const std::function<void()>& command);

    void open();
    void save();
    void saveAs();
    void exportFigure();
    void exportData();
    void importSamples();
    void exportWeights();
    void exportRace();
    void exportPyTorch();
    std::string coefficientsText(const QString& path) const;
    void writeText(const QString& path, const std::string& text);
    void copyImage();
    void toggleTheme();
    void about();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    FileDialogs m_dialogs;
    Theme m_theme;
    QString m_path;
    QSplitter* m_columns; ///< activation, views, lessons
    QSplitter* m_left;    ///< activation, and lessons in a narrow window
    QTabWidget* m_tabs;
    CurvesPanel* m_curves;
    GalleryPanel* m_gallery;
    ClassifierPanel* m_classifier;
    FeaturesPanel* m_features;
    LessonPanel* m_lessons;
    HintBar* m_hint;
    std::vector<QPointer<QWidget>> m_hiddenPanels;
    QAction* m_showLessons = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_play = nullptr;
    QAction* m_dark = nullptr;
};

} // namespace actiscope::ui
