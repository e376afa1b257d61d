#include "app/gui.h"

#include "app/cli/command.h"
#include "app/system/console.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"
#include "ui/io/shown_number.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/model/autosave.h"
#include "ui/parts/picture.h"
#include "ui/plot/plot_widget.h"
#include "ui/transport/timeline.h"
#include "ui/window/files/recent_files.h"
#include "ui/window/files/recovery.h"
#include "ui/window/frame/look_follower.h"
#include "ui/window/frame/stage.h"
#include "ui/window/frame/window_place.h"
#include "ui/window/identity.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"

#include <QApplication>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <iostream>

namespace actiscope {
namespace {

using namespace ui;

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kStartedKey = QStringLiteral("window/started");

/// Whether the program was never started before by this person.
bool isFirstStart(const QSettings& settings) {
    return !settings.contains(kStartedKey) && !settings.contains(kGeometryKey);
}

/// The last line of defence: an exception that no command caught is said instead of ending the
/// program, and with it the session.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        try {
            return QApplication::notify(receiver, event);
        } catch (const std::exception& error) {
            const QString text = QString::fromUtf8(error.what());
            QTimer::singleShot(0, this, [text] {
                QMessageBox::warning(activeWindow(), QStringLiteral("Actiscope"), text);
            });
            return true;
        }
    }
};

/// Keeps the one window alive. The session and the runs outlive it, so that another language or
/// size of text only means another window over the same state.
class WindowHost {
public:
    WindowHost(QApplication& application, const Session& session, const QString& path,
               const Appearance& appearance)
        : m_application(application),
          m_appearance(appearance),
          m_runs(m_store),
          m_autosave(m_store, m_runs, autosaveFolder()) {
        m_appearance.memory = &m_settings;
        m_store.replace(session, path);
        if (!path.isEmpty()) {
            RecentFiles(&m_settings).add(path);
        }
        const QString wanted = m_appearance.language;
        m_appearance.language = Language::shownInsteadOf(wanted);
        open();
        m_window->showNotice(wanted == m_appearance.language ? foreignText(session)
                                                             : Language::reasonFor(wanted));
        QObject::connect(&m_autosave, &Autosave::failed, &m_context,
                         [this](const QString& reason) { m_window->showNotice(reason); });
        // With the window on the screen and the event loop running.
        QTimer::singleShot(0, &m_context, [this] { recover(); });
        m_settings.setValue(kStartedKey, true);
    }

    /// The scene that the program is about, playing, with a hint where to begin.
    void welcome() {
        m_store.editWithoutUndo([](Session& s) { s.view = View::classifier; });
        m_runs.setPlaying(true);
        m_window->showFirstHint();
    }

    ~WindowHost() { m_settings.setValue(kGeometryKey, m_window->stage().geometryToKeep()); }

    WindowHost(const WindowHost&) = delete;
    WindowHost& operator=(const WindowHost&) = delete;

private:
    static QString autosaveFolder() {
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
               QStringLiteral("/autosave");
    }

    /// Makes the window. The old one goes first: hiding it tells the runs that nobody is looking.
    void open() {
        m_language.apply(m_appearance.language);
        applyLook(m_application, makeLook(m_appearance.theme, {.large = m_appearance.large}));
        setShownDigits(m_appearance.digits);
        auto window =
            std::make_unique<MainWindow>(m_store, m_runs, m_appearance, FileDialogs::native());
        // The first time most of the screen: the panes are what people came to see.
        constexpr double kShareOfScreen = 0.94;
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        window->resize(screen * kShareOfScreen);
        // A projector's screen is small: there every pixel is needed.
        if (screen.width() < sizes::kRoomyScreen) {
            window->setWindowState(Qt::WindowMaximized);
        }
        window->restoreGeometry(m_settings.value(kGeometryKey).toByteArray());
        keepOnScreen(*window);
        window->look().settle();
        QObject::connect(window.get(), &MainWindow::themeChosen, &m_context, [this](Theme theme) {
            Appearance chosen = m_appearance;
            chosen.theme = theme;
            choose(chosen);
        });
        QObject::connect(window.get(), &MainWindow::languageChosen, &m_context,
                         [this](const QString& language) {
                             Appearance chosen = m_appearance;
                             chosen.language = language;
                             choose(chosen);
                         });
        QObject::connect(window.get(), &MainWindow::textSizeChosen, &m_context, [this](bool large) {
            Appearance chosen = m_appearance;
            chosen.large = large;
            choose(chosen);
        });
        QObject::connect(window.get(), &MainWindow::appearanceChosen, &m_context,
                         [this](const Appearance& chosen) { choose(chosen); });
        window->show();
        m_window = std::move(window);
    }

    void choose(const Appearance& chosen) {
        if (chosen == m_appearance) {
            return;
        }
        if (Language::shownInsteadOf(chosen.language) != chosen.language) {
            // Nobody could read the way back. The rest counts, and the menu shows again what is
            // spoken.
            Appearance readable = chosen;
            readable.language = m_appearance.language;
            choose(readable);
            QTimer::singleShot(0, &m_context, [this, language = chosen.language] {
                reopen();
                m_window->showNotice(Language::reasonFor(language));
            });
            return;
        }
        Appearance recoloured = m_appearance;
        recoloured.theme = chosen.theme;
        const bool onlyColours = chosen == recoloured;
        saveAppearance(m_appearance, chosen, m_settings);
        m_appearance = chosen;
        if (onlyColours) {
            applyLook(m_application, makeLook(chosen.theme, m_window->look().size()));
            m_window->setAppearance(chosen);
        } else {
            // Not while the old window's menu is still on the stack.
            QTimer::singleShot(0, &m_context, [this] { reopen(); });
        }
    }

    /// The same state in a window of another language or size.
    void reopen() {
        m_settings.setValue(kGeometryKey, m_window->stage().geometryToKeep());
        const std::map<QString, int> tabs = m_window->openTabs();
        const bool lessons = m_window->lessonsShown();
        const std::optional<LessonPanel::Place> place = m_window->lessons().place();
        QGuiApplication::setQuitOnLastWindowClosed(false);
        m_window.reset();
        open();
        m_window->setOpenTabs(tabs);
        m_window->showLessons(lessons);
        m_window->lessons().returnTo(place);
        QGuiApplication::setQuitOnLastWindowClosed(true);
    }

    void recover() {
        if (offerRecovery(m_store, m_autosave, FileDialogs::native(), m_window.get())) {
            m_window->showNotice(foreignText(m_store.session()));
        }
    }

    QApplication& m_application;
    Appearance m_appearance;
    QSettings m_settings;
    Language m_language;
    SessionStore m_store;
    TrainingRuns m_runs;
    Autosave m_autosave;
    QObject m_context;
    std::unique_ptr<MainWindow> m_window;
};

/// A display is needed, except where the platform was chosen explicitly (tests, screenshots).
/// Windows and macOS always have one.
bool hasDisplay() {
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
    return true;
#else
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#endif
}

Appearance appearanceFrom(const cli::Arguments& arguments, const QSettings& settings) {
    Appearance appearance = loadAppearance(settings);
    if (arguments.has("--theme")) {
        appearance.theme = themeFromName(QString::fromStdString(arguments.value("--theme")));
    }
    if (arguments.has("--language")) {
        appearance.language = QString::fromStdString(arguments.value("--language"));
    }
    return appearance;
}

/// Whether somebody sees a window, and nobody what is written to the terminal: a file was opened
/// with a double-click.
bool isOpenedByDoubleClick() {
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    return hasDisplay() && platform != "offscreen" && platform != "minimal" &&
           !console::showsMessages();
}

/// The session of a file. What is wrong with it stands in a window where nobody reads a terminal;
/// in any case it is thrown.
Session sessionIn(const QString& path, int argc, char** argv) {
    try {
        return loadSession(path);
    } catch (const std::exception& error) {
        if (isOpenedByDoubleClick()) {
            Application application(argc, argv);
            identifyApplication();
            const Appearance appearance = loadAppearance(QSettings());
            Language language;
            language.apply(Language::shownInsteadOf(appearance.language));
            applyLook(application, makeLook(appearance.theme, {.large = appearance.large}));
            QMessageBox::critical(nullptr, QStringLiteral("Actiscope"),
                                  QString::fromUtf8(error.what()));
        }
        throw;
    }
}

int openWindow(int argc, char** argv, const std::vector<std::string>& words) {
    const cli::Arguments arguments(words, cli::windowOptions());
    arguments.expectPositional(0, 1, "SESSION");
    Session session;
    QString path;
    if (!arguments.positional().empty()) {
        path = toQString(arguments.positional()[0]);
        session = sessionIn(path, argc, argv);
    }
    if (arguments.has("--view")) {
        session.view = viewFromName(arguments.value("--view"));
    }
    if (!hasDisplay()) {
        std::cerr << "actiscope: there is no display to open a window on (DISPLAY is not set).\n"
                     "Without one, `actiscope render SESSION -o FILE.png` writes a view as a "
                     "picture,\nand `actiscope --help` lists the other commands that need no "
                     "display.\n";
        return 1;
    }
    Application application(argc, argv);
    identifyApplication();
    installPictureAccessibility();
    installPlotAccessibility();
    installSliderAccessibility();
    installTimelineAccessibility();
    const Appearance appearance = appearanceFrom(arguments, QSettings());
    if (path.isEmpty()) {
        session.epochsPerSecond = appearance.epochsPerSecond;
    }
    // Before the window leaves its first traces.
    const bool welcome = isFirstStart(QSettings()) && path.isEmpty() && !arguments.has("--view");
    WindowHost host(application, session, path, appearance);
    if (welcome) {
        host.welcome();
    }
    return QApplication::exec();
}

} // namespace

int runWindow(int argc, char** argv, const std::vector<std::string>& words) {
    try {
        return openWindow(argc, argv, words);
    } catch (const UsageError& error) {
        std::cerr << "actiscope: " << error.what() << '\n';
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "actiscope: " << error.what() << '\n';
        return 1;
    }
}

} // namespace actiscope
