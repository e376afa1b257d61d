#include "app/cli/command.h"
#include "app/cli/drawing.h"
#include "app/cli/progress.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "ui/look/look.h"
#include "ui/window/film/film.h"

namespace actiscope::cli {
namespace {

constexpr std::uint64_t kMostEpochs = 1'000'000;

/// "A..B"; without it all that the session was trained for, or the usual length.
void readEpochs(const Arguments& arguments, const Session& session, ui::Film& film) {
    if (session.weights && session.weights->chosenCourse) {
        film.lastEpoch = std::max<std::uint64_t>(session.weights->chosenCourse->epoch, 1);
    }
    if (!arguments.has("--epochs")) {
        return;
    }
    const std::string given = arguments.value("--epochs");
    const std::size_t dots = given.find("..");
    const auto first = text::parseInteger(given.substr(0, dots));
    const auto last =
        dots == std::string::npos ? std::nullopt : text::parseInteger(given.substr(dots + 2));
    if (!first || !last || *first < 0 || *last <= *first ||
        static_cast<std::uint64_t>(*last) > kMostEpochs) {
        throw UsageError("--epochs is '" + given +
                         "'; allowed: A..B with 0 <= A < B <= 1000000, such as 0..200");
    }
    film.firstEpoch = static_cast<std::uint64_t>(*first);
    film.lastEpoch = static_cast<std::uint64_t>(*last);
}

int run(const Arguments& arguments) {
    arguments.expectPositional(0, 1, "the SESSION file");
    if (!arguments.has("-o")) {
        throw UsageError("missing option: -o FILE.gif, or a folder for PNG pictures");
    }
    const Session session = sessionFrom(arguments);
    ui::Film film;
    film.view = arguments.has("--view") ? viewFromName(arguments.value("--view")) : film.view;
    readEpochs(arguments, session, film);
    film.size = sizeFrom(arguments, "1280x720");
    film.seconds = arguments.number("--seconds", 0.1, ui::Film::kMostSeconds, film.seconds);
    const ui::Theme theme =
        ui::themeFromName(QString::fromStdString(arguments.value("--theme", "light")));
    const Drawing drawing(arguments);
    const Interruption interruption;
    const auto making =
        ui::makeFilm(session, film, fileName(arguments.value("-o")), ui::makeLook(theme));
    const bool finished =
        ui::makeAll(*making, [&interruption](std::size_t pieces, std::size_t all) {
            showProgress(pieces, all);
            return !interruption.happened();
        });
    if (!finished) {
        throw InputError(making->finishEarly()
                             ? "interrupted; the film holds the pictures up to then"
                             : "interrupted; no film was written");
    }
    return 0;
}

} // namespace

Command filmCommand() {
    return {"film",
            "[SESSION] [--set KEY=VALUE]... -o FILE.gif [--epochs A..B] [--seconds T] [--size WxH]",
            "writes the training of a session as an animated GIF, or as a folder of PNG pictures",
            {{"--set", "KEY=VALUE", "a setting of the training; may be repeated", true},
             {"--seed", "S", "seed of data, weights and shuffling"},
             {"-o", "FILE.gif", "the film; without an ending a new folder for the pictures"},
             {"--epochs", "A..B", "from which to which (0 to the session's last, else 0..200)"},
             {"--seconds", "T", "how long it lasts (8)"},
             {"--size", "WxH", "in pixels (1280x720)"},
             {"--view", viewChoices(), "the view (classifier)"},
             {"--theme", "light|dark|print", "(light)"},
             {"--language", "en|zh_CN", "(en)"}},
            run,
            true};
}

} // namespace actiscope::cli
