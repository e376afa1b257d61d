#include "ui/views/classifier/pane/unit_lines.h"

namespace actiscope::ui {

std::vector<UnitLineSpec> firstLayerLines(const TrainingSnapshot& snapshot) {
    std::vector<UnitLineSpec> lines;
    if (!onlyCoordinates(snapshot.features) || snapshot.architecture.hiddenLayers() == 0) {
        return lines;
    }
    const LayerShape& layer = snapshot.architecture.layers().front();
    for (int s = 0; s < layer.sums(); ++s) {
        Line line{0.0, 0.0, snapshot.parameters[layer.biasOffset + s]};
        for (int i = 0; i < layer.inputs; ++i) {
            const double weight =
                snapshot.parameters[layer.weightOffset + Eigen::Index{s} * layer.inputs + i];
            const bool first = snapshot.features[static_cast<std::size_t>(i)] == Feature::x1;
            (first ? line.a : line.b) = weight;
        }
        lines.push_back({snapshot.standardization.inDataUnits(line), s / layer.pieces});
    }
    return lines;
}

std::vector<UnitLineSpec> shownUnitLines(const Session& session, Pane pane,
                                         const TrainingSnapshot& snapshot) {
    const bool shown = session.classifier.unitLines && (pane == Pane::chosen || !snapshot.linear);
    return shown ? firstLayerLines(snapshot) : std::vector<UnitLineSpec>();
}

} // namespace actiscope::ui
