#include "ui/window/actions/action_table.h"

#include "ui/controls/function/function_bar.h"
#include "ui/window/files/exports.h"
#include "ui/window/files/session_files.h"
#include "ui/window/frame/stage.h"
#include "ui/window/panel_switches.h"
#include "ui/window/view_table.h"

#include <QCoreApplication>

namespace actiscope::ui {

const std::vector<ActionRow>& ActionTable::rows() {
    static const std::vector<ActionRow> table = build();
    return table;
}

std::vector<ActionRow> ActionTable::build() {
    using W = MainWindow;
    std::vector<ActionRow> table = {
        {"new", QT_TR_NOOP("&New session"), "Ctrl+N", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.m_files->create(w.m_appearance.epochsPerSecond); }); }},
        {"open", QT_TR_NOOP("&Open session…"), "Ctrl+O", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.m_files->open(); }); }},
        {"save", QT_TR_NOOP("&Save session"), "Ctrl+S", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.m_files->save(); }); }},
        {"save_as", QT_TR_NOOP("Save session &as…"), "Ctrl+Shift+S", MenuId::file, false, false,
         [](W& w) { w.guarded([&w] { w.m_files->saveAs(); }); }},
        {"export_figure", QT_TR_NOOP("&Export picture…"), "Ctrl+E", MenuId::file, false, true,
         [](W& w) { w.guarded([&w] { w.m_exports->exportFigure(); }); }},
        {"export_data", QT_TR_NOOP("Export &data as CSV…"), "Ctrl+Shift+E", MenuId::file, false,
         false, [](W& w) { w.guarded([&w] { w.m_exports->exportData(); }); }},
        {"export_weights", QT_TR_NOOP("Export &weights as CSV…"), "Ctrl+Alt+W", MenuId::file, false,
         false, [](W& w) { w.guarded([&w] { w.m_exports->exportWeights(); }); }},
        {"export_pytorch", QT_TR_NOOP("Export as &PyTorch script…"), "Ctrl+Alt+P", MenuId::file,
         false, false, [](W& w) { w.guarded([&w] { w.m_exports->exportPyTorch(); }); }},
        {"export_numpy", QT_TR_NOOP("Export as N&umPy script…"), "Ctrl+Alt+U", MenuId::file, false,
         false, [](W& w) { w.guarded([&w] { w.m_exports->exportNumpy(); }); }},
        {"import_samples", QT_TR_NOOP("&Import samples from CSV…"), "Ctrl+I", MenuId::file, false,
         true, [](W& w) { w.guarded([&w] { w.m_exports->importSamples(); }); }},
        {"quit", QT_TR_NOOP("&Quit"), "Ctrl+Q", MenuId::file, false, true, [](W& w) { w.close(); }},

        {"undo", QT_TR_NOOP("&Undo"), "Ctrl+Z", MenuId::edit, false, false,
         [](W& w) { w.m_store.undo(); }},
        {"redo", QT_TR_NOOP("&Redo"), "Ctrl+Shift+Z", MenuId::edit, false, false,
         [](W& w) { w.m_store.redo(); }},

        {"copy_image", QT_TR_NOOP("&Copy picture of the view"), "Ctrl+Shift+C", MenuId::edit, false,
         true, [](W& w) { w.guarded([&w] { w.m_exports->copyImage(); }); }},

        {"copy_state", QT_TR_NOOP("Copy session as &text"), "Ctrl+Alt+C", MenuId::edit, false,
         false, [](W& w) { w.guarded([&w] { w.m_files->copyState(); }); }},
        {"paste_state", QT_TR_NOOP("&Paste session"), "Ctrl+Alt+V", MenuId::edit, false, false,
         [](W& w) { w.guarded([&w] { w.m_files->pasteState(); }); }},

        {"preferences", QT_TR_NOOP("Pre&ferences…"), "Ctrl+,", MenuId::edit, false, true,
         [](W& w) { w.showPreferences(); }},

    };
    for (const ViewRow& row : viewTable()) {
        table.push_back({row.action, row.menuText, row.shortcut, MenuId::view, false, false,
                         [view = row.view](W& w) { w.showView(view); }});
    }
    const std::vector<ActionRow> more = {
        {"find_function", QT_TR_NOOP("C&hoose a function…"), "Ctrl+F", MenuId::view, false, true,
         [](W& w) { w.m_function->openPicker(); }},
        {"lessons", QT_TR_NOOP("L&essons"), "F2", MenuId::view, true, false,
         [](W& w) { w.showLessons(!w.lessonsShown()); }},
        {"dark_theme", QT_TR_NOOP("&Dark theme"), "Ctrl+D", MenuId::view, true, false,
         [](W& w) { w.toggleTheme(Theme::dark); }},
        {"print_theme", QT_TR_NOOP("&Black and white"), "Ctrl+Shift+B", MenuId::view, true, false,
         [](W& w) { w.toggleTheme(Theme::print); }},
        {"full_screen", QT_TR_NOOP("&Full screen"), "F11", MenuId::view, true, true,
         [](W& w) { w.m_stage->setOn(!w.m_stage->isOn()); }},
        {"normal_text", QT_TR_NOOP("&Normal text and lines"), "Ctrl+1", MenuId::view, true, false,
         [](W& w) { w.chooseTextSize(false); }},
        {"large_text", QT_TR_NOOP("La&rge text and lines"), "Ctrl+2", MenuId::view, true, false,
         [](W& w) { w.chooseTextSize(true); }},
        {"panel_activation", QT_TR_NOOP("&Activation function"), "Ctrl+Shift+A", MenuId::panels,
         true, false, [](W& w) { w.m_panels->toggle(QStringLiteral("picker")); }},
        {"panel_facts", QT_TR_NOOP("&Properties and numerics of the curves"), "Ctrl+Shift+P",
         MenuId::panels, true, false, [](W& w) { w.m_panels->toggle(QStringLiteral("facts")); }},
        {"panel_lab", QT_TR_NOOP("&Lab of the classifier"), "Ctrl+Shift+L", MenuId::panels, true,
         false, [](W& w) { w.m_panels->toggle(QStringLiteral("lab")); }},
        {"panel_course", QT_TR_NOOP("&Chart and timeline of the classifier"), "Ctrl+Shift+T",
         MenuId::panels, true, false, [](W& w) { w.m_panels->toggle(QStringLiteral("course")); }},

        {"menu_bar", QT_TR_NOOP("&Menu bar"), "Ctrl+M", MenuId::panels, true, true,
         [](W& w) { w.m_panels->toggle(QStringLiteral("menu_bar")); }},
        {"status_line", QT_TR_NOOP("L&ine of status"), "Ctrl+Shift+M", MenuId::panels, true, false,
         [](W& w) { w.m_panels->toggle(QStringLiteral("status_line")); }},

        {"play", QT_TR_NOOP("&Play or pause"), "Space", MenuId::training, true, false,
         [](W& w) { w.m_runs.togglePlaying(); }},
        {"step", QT_TR_NOOP("&Step one epoch"), "Ctrl+Right", MenuId::training, false, false,
         [](W& w) { w.m_runs.stepEpoch(); }},
        {"reset", QT_TR_NOOP("&Reset (same seed)"), "Ctrl+R", MenuId::training, false, false,
         [](W& w) { w.m_runs.reset(); }},
        {"new_seed", QT_TR_NOOP("&New seed"), "Ctrl+Shift+R", MenuId::training, false, false,
         [](W& w) { w.m_runs.newSeed(); }},

        {"shortcuts", QT_TR_NOOP("&Keys"), "F1", MenuId::help, false, false,
         [](W& w) { w.showShortcuts(); }},
        {"about", QT_TR_NOOP("&About Actiscope"), "Ctrl+F1", MenuId::help, false, false,
         [](W& w) { w.about(); }},
    };
    table.insert(table.end(), more.begin(), more.end());
    return table;
}

} // namespace actiscope::ui
