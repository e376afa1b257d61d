#include "ui/plot/loss_axes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>

namespace actiscope::ui {
namespace {

/// The nearest number not below (above = true) or not above `value` that is one of the steps times
/// a power of ten.
template <std::size_t N>
double roundedTo(const std::array<double, N>& steps, double value, bool above) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    constexpr double kRounding = 1e-9;
    if (above) {
        for (const double step : steps) {
            if (step * power >= value * (1.0 - kRounding)) {
                return step * power;
            }
        }
        return 10.0 * steps.front() * power;
    }
    double best = steps.front() * power;
    for (const double step : steps) {
        if (step * power <= value * (1.0 + kRounding)) {
            best = step * power;
        }
    }
    return best;
}

} // namespace

double DecadeTicker::getTickStep(const QCPRange& range) {
    constexpr double kMost = 4.0;
    const double decades = std::log10(range.upper / range.lower);
    return std::max(1.0, std::ceil(decades / kMost));
}

QVector<double> DecadeTicker::createTickVector(double tickStep, const QCPRange& range) {
    QVector<double> ticks;
    constexpr double kRounding = 1e-6;
    const double last = std::floor(std::log10(range.upper) + kRounding);
    const double first = std::ceil(std::log10(range.lower) - kRounding);
    for (double power = tickStep * std::ceil(first / tickStep); power <= last; power += tickStep) {
        ticks.append(std::pow(10.0, power));
    }
    return ticks;
}

QString DecadeTicker::getTickLabel(double tick, const QLocale& locale, QChar formatChar,
                                   int precision) {
    const int power = static_cast<int>(std::lround(std::log10(tick)));
    constexpr int kPlain = 4;
    if (std::abs(power) <= kPlain) {
        return locale.toString(tick, 'f', std::max(0, -power));
    }
    return QCPAxisTicker::getTickLabel(tick, locale, formatChar, precision);
}

double axisEnd(double lastEpoch, double share) {
    static constexpr std::array<double, 11> kSteps{1.0, 1.2, 1.5, 2.0, 2.5, 3.0,
                                                   3.5, 4.0, 5.0, 6.0, 8.0};
    constexpr double kShortest = 10.0;
    return roundedTo(kSteps, std::max(kShortest, lastEpoch / (1.0 - share)), true);
}

double valueNear(const QCPGraph& graph, double epoch) {
    const auto data = graph.data();
    if (data->isEmpty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    auto it = data->findBegin(epoch);
    const auto next = std::next(it);
    if (next != data->constEnd() && std::fabs(next->key - epoch) < std::fabs(it->key - epoch)) {
        it = next;
    }
    return it->value;
}

void takeDecades(double lowest, double highest, numeric::Rectangle& range) {
    static constexpr std::array<double, 3> kSteps{1.0, 2.0, 5.0};
    constexpr double kBeyond = 1.1;
    range.yMax = roundedTo(kSteps, kBeyond * highest, true);
    range.yMin = roundedTo(kSteps, std::min(lowest / kBeyond, range.yMax / 10.0), false);
}

} // namespace actiscope::ui
