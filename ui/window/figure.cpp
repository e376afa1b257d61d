#include "ui/window/figure.h"

#include "core/errors.h"
#include "ui/plot/figure_canvas.h"
#include "ui/window/view_table.h"

#include <string_view>

namespace actiscope::ui {
namespace {

constexpr FigurePreset kPresets[] = {
    {"slide", {1280, 720}, 32.0 / 12.0, true, 2, Theme::light},
    {"paper", {336, 336}, 0.8, false, 4, Theme::light},
    {"handout", {642, 482}, 0.86, false, 4, Theme::print},
};

} // namespace

std::span<const FigurePreset> figurePresets() {
    return kPresets;
}

std::string figurePresetChoices() {
    std::string choices;
    for (const FigurePreset& preset : kPresets) {
        choices.append(choices.empty() ? "" : "|").append(preset.id);
    }
    return choices;
}

QSize presetSize(const FigurePreset& preset, View view) {
    constexpr int kColumn = 400;
    constexpr int kBothColumns = 692; // 183 mm
    const bool isColumn = preset.size.width() < kColumn;
    if (isColumn && view == View::features) {
        return {kBothColumns, 520};
    }
    if (isColumn && view == View::approximation) {
        return {kBothColumns, preset.size.height()};
    }
    return preset.size;
}

const FigurePreset& figurePresetNamed(const std::string& id) {
    for (const FigurePreset& preset : kPresets) {
        if (id == preset.id) {
            return preset;
        }
    }
    throw UsageError("--preset is '" + id + "'; allowed: " + figurePresetChoices());
}

Look presetLook(const FigurePreset& preset, const QSize& size, Theme theme) {
    Look look = makeLook(theme);
    const double page =
        preset.textFollows ? static_cast<double>(size.height()) / preset.size.height() : 1.0;
    look.scale = preset.textScale * page;
    return look;
}

void writeFigure(const Session& session, View view, const QString& path, const QSize& size,
                 const Look& look, int scale, const FigureContext& context) {
    FigureCanvas canvas(path, size, look, scale, context.stop);
    viewTable()[static_cast<std::size_t>(view)].paint(canvas, session, size, look, context.costs);
    canvas.save();
}

QImage figureImage(const Session& session, View view, const QSize& size, const Look& look,
                   int scale, const FigureContext& context) {
    FigureCanvas canvas(QStringLiteral("image.png"), size, look, scale, context.stop);
    viewTable()[static_cast<std::size_t>(view)].paint(canvas, session, size, look, context.costs);
    return canvas.image();
}

} // namespace actiscope::ui
