#include "core/analysis/output.h"

#include "core/analysis/histogram.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace actiscope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kReach = 9.0; ///< in deviations; beyond lies less than 1e-18

bool isInside(const std::vector<Interval>& intervals, double x) {
    return std::ranges::any_of(intervals,
                               [x](const Interval& i) { return x >= i.from && x <= i.to; });
}

/// P(z ≤ x) for z ~ N(0, 1), exact in the left tail.
double normalBelow(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// Adds a probability that is spread evenly between two values of y.
void spread(OutputDensity& out, double low, double high, double mass) {
    const double perBin = 1.0 / out.binWidth();
    const auto bins = static_cast<double>(out.density.size());
    const double first = (low - out.from) * perBin;
    const double last = (high - out.from) * perBin;
    if (!(last >= 0.0 && first < bins)) {
        return;
    }
    const double perUnit = mass * perBin;
    const auto from = static_cast<std::size_t>(std::max(first, 0.0));
    const auto to = static_cast<std::size_t>(std::min(last, bins - 1.0));
    if (from == to && last - first < 1.0 && first >= 0.0 && last <= bins) {
        out.density[from] += perUnit;
        return;
    }
    for (std::size_t bin = from; bin <= to; ++bin) {
        const auto left = static_cast<double>(bin);
        const double covered = std::min(last, left + 1.0) - std::max(first, left);
        out.density[bin] += perUnit * std::max(covered, 0.0) / (last - first);
    }
}

void addAtom(std::vector<Atom>& atoms, double y, double mass) {
    constexpr double kAlike = 1e-9;
    if (!std::isfinite(y) || !(mass > 0.0)) {
        return;
    }
    for (Atom& atom : atoms) {
        if (std::fabs(atom.y - y) <= kAlike * std::max(1.0, std::fabs(y))) {
            atom.mass += mass;
            return;
        }
    }
    atoms.push_back({y, mass});
}

/// A place within the interval that lies as far out as inputs of any weight do.
double outside(const Interval& interval, double low, double high) {
    const double from = std::max(interval.from, low);
    const double to = std::min(interval.to, high);
    return std::isinf(interval.from) ? from : std::isinf(interval.to) ? to : 0.5 * (from + to);
}

/// A dead stretch without jumps in it, on each of which f is constant.
std::vector<Interval> cutAt(const Interval& stretch, std::span<const double> breaks) {
    std::vector<Interval> parts{stretch};
    for (const double x : breaks) {
        if (x > parts.back().from && x < parts.back().to) {
            const double to = std::exchange(parts.back().to, x);
            parts.push_back({x, to});
        }
    }
    return parts;
}

/// What saturated stretches bring nearly together.
template <typename Share>
void gatherPiles(OutputDensity& out, const Activation& activation, const Regions& regions,
                 double low, double high, const Share& share) {
    constexpr double kFewest = 0.02; ///< of the inputs, to be called a pile
    for (const Interval& saturated : regions.saturated) {
        const double mass = share(saturated);
        if (mass >= kFewest) {
            addAtom(out.piles, activation.at(outside(saturated, low, high)).value, mass);
        }
    }
    std::ranges::sort(out.atoms, {}, &Atom::y);
    std::ranges::sort(out.piles, {}, &Atom::y);
}

/// Ends of cells: evenly spaced, and where f or f' breaks or a dead stretch begins.
std::vector<double> cellEnds(const Regions& regions, std::span<const double> breaks, double low,
                             double high, int cells) {
    std::vector<double> ends;
    ends.reserve(static_cast<std::size_t>(cells) + breaks.size() + 1);
    for (int i = 0; i <= cells; ++i) {
        ends.push_back(low + (high - low) * i / cells);
    }
    const auto add = [&](double x) {
        if (x > low && x < high) {
            ends.push_back(x);
        }
    };
    std::ranges::for_each(breaks, add);
    for (const Interval& dead : regions.dead) {
        add(dead.from);
        add(dead.to);
    }
    std::ranges::sort(ends);
    return ends;
}

struct Sums {
    double mean = 0.0;
    double square = 0.0;
    double squareSlope = 0.0;
};

Sums sumCells(const Activation& activation, const Regions& regions, const std::vector<double>& ends,
              double mean, double deviation, OutputDensity* out) {
    const auto cells = static_cast<Eigen::Index>(ends.size()) - 1;
    const Eigen::Map<const Eigen::ArrayXd> edge(ends.data(), cells + 1);
    const Eigen::ArrayXd middle = 0.5 * (edge.head(cells) + edge.tail(cells));
    Eigen::ArrayXd f(cells);
    Eigen::ArrayXd slope(cells);
    activation.evaluate(middle, f, slope);
    Sums sums;
    double below = normalBelow((edge[0] - mean) / deviation);
    for (Eigen::Index i = 0; i < cells; ++i) {
        const double above = normalBelow((edge[i + 1] - mean) / deviation);
        const double mass = above - below;
        below = above;
        constexpr double kNothing = 1e-16;
        if (mass < kNothing) {
            continue;
        }
        sums.mean += mass * f[i];
        sums.square += mass * f[i] * f[i];
        sums.squareSlope += mass * slope[i] * slope[i];
        if (out != nullptr && std::isfinite(f[i]) && !isInside(regions.dead, middle[i])) {
            const double half =
                std::isfinite(slope[i]) ? 0.5 * std::fabs(slope[i]) * (edge[i + 1] - edge[i]) : 0.0;
            spread(*out, f[i] - half, f[i] + half, mass);
        }
    }
    return sums;
}

/// A sum that goes on growing with finer cells has no value.
double settled(double fine, double coarse) {
    constexpr double kAlike = 0.02;
    return std::fabs(fine - coarse) <= kAlike * std::fabs(fine) ? fine : kNone;
}

} // namespace

OutputDensity gaussianOutput(const Activation& activation, const Regions& regions,
                             std::span<const double> breaks, double mean, double deviation,
                             const OutputBins& bins) {
    constexpr int kCells = 3000;
    OutputDensity out{bins.from, bins.to, std::vector<double>(bins.count, 0.0), {}, {}};
    const double low = mean - kReach * deviation;
    const double high = mean + kReach * deviation;
    const Sums fine = sumCells(activation, regions, cellEnds(regions, breaks, low, high, kCells),
                               mean, deviation, &out);
    const Sums coarse =
        sumCells(activation, regions, cellEnds(regions, breaks, low, high, kCells / 3), mean,
                 deviation, nullptr);
    constexpr double kRounding = 1e-12;
    const bool isNothing = std::fabs(fine.mean) <= kRounding * std::sqrt(fine.square);
    out.mean = std::isnan(settled(fine.square, coarse.square)) ? kNone
               : isNothing                                     ? 0.0
                                                               : fine.mean;
    out.meanSquareSlope = settled(fine.squareSlope, coarse.squareSlope);
    const auto share = [&](const Interval& i) { return gaussianShare({i}, mean, deviation); };
    for (const Interval& dead : regions.dead) {
        for (const Interval& part : cutAt(dead, breaks)) {
            addAtom(out.atoms, activation.at(outside(part, low, high)).value, share(part));
        }
    }
    gatherPiles(out, activation, regions, low, high, share);
    return out;
}

OutputDensity sampledOutput(const Activation& activation, const Regions& regions,
                            std::span<const float> values, const OutputBins& bins) {
    OutputDensity out{bins.from, bins.to, std::vector<double>(bins.count, 0.0), {}, {}};
    if (values.empty()) {
        return out;
    }
    const auto count = static_cast<Eigen::Index>(values.size());
    const Eigen::ArrayXd z = Eigen::Map<const Eigen::ArrayXf>(values.data(), count).cast<double>();
    Eigen::ArrayXd f(count);
    Eigen::ArrayXd slope(count);
    activation.evaluate(z, f, slope);
    const double mass = 1.0 / static_cast<double>(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        if (isInside(regions.dead, z[i])) {
            addAtom(out.atoms, f[i], mass);
        } else if (std::isfinite(f[i])) {
            spread(out, f[i], f[i], mass);
        }
    }
    out.mean = f.mean();
    out.meanSquareSlope = slope.square().mean();
    gatherPiles(out, activation, regions, z.minCoeff(), z.maxCoeff(),
                [&](const Interval& i) { return shareInside(values, {i}); });
    return out;
}

} // namespace actiscope
