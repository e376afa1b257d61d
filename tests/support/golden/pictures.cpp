#include "tests/support/golden/pictures.h"

#include "core/session/settings.h"
#include "core/text/build_info.h"
#include "tests/support/scene/window_scene.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/views/gradients/random/rescue_button.h"
#include "ui/window/figure.h"
#include "ui/window/preferences/language.h"
#include "ui/window/view_table.h"

#include <QApplication>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <iterator>

namespace actiscope::ui::test {
namespace {

/// What figures and windows are painted at, as people see them.
constexpr QSize kFigure{683, 384};
constexpr QSize kWindow{1366, 768};
constexpr Theme kThemes[] = {Theme::light, Theme::dark, Theme::print};

QString nameOf(const ViewRow& row) {
    const std::string_view name = viewName(row.view);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// What is computed beside the window for longer than a picture stays the same.
bool isWaiting(const QWidget& window) {
    const auto buttons = window.findChildren<RescueButton*>();
    return std::ranges::any_of(buttons, [](const RescueButton* button) {
        return button->isVisible() && button->isEnabled() && !button->isKnown();
    });
}

/// The window when everything that it computes beside itself has arrived: it stays the same.
QImage settled(QWidget& window) {
    constexpr int kStill = 3;
    constexpr int kMostLooks = 100;
    constexpr int kBetween = 80; // milliseconds
    QImage last;
    int still = 0;
    for (int look = 0; look < kMostLooks && still < kStill; ++look) {
        QTest::qWait(kBetween);
        const QImage now = window.grab().toImage();
        still = now == last && !isWaiting(window) ? still + 1 : 0;
        last = now;
    }
    if (still < kStill) {
        qWarning("the window does not come to rest");
    }
    return last;
}

void paintWindows(const QString& language, Theme theme, const PictureVisitor& visit) {
    applyLook(*qApp, makeLook(theme));
    WindowScene scene({.theme = theme, .language = language});
    scene.window->resize(kWindow);
    QTRY_VERIFY_WITH_TIMEOUT(scene.snapshot() && scene.snapshot(Pane::compared), 120000);
    for (const ViewRow& row : viewTable()) {
        scene.action(row.action)->trigger();
        visit(QStringLiteral("window-%1-%2-%3").arg(nameOf(row), themeName(theme), language),
              settled(*scene.window));
    }
}

void paintFigures(const QString& language, Theme theme, const PictureVisitor& visit) {
    for (const ViewRow& row : viewTable()) {
        visit(QStringLiteral("figure-%1-%2-%3").arg(nameOf(row), themeName(theme), language),
              figureImage(Session(), row.view, kFigure, makeLook(theme), 1));
    }
}

void paintPresets(const QString& language, const PictureVisitor& visit) {
    for (const FigurePreset& preset : figurePresets()) {
        const QSize size = preset.size.width() > kFigure.width() ? kFigure : preset.size;
        for (const ViewRow& row : viewTable()) {
            visit(
                QStringLiteral("%1-%2-%3").arg(QLatin1String(preset.id), nameOf(row), language),
                figureImage(Session(), row.view, size, presetLook(preset, size, preset.theme), 1));
        }
    }
}

/// The steps of all lessons, each in one theme and one language: they take turns, so that
/// neighbours differ and the pictures stay few enough to be kept.
void paintLessons(const QString& language, const PictureVisitor& visit) {
    const QStringList languages = Language::names();
    qsizetype turn = 0;
    for (const Lesson& lesson : loadLessons({builtInLessonFolder()}).lessons) {
        for (std::size_t step = 0; step < lesson.steps.size(); ++step, ++turn) {
            const qsizetype themes = std::ssize(kThemes);
            if (languages[turn / themes % languages.size()] != language) {
                continue;
            }
            const Session scene = trainedScene(lesson.steps[step]);
            visit(
                QStringLiteral("lesson-%1-%2").arg(QString::fromStdString(lesson.id)).arg(step + 1),
                figureImage(scene, scene.view, kFigure, makeLook(kThemes[turn % themes]), 1));
        }
    }
}

} // namespace

void forEachGoldenPicture(const PictureVisitor& keep) {
    const PictureVisitor visit = [&keep](const QString& name, const QImage& picture) {
        keep(name, picture.scaled(kGoldenSize, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    };
    const int flash = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0);
    Language language;
    for (const QString& name : Language::names()) {
        language.apply(name);
        for (const Theme theme : kThemes) {
            paintWindows(name, theme, visit);
            paintFigures(name, theme, visit);
        }
        applyLook(*qApp, makeLook(Theme::light));
        paintPresets(name, visit);
        paintLessons(name, visit);
    }
    language.apply(QStringLiteral("en"));
    QApplication::setCursorFlashTime(flash);
}

QString fontsOfPictures() {
    QStringList families;
    Language language;
    for (const QString& name : Language::names()) {
        language.apply(name);
        applyLook(*qApp, makeLook(Theme::light));
        // The fonts that the letters really come from.
        QTextLayout text(QStringLiteral("slope f\u2032 \u2192 \u7f51\u7edc"), QApplication::font());
        text.beginLayout();
        text.createLine();
        text.endLayout();
        for (const QGlyphRun& run : text.glyphRuns()) {
            if (!families.contains(run.rawFont().familyName())) {
                families.append(run.rawFont().familyName());
            }
        }
    }
    language.apply(QStringLiteral("en"));
    families.sort(); // the runs come in any order
    return families.join(QStringLiteral(", ")) + QStringLiteral(" with Qt ") +
           QString::fromLatin1(qVersion()) + QStringLiteral(", ") + toQString(instructionSet());
}

} // namespace actiscope::ui::test
