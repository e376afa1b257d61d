#pragma once

#include "core/numeric/random.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace actiscope::soak {

/// Somebody who uses the whole window, as a seed has it: views, sliders, functions, formulas, data
/// sets, lessons, training, undo, files, pictures, sizes, themes and languages.
class Person {
public:
    explicit Person(std::uint64_t seed);
    ~Person();

    /// Everything once, and back to a new session in the first view, at rest. `shortly` leaves out
    /// most lessons' steps and waiting.
    void round(bool shortly);

    /// What the window said that went wrong, and Qt's warnings.
    QStringList complaints() const;

private:
    void open(const QString& language, ui::Theme theme);
    void trigger(const char* action);
    void goThroughViews(bool shortly);
    void edit(bool shortly);
    void moveSliders(bool shortly);
    void chooseFunction();
    void chooseTask();
    void goThroughLesson(bool shortly);
    void useFiles();
    void changeLook();
    void rest(bool shortly);
    void wait(int milliseconds);
    std::size_t below(std::size_t bound);

    numeric::Random m_random;
    QTemporaryDir m_folder;
    QString m_path; ///< what the dialogs answer
    QStringList m_errors;
    ui::Language m_language;
    ui::SessionStore m_store;
    ui::TrainingRuns m_runs{m_store};
    ui::Appearance m_appearance;
    std::unique_ptr<ui::MainWindow> m_window;
    std::size_t m_rounds = 0;
};

} // namespace actiscope::soak
