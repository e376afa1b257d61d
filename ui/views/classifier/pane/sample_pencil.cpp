#include "ui/views/classifier/pane/sample_pencil.h"

#include "core/session/sample_edit.h"
#include "ui/model/training_runs.h"
#include "ui/plot/map/decision_plot.h"

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kFarthestSample = 1.0; ///< from the middle of the map, in sides of its square

/// A coordinate drawn by hand, kept near the map.
double nearMap(double x, double lowest, double highest) {
    const double middle = 0.5 * (lowest + highest);
    const double reach = kFarthestSample * (highest - lowest);
    return std::clamp(x, middle - reach, middle + reach);
}

} // namespace

SamplePencil::SamplePencil(SessionStore& store, TrainingRuns& runs, DecisionPlot& plot)
    : QObject(&plot), m_store(store), m_runs(runs), m_plot(plot) {
    connect(&plot, &DecisionPlot::sampleAdded, this, [this](double x1, double x2, bool triangle) {
        edit({}, [&](DataSet& samples) { addSample(samples, inside1(x1), inside2(x2), triangle); });
    });
    connect(&plot, &DecisionPlot::sampleMoved, this, [this](int index, double x1, double x2) {
        edit("move_sample",
             [&](DataSet& samples) { moveSample(samples, index, inside1(x1), inside2(x2)); });
    });
    connect(&plot, &DecisionPlot::numberAdded, this, [this](double x1, double number) {
        edit({}, [&](DataSet& samples) {
            addSample(samples, inside1(x1), 0.0, true);
            samples.target[samples.size() - 1] = number;
        });
    });
    connect(&plot, &DecisionPlot::numberMoved, this, [this](int index, double x1, double number) {
        edit("move_sample", [&](DataSet& samples) {
            moveSample(samples, index, inside1(x1), 0.0);
            samples.target[index] = number;
        });
    });
    connect(&plot, &DecisionPlot::sampleRemoved, this, [this](int index) {
        edit({}, [&](DataSet& samples) { removeSample(samples, index); });
    });
}

void SamplePencil::edit(std::string_view key, const std::function<void(DataSet&)>& change) {
    const auto shown = m_runs.data();
    m_store.edit(key, [&](Session& s) { editSamples(s, *shown, change); });
}

double SamplePencil::inside1(double x) const {
    return nearMap(x, m_plot.home().xMin, m_plot.home().xMax);
}

double SamplePencil::inside2(double x) const {
    return nearMap(x, m_plot.home().yMin, m_plot.home().yMax);
}

} // namespace actiscope::ui
