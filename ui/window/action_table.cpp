#include "ui/window/action_table.h"

#include <QCoreApplication>

namespace actiscope::ui {

// lupdate reads the texts from these markers; the window translates them.
#define ACTION_TEXT(text) QT_TRANSLATE_NOOP("actiscope::ui::MainWindow", text)

const std::vector<ActionRow>& ActionTable::rows() {
    using W = MainWindow;
    static const std::vector<ActionRow> table = {
        {"open", ACTION_TEXT("&Open session…"), "Ctrl+O", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.open(); }); }},
        {"save", ACTION_TEXT("&Save session"), "Ctrl+S", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.save(); }); }},
        {"save_as", ACTION_TEXT("Save session &as…"), "Ctrl+Shift+S", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.saveAs(); }); }},
        {"export_figure", ACTION_TEXT("&Export picture…"), "Ctrl+E", MenuId::file, false, true,
         [](W& w) { w.guarded([&w] { w.exportFigure(); }); }},
        {"quit", ACTION_TEXT("&Quit"), "Ctrl+Q", MenuId::file, false, true,
         [](W& w) { w.close(); }},

        {"undo", ACTION_TEXT("&Undo"), "Ctrl+Z", MenuId::edit, false, false,
         [](W& w) { w.m_store.undo(); }},
        {"redo", ACTION_TEXT("&Redo"), "Ctrl+Shift+Z", MenuId::edit, false, false,
         [](W& w) { w.m_store.redo(); }},

        {"view_curves", ACTION_TEXT("&Curves"), "Alt+1", MenuId::view, false, false,
         [](W& w) { w.showView(View::curves); }},
        {"view_classifier", ACTION_TEXT("C&lassifier"), "Alt+2", MenuId::view, false, false,
         [](W& w) { w.showView(View::classifier); }},
        {"dark_theme", ACTION_TEXT("&Dark theme"), "Ctrl+D", MenuId::view, true, true,
         [](W& w) { w.toggleTheme(); }},

        {"play", ACTION_TEXT("&Play or pause"), "Space", MenuId::training, true, false,
         [](W& w) { w.m_runs.togglePlaying(); }},
        {"step", ACTION_TEXT("&Step one epoch"), "Ctrl+Right", MenuId::training, false, false,
         [](W& w) { w.m_runs.stepEpoch(); }},
        {"reset", ACTION_TEXT("&Reset (same seed)"), "Ctrl+R", MenuId::training, false, false,
         [](W& w) { w.m_runs.reset(); }},
        {"new_seed", ACTION_TEXT("&New seed"), "Ctrl+N", MenuId::training, false, false,
         [](W& w) { w.m_runs.newSeed(); }},

        {"about", ACTION_TEXT("&About Actiscope"), "F1", MenuId::help, false, false,
         [](W& w) { w.about(); }},
    };
    return table;
}

} // namespace actiscope::ui
