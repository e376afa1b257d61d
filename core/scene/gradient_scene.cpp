#include "core/scene/gradient_scene.h"

#include "core/text/csv_writer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double rmsOf(const MeanAndDeviation& spread) {
    return std::hypot(spread.mean, spread.deviation);
}

double ratio(double part, double whole) {
    return whole > 0.0 ? part / whole : kNone;
}

/// The mean of one share over the units of a layer.
double meanShare(const std::vector<UnitHealth>& units, double UnitHealth::*share) {
    double sum = 0.0;
    for (const UnitHealth& unit : units) {
        sum += unit.*share;
    }
    return units.empty() ? 0.0 : sum / static_cast<double>(units.size());
}

} // namespace

GradientZone zoneOf(double size) {
    return size > kExploding ? GradientZone::exploding
           : size > kAlive   ? GradientZone::alive
           : size < kZero    ? GradientZone::zero
                             : GradientZone::shrinking;
}

bool agrees(double measured, double predicted) {
    constexpr double kTolerance = 0.02;
    return std::fabs(measured - predicted) <= kTolerance * std::fabs(predicted);
}

bool keepsGradients(double factor) {
    constexpr double kLeast = 0.8;
    constexpr double kMost = 1.25;
    return factor >= kLeast && factor <= kMost;
}

RandomDepth depthOf(const Session& session) {
    const GradientsView& view = session.gradients;
    RandomDepth network;
    network.activation = session.activation();
    network.layers = view.layers;
    network.width = view.width;
    network.initializer = view.initializer;
    network.gain = view.gain;
    network.biasDeviation = view.biasDeviation;
    network.skip = view.skip;
    network.unitVariance = view.unitVariance;
    network.epsilon = session.curves.epsilon;
    return network;
}

Chain chainOf(const Session& session) {
    const GradientsView& view = session.gradients;
    return {session.activation(), view.units, view.weight, view.bias, view.x};
}

GradientReading readDepth(const DepthReport& report, int width, double rate) {
    GradientReading reading;
    reading.measuredFactor = report.measuredFactor;
    reading.predictedFactor = report.predictedFactor;
    reading.log10FirstLast = report.log10FirstLast;
    reading.bornDead = report.bornDead;
    for (const DepthLayer& from : report.layers) {
        LayerReading layer;
        layer.z = from.zRms;
        layer.output = from.outputRms;
        layer.delta = from.deltaRms;
        layer.update = ratio(rate * from.gradientRms, from.weightRms);
        layer.mean = from.output.mean;
        layer.deviation = from.output.deviation;
        layer.saturated = from.saturated;
        layer.dead = from.deadUnits / width;
        layer.zero = from.zeroShare;
        layer.outputs = from.outputs;
        reading.layers.push_back(layer);
    }
    double predicted = report.layers.empty() ? kNone : report.layers.back().deltaRms;
    for (std::size_t l = reading.layers.size(); l-- > 0;) {
        if (l + 1 < reading.layers.size()) {
            predicted *= report.layers[l].predictedFactor;
        }
        reading.layers[l].predicted = predicted;
    }
    return reading;
}

GradientReading readHealth(const NetworkHealth& health, const std::vector<Histogram>& outputs) {
    GradientReading reading;
    reading.trains = true;
    reading.predictedFactor = kNone;
    for (const LayerHealth& from : health.layers) {
        LayerReading layer;
        layer.z = rmsOf(from.preActivation);
        layer.output = rmsOf(from.output);
        layer.delta = rmsOf(from.delta);
        layer.update = from.gradientNorm;
        layer.predicted = kNone;
        layer.mean = from.output.mean;
        layer.deviation = from.output.deviation;
        layer.saturated = meanShare(from.units, &UnitHealth::saturated);
        layer.zero = meanShare(from.units, &UnitHealth::silent);
        const auto dead = std::ranges::count_if(from.units, &UnitHealth::isDead);
        layer.dead = from.units.empty()
                         ? 0.0
                         : static_cast<double>(dead) / static_cast<double>(from.units.size());
        if (reading.layers.size() < outputs.size()) {
            layer.outputs = outputs[reading.layers.size()];
        }
        reading.layers.push_back(layer);
    }
    reading.measuredFactor = kNone;
    reading.log10FirstLast = kNone;
    if (reading.layers.size() > 1) {
        const double passed = ratio(reading.layers.front().delta, reading.layers.back().delta);
        reading.log10FirstLast = std::log10(passed);
        reading.measuredFactor =
            std::pow(passed, 1.0 / static_cast<double>(reading.layers.size() - 1));
    }
    return reading;
}

double largestSlope(const Activation& activation) {
    constexpr int kPoints = 4001;
    constexpr double kUsual = 20.0;
    const Eigen::ArrayXd z = Eigen::ArrayXd::LinSpaced(kPoints, -kUsual, kUsual);
    Eigen::ArrayXd f(z.size());
    Eigen::ArrayXd slope(z.size());
    activation.evaluate(z, f, slope);
    return slope.abs().maxCoeff();
}

std::vector<double> chainBounds(const Chain& chain, double slope) {
    std::vector<double> bounds(static_cast<std::size_t>(chain.layers));
    double bound = slope;
    for (std::size_t l = bounds.size(); l-- > 0;) {
        bounds[l] = bound;
        bound *= slope * std::fabs(chain.weight);
    }
    return bounds;
}

std::string depthCsv(const GradientReading& reading) {
    text::CsvWriter csv;
    csv.line(reading.trains
                 ? "layer,z_rms,output_rms,output_mean,output_sd,delta_rms,gradient_norm,"
                   "saturated,dead,zero"
                 : "layer,z_rms,output_rms,output_mean,output_sd,delta_rms,delta_predicted,"
                   "update_over_weight,saturated,dead,zero");
    int number = 0;
    for (const LayerReading& l : reading.layers) {
        csv.cell(++number).cell(l.z).cell(l.output).cell(l.mean).cell(l.deviation).cell(l.delta);
        if (!reading.trains) {
            csv.cell(l.predicted);
        }
        csv.row(l.update, l.saturated, l.dead, l.zero);
    }
    return csv.text();
}

std::string chainCsv(const Chain& chain) {
    text::CsvWriter csv;
    csv.line("layer,z,f,slope,product");
    int number = 0;
    for (const ChainUnit& unit : runChain(chain)) {
        csv.row(++number, unit.z, unit.f, unit.slope, unit.product);
    }
    return csv.text();
}

} // namespace actiscope
