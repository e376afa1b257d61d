#pragma once

#include "ui/views/approximation/sum/target_bar.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QTest>

#include <memory>
#include <string>

namespace actiscope::ui::test {

/// A main window over a session of its own. Its dialogs do not ask: they answer with `path`, and
/// errors are collected.
struct WindowScene {
    QString path;
    int scale = 1; ///< of exported pictures
    std::string preset;
    QStringList errors;
    SessionStore store;
    TrainingRuns runs{store};
    std::unique_ptr<MainWindow> window;

    explicit WindowScene(const Appearance& appearance = {}) {
        const auto answer = [this](QWidget*) { return path; };
        window = std::make_unique<MainWindow>(
            store, runs, appearance,
            FileDialogs{answer, answer,
                        [this](QWidget*) {
                            return FileDialogs::FigureTarget{path, scale, preset};
                        },
                        answer, answer, answer,
                        [this](QWidget*, const QString& text) { errors.append(text); }});
        window->findChild<TargetBar*>()->setFileDialog([this] { return path; });
        window->resize(1280, 720);
        window->show();
    }

    QAction* action(const QString& name) { return window->findChild<QAction*>(name); }
    const TrainingSnapshot* snapshot(Pane which = Pane::chosen) const {
        return runs.run(which).snapshot().get();
    }
    /// Trains both networks up to an epoch.
    void trainTo(std::uint64_t epoch) {
        const auto at = [this](Pane which) {
            return snapshot(which) ? snapshot(which)->epoch : std::uint64_t{0};
        };
        QTRY_VERIFY(snapshot() && snapshot(Pane::compared));
        for (std::uint64_t next = at(Pane::chosen) + 1; next <= epoch; ++next) {
            runs.stepEpoch();
            QTRY_VERIFY(at(Pane::chosen) == next && at(Pane::compared) == next);
        }
    }
};

} // namespace actiscope::ui::test
