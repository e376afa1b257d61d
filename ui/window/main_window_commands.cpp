#include "ui/io/lesson/hand_in.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/window/about.h"
#include "ui/window/actions/shortcuts_sheet.h"
#include "ui/window/frame/toasts.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/preferences_dialog.h"
#include "ui/window/status_line.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMessageBox>
#include <QStatusBar>

namespace actiscope::ui {

void MainWindow::showDone(const QString& message) {
    m_status->showDone(message);
    if (!statusBar()->isVisible()) {
        m_toasts->showDone(message);
    }
}

/// Made when it is asked for: in the language of the window as it is.
void MainWindow::showShortcuts() {
    if (m_shortcuts.isNull()) {
        m_shortcuts = new ShortcutsSheet(*centralWidget());
    }
    m_shortcuts->setOpen(!m_shortcuts->isOpen());
}

void MainWindow::setAppearance(const Appearance& appearance) {
    m_appearance = appearance;
    refreshActions();
}

/// Writes the session and puts the line that goes with it on the clipboard.
void MainWindow::handIn(const Lesson& challenge) {
    guarded([&] {
        const Session session = m_runs.sessionWithWeights();
        const QString line = toQString(handInLine(challenge, session).text());
        const QString path = m_dialogs.saveSession(this);
        if (path.isEmpty()) {
            return;
        }
        saveSession(session, path);
        QGuiApplication::clipboard()->setText(line);
        m_lessons->showHandedIn(line);
        showDone(tr("Saved %1; the line to hand in is on the clipboard").arg(path));
    });
}

/// Between that theme and the light one.
void MainWindow::toggleTheme(Theme theme) {
    m_appearance.theme = m_appearance.theme == theme ? Theme::light : theme;
    refreshActions();
    emit themeChosen(m_appearance.theme);
}

void MainWindow::chooseTextSize(bool large) {
    const bool other = large != m_appearance.large;
    refreshActions(); // the click has ticked it, the window may stay
    if (other) {
        emit textSizeChosen(large);
    }
}

void MainWindow::showPreferences() {
    auto* dialog = new PreferencesDialog(m_appearance, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { emit appearanceChosen(dialog->appearance()); });
    dialog->open();
}

void MainWindow::about() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Actiscope"), aboutText(),
                                QMessageBox::Ok, this);
    box->setObjectName(QStringLiteral("about_box"));
    box->setTextFormat(Qt::RichText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextInteractionFlags(Qt::TextBrowserInteraction);
    box->setIconPixmap(windowIcon().pixmap(64));
    box->open();
}

} // namespace actiscope::ui
