#include "ui/window/files/recovery.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

} // namespace

bool offerRecovery(SessionStore& store, Autosave& autosave, const FileDialogs& dialogs,
                   QWidget* window) {
    for (Leftover& found : autosave.leftovers()) {
        const QString when = QLocale::system().toString(found.written, QLocale::ShortFormat);
        const QString question =
            found.path.isEmpty()
                ? Text::tr("Actiscope did not end properly. A session without a file was kept on "
                           "%1. Restore it?")
                      .arg(when)
                : Text::tr("Actiscope did not end properly. Unsaved changes of %1 were kept on "
                           "%2. Restore them?")
                      .arg(QFileInfo(found.path).fileName(), when);
        switch (dialogs.askRecovery(window, question)) {
        case FileDialogs::Recovery::later:
            break;
        case FileDialogs::Recovery::discard:
            found.remove();
            break;
        case FileDialogs::Recovery::restore:
            store.recover(found.session, found.path);
            autosave.saveNow(); // before the other file goes
            found.remove();
            return true;
        }
    }
    return false;
}

} // namespace actiscope::ui
