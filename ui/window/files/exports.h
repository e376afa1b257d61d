#pragma once

#include "ui/io/lesson/lesson_library.h"
#include "ui/model/training_runs.h"
#include "ui/window/files/file_dialogs.h"

#include <QObject>
#include <QSize>

class QWidget;

namespace actiscope::ui {

/// Everything that leaves or enters the window other than sessions: pictures, tables, scripts,
/// samples. All commands throw InputError.
class Exports : public QObject {
    Q_OBJECT

public:
    /// Dialogs and the look of pictures belong to `window`, their size is that of `view`.
    Exports(SessionStore& store, TrainingRuns& runs, const FileDialogs& dialogs, QWidget* window,
            const QWidget* view);

    void exportFigure();
    void copyImage();
    /// The training of the session as moving pictures.
    void film();
    /// Lessons on paper; `language` is that of their text.
    void handout(const LessonLibrary& lessons, const std::string& language);
    /// The numbers behind the view: curves, the table of the gallery, or the course of training.
    void exportData();
    void exportWeights();
    void exportPyTorch();
    void exportNumpy();
    /// Asks for a file and writes the text into it.
    void exportTable(const std::string& csv);

    void importSamples();
    /// Makes the samples of a CSV file the data set. Throws InputError naming line and column.
    void openSamples(const QString& path);

signals:
    /// Something was done: for the status bar.
    void done(const QString& message);

private:
    void exportScript(std::string (*script)(const Session&));
    void writeText(const QString& path, const std::string& text);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    const FileDialogs& m_dialogs;
    QWidget* m_window;
    const QWidget* m_view;
};

} // namespace actiscope::ui
