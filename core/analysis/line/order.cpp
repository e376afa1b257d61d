#include "core/analysis/line/order.h"

#include "core/analysis/line/line_box.h"
#include "core/analysis/line/regions.h"
#include "core/numeric/interval.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <queue>
#include <vector>

namespace actiscope {
namespace {

/// What has been seen of f.
struct Order {
    bool rises = false;
    bool falls = false;

    bool isBoth() const { return rises && falls; }
    bool operator==(const Order&) const = default;
};

/// The enclosure at a single place knows its own rounding: a sign that it shows is one.
void lookAt(const Activation& activation, double x, Order& order) {
    const numeric::Enclosure y = activation.enclose(x, x);
    if (!y.value.isEmpty() && !y.slope.isEmpty()) {
        order.rises = order.rises || y.slope.lower > 0.0;
        order.falls = order.falls || y.slope.upper < 0.0;
    }
}

/// What one box can show that has not been seen: the steepest slope of the missing sign, at most 1,
/// since more says nothing.
double promiseOf(const Activation& activation, const LineBox& box, const Order& order) {
    const numeric::Enclosure y = activation.enclose(box.from, box.to);
    if (y.value.isEmpty() || y.slope.isEmpty()) {
        return 0.0;
    }
    const double rise = order.rises ? 0.0 : y.slope.upper;
    const double fall = order.falls ? 0.0 : -y.slope.lower;
    return std::clamp(std::fmax(rise, fall), 0.0, 1.0);
}

/// The most promising box first, of equal ones the widest.
void lookAtSlopes(const Activation& activation, std::initializer_list<LineBox> boxes,
                  const std::stop_token& stop, Order& order) {
    struct Open {
        LineBox box;
        double promise;

        bool operator<(const Open& other) const {
            return promise != other.promise ? promise < other.promise
                                            : box.to - box.from < other.box.to - other.box.from;
        }
    };
    std::priority_queue<Open> open;
    for (const LineBox& box : boxes) {
        open.push({box, promiseOf(activation, box, order)});
    }
    constexpr int kMostBoxes = 1000;
    for (int i = 0; i < kMostBoxes && !open.empty() && !order.isBoth(); ++i) {
        const LineBox box = open.top().box;
        const double promise = open.top().promise;
        open.pop();
        if (promise == 0.0 || stop.stop_requested()) {
            break;
        }
        const double middle = middleOf(box);
        const Order before = order;
        lookAt(activation, middle, order);
        const bool news = !(order == before);
        if (isNarrow(box) || (news && promiseOf(activation, box, order) == 0.0)) {
            continue;
        }
        for (const LineBox& half : {LineBox{box.from, middle}, LineBox{middle, box.to}}) {
            open.push({half, promiseOf(activation, half, order)});
        }
    }
}

/// f on one side of a place and on the other, if they differ by more than rounding.
void compare(double before, double after, Order& order) {
    constexpr double kRounding = 1e-9;
    const double change = after - before;
    if (std::fabs(change) > kRounding * (std::fabs(before) + std::fabs(after))) {
        order.rises = order.rises || change > 0.0;
        order.falls = order.falls || change < 0.0;
    }
}

/// Where f leaps, and where it is away for a while.
void lookAtBreaks(const Activation& activation, const LineMap& line, Order& order) {
    const auto valueAt = [&](double x) { return activation.at(x).value; };
    constexpr double kBeside = 4e-12;
    constexpr double kBesidePole = 1e-6;
    for (const LineBreak& place : line.breaks) {
        if (place.kind == LineBreak::jump || place.kind == LineBreak::pole) {
            const double distance = (place.kind == LineBreak::pole ? kBesidePole : kBeside) *
                                    std::fmax(1.0, std::fabs(place.x));
            compare(valueAt(place.x - distance), valueAt(place.x + distance), order);
        }
    }
    for (std::size_t i = 1; i + 1 < line.pieces.size(); ++i) {
        const LinePiece& gap = line.pieces[i];
        if (gap.state == SlopeState::undefined) {
            const auto distance = [&](double x) { return kBeside * std::fmax(1.0, std::fabs(x)); };
            compare(valueAt(gap.from - distance(gap.from)), valueAt(gap.to + distance(gap.to)),
                    order);
        }
    }
}

bool agrees(double a, double b) {
    constexpr double kDigits = 1e-12;
    return a == b || (std::isnan(a) && std::isnan(b)) ||
           std::fabs(a - b) <= kDigits * (1.0 + std::fabs(a));
}

} // namespace

bool isMonotone(const Activation& activation, const LineMap& line, const std::stop_token& stop) {
    Order order;
    lookAtBreaks(activation, line, order);
    lookAtSlopes(activation, {{-kInnerReach, 0.0}, {0.0, kInnerReach}}, stop, order);
    lookAtSlopes(activation, {{-kOuterReach, -kInnerReach}, {kInnerReach, kOuterReach}}, stop,
                 order);
    return !order.isBoth();
}

bool hasSymmetry(const Activation& activation, const LineMap& line, double sign) {
    std::vector<double> places;
    for (const double x : wholeLineGrid()) {
        if (x > 0.0) {
            places.push_back(x);
        }
    }
    // Multiples of the golden ratio fall evenly, and never together with a period.
    constexpr int kIrregular = 1000;
    constexpr double kGolden = 0.61803398874989485;
    double share = 0.0;
    for (int i = 0; i < kIrregular; ++i) {
        share = std::fmod(share + kGolden, 1.0);
        places.push_back(std::pow(10.0, 16.0 * share - 8.0));
    }
    for (const LineBreak& place : line.breaks) {
        for (const double distance : {-1e-3, -1e-6, 1e-6, 1e-3}) {
            places.push_back(std::fabs(place.x) + distance * std::fmax(1.0, std::fabs(place.x)));
        }
    }
    bool isDefined = false;
    for (const double x : places) {
        const double right = activation.at(x).value;
        if (!agrees(right, sign * activation.at(-x).value)) {
            return false;
        }
        isDefined = isDefined || std::isfinite(right);
    }
    return isDefined;
}

} // namespace actiscope
