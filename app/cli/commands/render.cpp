#include "app/cli/command.h"
#include "app/cli/drawing.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "ui/look/look.h"
#include "ui/plot/figure_canvas.h"
#include "ui/window/figure.h"

#include <algorithm>

namespace actiscope::cli {
namespace {

int scaleFrom(const std::string& text) {
    const auto scale = text::parseInteger(text);
    if (!scale || std::ranges::find(ui::kFigureScales, *scale) == std::end(ui::kFigureScales)) {
        throw UsageError("--scale is '" + text + "'; allowed: 1, 2 or 4");
    }
    return static_cast<int>(*scale);
}

/// The last scene of a lesson, or the one of --step, trained as the step says.
Session sceneFrom(const Arguments& arguments) {
    const ui::LessonLibrary library = allLessons();
    const Lesson& lesson = library.find(arguments.value("--lesson"));
    const auto steps = static_cast<std::int64_t>(lesson.steps.size());
    const auto step = static_cast<std::size_t>(arguments.integer("--step", 1, steps, steps));
    return trainedScene(lesson.steps[step - 1]);
}

/// A setting may belong to another view, or to a training that no picture goes through: whoever set
/// it shall hear that this picture would be the same without it.
void warnOfUnseen(const Arguments& arguments, const Session& session, View view, const QSize& size,
                  const ui::Look& look) {
    const auto others = sessionsWithoutOne(arguments);
    if (others.empty()) {
        return;
    }
    const QImage shown = ui::figureImage(session, view, size, look, 1);
    for (const auto& [setting, without] : others) {
        if (ui::figureImage(without, view, size, look, 1) == shown) {
            warn("--set " + setting + " is not seen in this picture of the view " +
                 std::string(viewName(view)));
        }
    }
}

/// What --preset, --size, --theme and --scale ask for.
struct Page {
    QSize size;
    ui::Look look;
    int scale;
};

Page pageFrom(const Arguments& arguments, View view) {
    const bool isPng = arguments.value("-o").ends_with(".png");
    if (arguments.has("--scale") && !isPng) {
        warn("--scale has no effect: only a PNG has pixels");
    }
    const auto themeOr = [&](ui::Theme otherwise) {
        return arguments.has("--theme")
                   ? ui::themeFromName(QString::fromStdString(arguments.value("--theme")))
                   : otherwise;
    };
    const auto scaleOr = [&](int otherwise) {
        return arguments.has("--scale") ? scaleFrom(arguments.value("--scale")) : otherwise;
    };
    if (!arguments.has("--preset")) {
        return {sizeFrom(arguments, "1600x900"), ui::makeLook(themeOr(ui::Theme::light)),
                scaleOr(1)};
    }
    const ui::FigurePreset& preset = ui::figurePresetNamed(arguments.value("--preset"));
    const QSize size =
        arguments.has("--size") ? sizeFrom(arguments, "") : ui::presetSize(preset, view);
    return {size, ui::presetLook(preset, size, themeOr(preset.theme)), scaleOr(preset.pngScale)};
}

int run(const Arguments& arguments) {
    const bool isLesson = arguments.has("--lesson");
    arguments.expectPositional(0, isLesson ? 0 : 1, "the SESSION file");
    if (isLesson && arguments.has("--set")) {
        throw UsageError("--set belongs to a session, not to --lesson");
    }
    if (!isLesson && arguments.has("--step")) {
        throw UsageError("--step belongs to --lesson");
    }
    if (!arguments.has("-o")) {
        throw UsageError(ui::FigureCanvas::writesSvg()
                             ? "missing option: -o FILE.png, FILE.svg or FILE.pdf"
                             : "missing option: -o FILE.png or FILE.pdf");
    }
    const Session session = isLesson ? sceneFrom(arguments) : sessionFrom(arguments);
    const View view =
        arguments.has("--view") ? viewFromName(arguments.value("--view")) : session.view;
    const Page page = pageFrom(arguments, view);
    const Drawing drawing(arguments);
    ui::writeFigure(session, view, fileName(arguments.value("-o")), page.size, page.look,
                    page.scale);
    if (!isLesson) {
        warnOfUnseen(arguments, session, view, page.size, page.look);
    }
    return 0;
}

} // namespace

Command renderCommand() {
    static const std::string synopsis =
        std::string("([SESSION] [--set KEY=VALUE]... | --lesson ID) -o FILE.png")
            .append(ui::FigureCanvas::writesSvg() ? "|.svg|.pdf" : "|.pdf")
            .append(" [--view ")
            .append(viewChoices())
            .append("]");
    static const std::string presets = ui::figurePresetChoices();
    return {
        "render",
        synopsis,
        "writes a view of a session, of a new one, or of a lesson as a picture",
        {{"--set", "KEY=VALUE", "a setting of the training; may be repeated", true},
         {"--lesson", "ID", "the scene of a lesson (see `actiscope lessons`)"},
         {"--step", "N", "of the lesson, from 1 (the last)"},
         {"-o", "FILE", "the picture; its ending chooses the format"},
         {"--view", viewChoices(), "the view (the one saved in the session)"},
         {"--preset", presets,
          "what it is for: 16:9 with text of 24 points, a column with 8, black and white"},
         {"--size", "WxH", "in pixels (1600x900, or that of the preset)"},
         {"--scale", "1|2|4", "pixels of a PNG per pixel of --size (1, or that of the preset)"},
         {"--theme", "light|dark|print", "print is black and white (light, or that of the preset)"},
         {"--language", "en|zh_CN", "(en)"}},
        run,
        true};
}

} // namespace actiscope::cli
