#include "tests/soak/person.h"

#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/session/activation_choice.h"
#include "core/session/settings.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/look.h"
#include "ui/window/files/session_files.h"
#include "ui/window/frame/look_follower.h"
#include "ui/window/view_table.h"

#include <QAction>
#include <QApplication>
#include <QPointer>
#include <QTest>

#include <mutex>

namespace actiscope::soak {

using namespace ui;

namespace {

constexpr QSize kSizes[] = {{1366, 768}, {1024, 768}, {1920, 1080}, {1280, 720}};
constexpr const char* kFormulas[] = {"x*tanh(log(1+exp(x)))", "sin(alpha*x)/x", "max(0, x)^2",
                                     "x*sigmoid(beta*x)", "1/(4.58+x)"};
constexpr const char* kDataSets[] = {"triangles", "ring",  "xor",  "gaussians",
                                     "spiral",    "moons", "bumps"};
constexpr const char* kNetworks[] = {"3", "8", "4,2", "8,8", "32,32"};

std::mutex warningsMutex;
QStringList warnings;

/// In the form of QT_MESSAGE_PATTERN, which can name the functions on the way: %{message}
/// %{backtrace}.
void listen(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    // What the offscreen platform cannot do is not the program's fault.
    if (type != QtDebugMsg && type != QtInfoMsg && !message.contains("This plugin does not")) {
        const std::lock_guard lock(warningsMutex);
        warnings.append(qFormatLogMessage(type, context, message));
    }
}

} // namespace

Person::Person(std::uint64_t seed) : m_random(seed, numeric::RandomPurpose::data) {
    qInstallMessageHandler(listen);
    open(QStringLiteral("en"), Theme::light);
}

Person::~Person() {
    m_runs.setPlaying(false);
    m_window.reset();
    qInstallMessageHandler(nullptr);
}

QStringList Person::complaints() const {
    const std::lock_guard lock(warningsMutex);
    return m_errors + warnings;
}

std::size_t Person::below(std::size_t bound) {
    return static_cast<std::size_t>(m_random.below(bound));
}

void Person::wait(int milliseconds) {
    QTest::qWait(milliseconds);
}

void Person::trigger(const char* action) {
    m_window->action(action)->trigger();
}

/// As the program does it: another language is another window over the same state.
void Person::open(const QString& language, Theme theme) {
    m_window.reset();
    m_language.apply(language);
    m_appearance.language = language;
    m_appearance.theme = theme;
    applyLook(*qApp, makeLook(theme));
    const auto answer = [this](QWidget*) { return m_path; };
    m_window = std::make_unique<MainWindow>(
        m_store, m_runs, m_appearance,
        FileDialogs{answer, answer,
                    [this](QWidget*) {
                        return FileDialogs::FigureTarget{m_path, 1, {}};
                    },
                    answer, answer, answer,
                    [this](QWidget*, const QString& text) { m_errors.append(text); }});
    m_window->resize(kSizes[0]);
    m_window->show();
}

/// Some of those that are there: all of them in every view would take minutes.
void Person::moveSliders(bool shortly) {
    std::vector<RealSlider*> sliders;
    for (RealSlider* slider : m_window->findChildren<RealSlider*>()) {
        if (slider->isVisible() && slider->isEnabled()) {
            sliders.push_back(slider);
        }
    }
    const int moved = shortly ? 1 : 4;
    const int stops = shortly ? 1 : 3;
    for (int i = 0; i < moved && !sliders.empty(); ++i) {
        const QPointer<RealSlider> slider = sliders[below(sliders.size())];
        for (int stop = 0; stop < stops && slider; ++stop) {
            const double from = slider->realMinimum();
            const double width = slider->realMaximum() - from;
            slider->editRealValue(from + width * m_random.uniform(0.05, 0.95));
            QApplication::processEvents();
        }
        m_store.closeUndoEntry();
        if (!slider) {
            return; // its row went with what it changed
        }
    }
}

void Person::chooseFunction() {
    const auto all = catalogue();
    const std::string id(all[below(all.size())].id);
    m_store.edit("", [&](Session& session) {
        chooseActivation(session, id);
        if (id == "custom") {
            setActivationFormula(session, kFormulas[below(std::size(kFormulas))]);
        }
    });
}

void Person::chooseTask() {
    m_store.edit("", [&](Session& session) {
        const auto set = [&](const char* key, const char* value) {
            setSettingFromText(session, Section::training, key, value);
        };
        const std::string_view data = kDataSets[below(std::size(kDataSets))];
        set("task", data == "bumps" ? "regression" : "classification");
        set("dataset", data.data());
        set("hidden", kNetworks[below(std::size(kNetworks))]);
    });
}

/// The scene is at rest in a view: everything that can be moved there is moved.
void Person::edit(bool shortly) {
    chooseFunction();
    QApplication::processEvents();
    moveSliders(shortly);
    for (int i = 0; i < 3; ++i) {
        trigger("undo");
        QApplication::processEvents();
    }
    trigger("redo");
    QApplication::processEvents();
}

void Person::goThroughViews(bool shortly) {
    for (const ViewRow& row : viewTable()) {
        m_window->findChild<QAction*>(QString::fromUtf8(row.action))->trigger();
        wait(shortly ? 10 : 100);
        edit(shortly);
        chooseTask();
        m_runs.setPlaying(true);
        wait(shortly ? 20 : 300);
        m_runs.setPlaying(false);
        m_window->resize(kSizes[below(std::size(kSizes))]);
        QApplication::processEvents();
    }
}

void Person::goThroughLesson(bool shortly) {
    m_window->showLessons(true);
    LessonPanel& lessons = m_window->lessons();
    const auto& all = lessons.library().lessons;
    const std::size_t lesson = m_rounds % all.size();
    lessons.openLesson(lesson);
    const std::size_t steps = shortly ? 1 : all[lesson].steps.size();
    for (std::size_t step = 0; step < steps; ++step) {
        lessons.showStep(step);
        wait(shortly ? 20 : 400);
    }
    lessons.closeLesson();
    m_window->showLessons(false);
}

void Person::useFiles() {
    m_path = m_folder.filePath(QStringLiteral("soak.actiscope.json"));
    trigger("save_as");
    chooseFunction();
    trigger("save");
    m_window->openSession(m_path);
    for (const char* ending : {"png", "svg", "pdf"}) {
        m_path = m_folder.filePath(QStringLiteral("figure.") + QLatin1String(ending));
        trigger("export_figure");
    }
    m_path = m_folder.filePath(QStringLiteral("model.py"));
    trigger("export_pytorch");
    trigger("copy_state");
    trigger("paste_state");
    QApplication::processEvents();
}

void Person::changeLook() {
    constexpr Theme kThemes[] = {Theme::dark, Theme::print, Theme::light};
    for (const Theme theme : kThemes) {
        m_appearance.theme = theme;
        applyLook(*qApp, makeLook(theme, m_window->look().size()));
        m_window->setAppearance(m_appearance);
        QApplication::processEvents();
    }
    open(QStringLiteral("zh_CN"), Theme::dark);
    wait(50);
    open(QStringLiteral("en"), Theme::light);
    wait(50);
}

/// A new session in the first view, nothing running: rounds end alike and can be compared. A view
/// keeps what it showed last, so each shows the new session once.
void Person::rest(bool shortly) {
    m_runs.setPlaying(false);
    m_store.replace(Session());
    for (const ViewRow& row : viewTable()) {
        m_window->findChild<QAction*>(QString::fromUtf8(row.action))->trigger();
        wait(shortly ? 10 : 700);
    }
    m_store.replace(Session());
    wait(shortly ? 10 : 400);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Person::round(bool shortly) {
    goThroughViews(shortly);
    goThroughLesson(shortly);
    useFiles();
    changeLook();
    rest(shortly);
    ++m_rounds;
}

} // namespace actiscope::soak
