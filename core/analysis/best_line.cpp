#include "core/analysis/best_line.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace actiscope {
namespace {

struct Sample {
    double x1;
    double x2;
    bool triangle;
};

/// Where the turning line meets another sample.
struct Event {
    double angle; ///< of the line's direction, in [0, π)
    int change;   ///< of the number of right answers when the line has passed it
};

/// The line through `pivot` with direction `angle`, moved off it so that the pivot is on its side.
/// Positive is the left of the direction, or the right of it if `flipped`.
Line lineBeside(const Sample& pivot, double angle, bool flipped,
                const std::vector<Sample>& samples) {
    const double sign = flipped ? -1.0 : 1.0;
    Line line{-sign * std::sin(angle), sign * std::cos(angle), 0.0};
    line.c = -(line.a * pivot.x1 + line.b * pivot.x2);
    // Half way to the nearest sample that is not on the line itself.
    double nearest = 1.0;
    for (const Sample& sample : samples) {
        const double distance = std::fabs(line.at(sample.x1, sample.x2));
        if (distance > 1e-12) {
            nearest = std::fmin(nearest, distance);
        }
    }
    line.c += (pivot.triangle ? 0.5 : -0.5) * nearest;
    return line;
}

} // namespace

double signedDistance(const Line& line, double x1, double x2) {
    return line.at(x1, x2) / std::hypot(line.a, line.b);
}

Eigen::Index rightAnswers(const Line& line, const DataSet& data) {
    Eigen::Index right = 0;
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        right += (line.at(data.x1[i], data.x2[i]) > 0.0) == (data.target[i] > 0.5) ? 1 : 0;
    }
    return right;
}

BestLine bestLine(const DataSet& data) {
    std::vector<Sample> samples;
    const Eigen::Index stride = std::max<Eigen::Index>(
        1, (data.size() + kMostSamplesForBestLine - 1) / kMostSamplesForBestLine);
    for (Eigen::Index i = 0; i < data.size(); i += stride) {
        samples.push_back({data.x1[i], data.x2[i], data.target[i] > 0.5});
    }
    const auto count = static_cast<int>(samples.size());

    // A line far away says the same of all samples.
    const auto triangles = static_cast<int>(std::ranges::count_if(samples, &Sample::triangle));
    int best = std::max(triangles, count - triangles);
    Line line{0.0, 1.0, triangles * 2 >= count ? 1e3 : -1e3};

    std::vector<Event> events;
    for (const Sample& pivot : samples) {
        // Right answers if triangles are expected left of the direction; the pivot counts as right,
        // for the line may pass on either side of it. At angle 0 left is above.
        int right = 0;
        events.clear();
        for (const Sample& other : samples) {
            const double dx = other.x1 - pivot.x1;
            const double dy = other.x2 - pivot.x2;
            if (dx == 0.0 && dy == 0.0) {
                right += other.triangle == pivot.triangle ? 1 : 0; // the pivot itself, or its twin
                continue;
            }
            const bool above = dy > 0.0 || (dy == 0.0 && dx < 0.0);
            right += above == other.triangle ? 1 : 0;
            // The turning line meets a sample above from its left, so it is right of it then.
            double angle = std::atan2(above ? dy : -dy, above ? dx : -dx);
            if (angle >= std::numbers::pi) {
                angle = 0.0; // exactly left of the pivot: met at once
            }
            events.push_back({angle, above == other.triangle ? -1 : 1});
        }
        std::ranges::sort(events, {}, &Event::angle);
        double before = 0.0;
        for (std::size_t i = 0; i <= events.size(); ++i) {
            const double next = i < events.size() ? events[i].angle : std::numbers::pi;
            const int flipped = count - right + 1; // the pivot is right for both orientations
            if (next > before && std::max(right, flipped) > best) {
                const double middle = 0.5 * (before + next);
                const Line candidate = lineBeside(pivot, middle, flipped > right, samples);
                best = std::max(right, flipped);
                line = candidate;
            }
            if (i < events.size()) {
                right += events[i].change;
                before = next;
            }
        }
    }
    return {line, rightAnswers(line, data)};
}

} // namespace actiscope
