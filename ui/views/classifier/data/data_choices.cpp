#include "ui/views/classifier/data/data_choices.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(TaskBar)
};

} // namespace

std::vector<Choice<DataKind>> dataChoices() {
    return {
        {DataKind::triangles, Text::tr("triangles and circles")},
        {DataKind::ring, Text::tr("ring")},
        {DataKind::xorSquares, Text::tr("XOR")},
        {DataKind::gaussians, Text::tr("two clusters")},
        {DataKind::spiral, Text::tr("spiral")},
        {DataKind::moons, Text::tr("moons")},
        {DataKind::sineBoundary, Text::tr("above a sine")},
        {DataKind::cubicBoundary, Text::tr("above a cubic")},
        {DataKind::absBoundary, Text::tr("above |x|")},
        {DataKind::boundary, Text::tr("above a typed line")},
        {DataKind::plane, Text::tr("numbers: plane")},
        {DataKind::bumps, Text::tr("numbers: two bumps")},
        {DataKind::formula, Text::tr("numbers: typed")},
        {DataKind::own, Text::tr("my own samples"),
         Text::tr("By File › Import samples, or by hand in the map")},
    };
}

std::vector<Choice<DataKind>> picturedData() {
    std::vector<Choice<DataKind>> choices = dataChoices();
    std::erase_if(choices,
                  [](const auto& choice) { return pictured(choice.value) != choice.value; });
    return choices;
}

DataKind pictured(DataKind kind) {
    return kind == DataKind::ring ? DataKind::triangles : kind;
}

} // namespace actiscope::ui
