#include "core/training/diagnosis/trouble.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace actiscope {
namespace {

using Kind = Trouble::Kind;

/// The loss from half of the epochs on.
struct Recent {
    std::uint64_t epoch = 0; ///< of the last point
    double first = 0.0;      ///< loss at the very start
    double last = 0.0;
    double lowest = 0.0;
    double highest = 0.0;
    double mean = 0.0;
    double early = 0.0; ///< means of the two halves
    double late = 0.0;
    double step = 0.0;  ///< mean |change| from point to point over the mean
    double rises = 0.0; ///< share of the changes that go up
};

double meanLoss(std::span<const HistoryPoint> points) {
    double sum = 0.0;
    for (const HistoryPoint& point : points) {
        sum += point.loss;
    }
    return sum / static_cast<double>(points.size());
}

std::optional<Recent> recentLoss(const std::vector<HistoryPoint>& history, std::uint64_t epoch) {
    constexpr std::size_t kFewest = 8;
    const auto end = std::ranges::upper_bound(history, epoch, {}, &HistoryPoint::epoch);
    const auto begin = std::ranges::lower_bound(history, epoch / 2, {}, &HistoryPoint::epoch);
    if (end - begin < static_cast<std::ptrdiff_t>(kFewest)) {
        return std::nullopt;
    }
    const std::span<const HistoryPoint> points(begin, end);
    Recent recent;
    recent.epoch = points.back().epoch;
    recent.first = history.front().loss;
    recent.last = points.back().loss;
    recent.mean = meanLoss(points);
    recent.early = meanLoss(points.first(points.size() / 2));
    recent.late = meanLoss(points.last(points.size() / 2));
    const auto [lowest, highest] = std::ranges::minmax(points, {}, &HistoryPoint::loss);
    recent.lowest = lowest.loss;
    recent.highest = highest.loss;
    const auto changes = static_cast<double>(points.size() - 1);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double change = points[i].loss - points[i - 1].loss;
        recent.step += std::fabs(change) / recent.mean / changes;
        recent.rises += change > 0.0 ? 1.0 / changes : 0.0;
    }
    return recent;
}

/// Whether the loss is still about what it was at the start. Below, the network has learned
/// something, and flat gradients are what is left when nothing more is to be learned.
bool isHigh(const Recent& recent) {
    constexpr double kLearned = 0.6;
    return recent.mean >= kLearned * recent.first;
}

/// A loss that falls by less than this part of itself from one quarter of the epochs to the next
/// does not fall.
bool isStuck(const Recent& recent) {
    constexpr double kFalls = 0.01;
    return recent.epoch >= Trouble::kPatience && isHigh(recent) &&
           recent.late >= (1.0 - kFalls) * recent.early;
}

bool isJumping(const Recent& recent) {
    constexpr double kStep = 0.1;
    constexpr double kRises = 0.25;
    return recent.epoch >= Trouble::kPatience && isHigh(recent) && recent.step >= kStep &&
           recent.rises >= kRises;
}

double rms(const MeanAndDeviation& spread) {
    return std::hypot(spread.mean, spread.deviation);
}

/// All units of some hidden layer are dead for a reason of the function: the units say so.
bool hasDeadLayer(const NetworkHealth& health) {
    return std::ranges::any_of(health.layers, [](const LayerHealth& layer) {
        return !layer.units.empty() && std::ranges::all_of(layer.units, [](const UnitHealth& unit) {
            return unit.reason == DeathReason::deadRegion ||
                   unit.reason == DeathReason::noDerivative;
        });
    });
}

/// Share of a layer's outputs that stand where f is flat.
double flatShare(const LayerHealth& layer) {
    double flat = 0.0;
    for (const UnitHealth& unit : layer.units) {
        flat += unit.saturated + unit.dead;
    }
    return layer.units.empty() ? 0.0 : flat / static_cast<double>(layer.units.size());
}

/// Looks at the gradients on their way from the output to layer 1.
Trouble explosion(const NetworkHealth& health, const std::optional<Recent>& recent,
                  const std::optional<Divergence>& divergence) {
    constexpr double kHugeLoss = 100.0; // times the one at the start
    Trouble trouble;
    const double output = rms(health.layers.back().delta);
    double largest = 0.0;
    for (std::size_t l = 0; l + 1 < health.layers.size(); ++l) {
        const double ratio = rms(health.layers[l].delta) / output;
        if (output > 0.0 && !(ratio <= largest)) { // also if it is no number
            largest = ratio;
            trouble.layer = static_cast<int>(l) + 1;
        }
    }
    trouble.ratio = largest;
    const bool grows = !(largest < Trouble::kExplodes) && (!recent || isHigh(*recent));
    const bool isHuge = recent && recent->first > 0.0 && recent->last >= kHugeLoss * recent->first;
    if (divergence) {
        trouble.layer = divergence->layer;
        trouble.ratio = std::numeric_limits<double>::infinity();
    } else if (isHuge && !grows) { // nobody's gradient, but the loss is out of all bounds
        trouble.layer = 0;
        trouble.ratio = 0.0;
    }
    if (divergence || grows || isHuge) {
        trouble.kind = Kind::exploding;
    }
    return trouble;
}

Trouble saturation(const NetworkHealth& health) {
    constexpr double kMost = 0.9;
    Trouble trouble;
    for (std::size_t l = 0; l + 1 < health.layers.size(); ++l) {
        const double share = flatShare(health.layers[l]);
        if (share >= kMost && share > trouble.share) {
            trouble.kind = Kind::saturated;
            trouble.layer = static_cast<int>(l) + 1;
            trouble.share = share;
        }
    }
    return trouble;
}

Trouble vanishing(const NetworkHealth& health) {
    Trouble trouble;
    const double output = rms(health.layers.back().delta);
    if (health.layers.size() < 2 || !(output > 0.0)) {
        return trouble;
    }
    trouble.ratio = rms(health.layers.front().delta) / output;
    trouble.layer = 1;
    trouble.kind = trouble.ratio <= Trouble::kVanishes ? Kind::vanishing : Kind::none;
    return trouble;
}

Trouble judged(const NetworkHealth& health, const std::optional<Recent>& recent,
               const std::optional<Divergence>& divergence) {
    const Trouble exploding = explosion(health, recent, divergence);
    if (exploding.kind != Kind::none || !recent) {
        return exploding;
    }
    if (isJumping(*recent)) {
        Trouble jumping;
        jumping.kind = Kind::jumping;
        return jumping;
    }
    if (!isStuck(*recent) || hasDeadLayer(health)) {
        return {};
    }
    // A flat layer lets no gradient through, so it is named before what follows from it.
    const Trouble saturated = saturation(health);
    return saturated.kind != Kind::none ? saturated : vanishing(health);
}

} // namespace

Trouble diagnose(const NetworkHealth& health, const std::vector<HistoryPoint>& history,
                 const std::optional<Divergence>& divergence, std::uint64_t epoch) {
    // Where a function has no slope, no rate and no initial weights help: the divergence says so.
    if (health.layers.empty() || health.samples == 0 || (divergence && divergence->missing)) {
        return {};
    }
    const std::optional<Recent> recent = recentLoss(history, epoch);
    Trouble trouble = judged(health, recent, divergence);
    if (trouble.kind == Kind::none) {
        return {};
    }
    if (recent) {
        trouble.lowest = recent->lowest;
        trouble.highest = recent->highest;
        trouble.loss = recent->last;
        trouble.first = recent->first;
    } else if (!history.empty()) {
        trouble.lowest = trouble.highest = trouble.loss = trouble.first = history.front().loss;
    }
    return trouble;
}

} // namespace actiscope
