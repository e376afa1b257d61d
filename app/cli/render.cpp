#include "app/cli/command.h"
#include "app/cli/drawing.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "ui/look/look.h"
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
        throw UsageError("missing option: -o FILE.png, FILE.svg or FILE.pdf");
    }
    const Session session = isLesson ? sceneFrom(arguments) : sessionFrom(arguments);
    const View view =
        arguments.has("--view") ? viewFromName(arguments.value("--view")) : session.view;
    const QSize size = sizeFrom(arguments, "1600x900");
    const int scale = scaleFrom(arguments.value("--scale", "1"));
    if (arguments.has("--scale") && !arguments.value("-o").ends_with(".png")) {
        warn("--scale has no effect: only a PNG has pixels");
    }
    const ui::Theme theme =
        ui::themeFromName(QString::fromStdString(arguments.value("--theme", "light")));

    const Drawing drawing(arguments);
    ui::writeFigure(session, view, fileName(arguments.value("-o")), size, ui::makeLook(theme),
                    scale);
    return 0;
}

} // namespace

Command renderCommand() {
    static const std::string synopsis =
        std::string("([SESSION] [--set KEY=VALUE]... | --lesson ID) -o FILE.png|.svg|.pdf [--view ")
            .append(viewChoices())
            .append("]");
    return {"render",
            synopsis,
            "writes a view of a session, of a new one, or of a lesson as a picture",
            {{"--set", "KEY=VALUE", "a setting of the training; may be repeated", true},
             {"--lesson", "ID", "the scene of a lesson (see `actiscope lessons`)"},
             {"--step", "N", "of the lesson, from 1 (the last)"},
             {"-o", "FILE", "the picture; its ending chooses the format"},
             {"--view", viewChoices(), "the view (the one saved in the session)"},
             {"--size", "WxH", "in pixels (1600x900)"},
             {"--scale", "1|2|4", "pixels of a PNG per pixel of --size (1)"},
             {"--theme", "light|dark|print", "print is black and white (light)"},
             {"--language", "en|zh_CN", "(en)"}},
            run,
            true};
}

} // namespace actiscope::cli
