#include "app/gui.h"

#include "app/cli/command.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/controls/real_slider.h"
#include "ui/io/session_json.h"
#include "ui/panels/lesson_panel.h"
#include "ui/plot/plot_widget.h"
#include "ui/window/identity.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QSettings>
#include <QTimer>

#include <iostream>

namespace actiscope {
namespace {

using namespace ui;

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kThemeKey = QStringLiteral("window/theme");
const QString kLanguageKey = QStringLiteral("window/language");
const QString kStartedKey = QStringLiteral("window/started");

/// Whether the program was never started before by this person.
bool isFirstStart(const QSettings& settings) {
    return !settings.contains(kStartedKey) && !settings.contains(kGeometryKey);
}

/// Keeps the one window alive. The session and the runs outlive it, so that another language only
/// means another window over the same state.
class WindowHost {
public:
    WindowHost(QApplication& application, const Session& session, const QString& path,
               const Appearance& appearance)
        : m_application(application), m_appearance(appearance), m_runs(m_store) {
        m_store.replace(session);
        open(path);
        m_settings.setValue(kStartedKey, true);
    }

    /// The scene that the program is about, playing, with a hint where to begin.
    void welcome() {
        m_store.editWithoutUndo([](Session& s) { s.view = View::classifier; });
        m_store.markSaved();
        m_runs.setPlaying(true);
        m_window->showFirstHint();
    }

    ~WindowHost() { m_settings.setValue(kGeometryKey, m_window->saveGeometry()); }

    WindowHost(const WindowHost&) = delete;
    WindowHost& operator=(const WindowHost&) = delete;

private:
    /// Makes the window. The old one goes first: hiding it tells the runs that nobody is looking.
    void open(const QString& path) {
        m_language.apply(m_appearance.language);
        applyTheme(m_application, m_appearance.theme);
        auto window =
            std::make_unique<MainWindow>(m_store, m_runs, m_appearance, FileDialogs::native());
        window->setPath(path);
        // The first time most of the screen: the panes are what people came to see.
        constexpr double kShareOfScreen = 0.94;
        window->resize(QGuiApplication::primaryScreen()->availableSize() * kShareOfScreen);
        window->restoreGeometry(m_settings.value(kGeometryKey).toByteArray());
        QObject::connect(window.get(), &MainWindow::themeChosen, &m_context, [this](Theme theme) {
            m_appearance.theme = theme;
            m_settings.setValue(kThemeKey, themeName(theme));
            applyTheme(m_application, theme);
        });
        QObject::connect(window.get(), &MainWindow::languageChosen, &m_context,
                         [this](const QString& language) {
                             if (language != m_appearance.language) {
                                 m_appearance.language = language;
                                 m_settings.setValue(kLanguageKey, language);
                                 // Not while the old window's menu is still on the stack.
                                 QTimer::singleShot(0, &m_context, [this] { reopen(); });
                             }
                         });
        window->show();
        m_window = std::move(window);
    }

    /// The same state in a window of another language.
    void reopen() {
        m_settings.setValue(kGeometryKey, m_window->saveGeometry());
        const QString path = m_window->path();
        const bool lessons = m_window->lessonsShown();
        const std::optional<LessonPanel::Place> place = m_window->lessons().place();
        QGuiApplication::setQuitOnLastWindowClosed(false);
        m_window.reset();
        open(path);
        m_window->showLessons(lessons);
        m_window->lessons().returnTo(place);
        QGuiApplication::setQuitOnLastWindowClosed(true);
    }

    QApplication& m_application;
    Appearance m_appearance;
    QSettings m_settings;
    Language m_language;
    SessionStore m_store;
    TrainingRuns m_runs;
    QObject m_context;
    std::unique_ptr<MainWindow> m_window;
};

/// A display is needed, except where the platform was chosen explicitly (tests, screenshots).
bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

Appearance appearanceFrom(const cli::Arguments& arguments, const QSettings& settings) {
    const auto chosen = [&](std::string_view option, const QString& key, const QString& otherwise) {
        return arguments.has(option) ? QString::fromStdString(arguments.value(option))
                                     : settings.value(key, otherwise).toString();
    };
    Appearance appearance;
    appearance.theme = themeFromName(chosen("--theme", kThemeKey, QStringLiteral("light")));
    appearance.language = chosen("--language", kLanguageKey, Language::systemName());
    return appearance;
}

int openWindow(int argc, char** argv, const std::vector<std::string>& words) {
    const cli::Arguments arguments(words, cli::kWindowOptions);
    arguments.expectPositional(0, 1, "SESSION");
    Session session;
    QString path;
    if (!arguments.positional().empty()) {
        path = QFile::decodeName(QByteArray::fromStdString(arguments.positional()[0]));
        session = loadSession(path);
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
    QApplication application(argc, argv);
    identifyApplication();
    installPlotAccessibility();
    installSliderAccessibility();
    const QSettings settings;
    const bool welcome =
        isFirstStart(settings) && arguments.positional().empty() && !arguments.has("--view");
    WindowHost host(application, session, path, appearanceFrom(arguments, settings));
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
