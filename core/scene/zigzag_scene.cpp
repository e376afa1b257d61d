#include "core/scene/zigzag_scene.h"

#include "core/activation/activation_text.h"
#include "core/text/csv_writer.h"

#include <cmath>

namespace actiscope {
namespace {

constexpr double kArrived = 0.01; ///< of the first distance

ZigZag taskOf(const ZigZagPane& pane, const ZigZagView& view) {
    ZigZag task;
    task.activation = pane.activation;
    if (pane.normal) {
        task.normal = ZigZag::Normal{view.mean, view.deviation};
    }
    task.samples = ZigZagView::kSamples;
    task.momentum = view.momentum;
    task.batch = view.batch;
    task.centre = pane.centred;
    task.steps = ZigZagScene::kSteps;
    task.start = {view.startW1, view.startW2};
    return task;
}

void descend(ZigZagPane& pane, const ZigZagView& view, std::optional<ZigZagBowl>& bowl) {
    ZigZag task = taskOf(pane, view);
    if (!bowl || !bowl->fits(task)) {
        bowl.emplace(task);
    }
    task.rate = view.rate * bowl->bestRate();
    pane.defined = std::isfinite(task.rate) && task.rate > 0.0;
    if (!pane.defined) {
        return;
    }
    pane.result = bowl->descend(task);
    const auto& path = pane.result.path;
    const double first = path.front().norm();
    for (std::size_t step = 0; step < path.size(); ++step) {
        if (path[step].norm() <= kArrived * first) {
            pane.stepsToOnePercent = static_cast<int>(step);
            break;
        }
    }
    pane.pathPerDistance = pane.result.pathLength / pane.result.displacement;
}

std::string nameOf(const ZigZagPane& pane) {
    const std::string inputs = pane.normal ? "normal" : activationText(pane.activation);
    return pane.centred ? inputs + " centred" : inputs;
}

} // namespace

ZigZagScene ZigZagMaker::make(const ZigZagView& view, const Activation& chosen) {
    ZigZagScene scene{view, chosen, {}};
    const bool normal = view.inputs == ZigZagInputs::normal;
    ZigZagPane& left = scene.panes[0];
    left.activation = chosen;
    left.normal = normal;
    left.centred = view.centre;
    ZigZagPane& right = scene.panes[1];
    const bool same = view.beside == ZigZagBeside::centred;
    right.activation = same ? chosen : view.compared;
    right.normal = same && normal;
    right.centred = same || view.centre;
    for (std::size_t i = 0; i < scene.panes.size(); ++i) {
        descend(scene.panes[i], view, m_bowls[i]);
    }
    return scene;
}

std::string zigzagCsv(const ZigZagScene& scene) {
    text::CsvWriter csv;
    csv.line("inputs,condition_predicted,condition_measured,rate_times_largest,path_length,"
             "displacement,same_sign,sign_flips");
    for (const ZigZagPane& pane : scene.panes) {
        const ZigZagResult& r = pane.result;
        csv.row(nameOf(pane), r.predictedCondition, r.measuredCondition, r.rateTimesLargest,
                r.pathLength, r.displacement, r.sameSign, r.signFlips);
    }
    csv.line("");
    csv.line("inputs,step,w1,w2,loss");
    for (const ZigZagPane& pane : scene.panes) {
        for (std::size_t step = 0; step < pane.result.path.size(); ++step) {
            const auto& w = pane.result.path[step];
            csv.row(nameOf(pane), step, w[0], w[1], pane.result.losses[step]);
        }
    }
    return csv.text();
}

} // namespace actiscope
