#pragma once

#include <QString>

#include <functional>
#include <string>

class QWidget;

namespace actiscope::ui {

/// How the window asks; tests give their own answers. An empty path means cancelled.
struct FileDialogs {
    /// A picture's file, the scale if it is a PNG, and what it is for (see FigurePreset); without
    /// it is as the screen shows it.
    struct FigureTarget {
        QString path;
        int scale = 1;
        std::string preset = {};
    };
    /// What happens to changes that no file has.
    enum class Unsaved { save, discard, cancel };
    /// What happens to the state of a program that ended without a goodbye.
    enum class Recovery { restore, discard, later };

    std::function<QString(QWidget*)> openSession;
    std::function<QString(QWidget*)> saveSession;
    std::function<FigureTarget(QWidget*)> exportFigure;
    std::function<QString(QWidget*)> exportData;
    std::function<QString(QWidget*)> exportScript;
    std::function<QString(QWidget*)> importSamples;
    /// Shows what went wrong.
    std::function<void(QWidget*, const QString&)> showError;
    /// Asked with the session's name before its changes would be lost.
    std::function<Unsaved(QWidget*, const QString&)> askUnsaved = [](QWidget*, const QString&) {
        return Unsaved::discard;
    };
    /// Asked at the start with what was found.
    std::function<Recovery(QWidget*, const QString&)> askRecovery = [](QWidget*, const QString&) {
        return Recovery::later;
    };

    /// A GIF, or a new folder for pictures.
    std::function<QString(QWidget*, bool asFolder)> saveFilm = [](QWidget*, bool) {
        return QString();
    };
    std::function<QString(QWidget*)> saveHandout = [](QWidget*) { return QString(); };

    /// Asked with the session's name when Save would write over what another program wrote.
    std::function<bool(QWidget*, const QString&)> askOverwrite = [](QWidget*, const QString&) {
        return true;
    };

    static FileDialogs native();

    /// Runs a command and shows its error, if any.
    void guarded(QWidget* window, const std::function<void()>& command) const;
};

} // namespace actiscope::ui
