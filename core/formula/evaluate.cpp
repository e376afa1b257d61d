#include "core/numeric/dual.h"
#include "core/numeric/packet.h"
#include "core/numeric/rounded.h"
#include "core/numeric/series.h"

#include "core/formula/evaluate_wide.h"
#include "core/formula/run.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope::formula {
namespace {

std::array<Packet, 3> broadcast(const ParameterValues& p) {
    return {Packet(p[0]), Packet(p[1]), Packet(p[2])};
}

/// How many values of a formula run side by side: one look at an instruction serves them all.
constexpr std::size_t kSide = 8;
constexpr std::size_t kPacketSide = 4;

/// Runs the formula for `count` values of kind T, as many at once as there are: argument(i) gives
/// one, result(i, y) takes it.
template <class T, std::size_t N, class P, class Argument, class Result>
void forEach(const Expression& expression, std::size_t count, const std::array<P, 3>& parameters,
             const Argument& argument, const Result& result) {
    Stack<T, N> stack;
    std::array<T, N> x;
    std::size_t i = 0;
    for (; i + N <= count; i += N) {
        for (std::size_t k = 0; k < N; ++k) {
            x[k] = argument(i + k);
        }
        run(expression, x, parameters, stack);
        for (std::size_t k = 0; k < N; ++k) {
            result(i + k, stack[0][k]);
        }
    }
    if constexpr (N > 1) {
        const auto rest = [&](const auto& function) {
            return
                [&function, i](std::size_t k, const auto&... y) { return function(i + k, y...); };
        };
        forEach<T, N / 2>(expression, count - i, parameters, rest(argument), rest(result));
    }
}

/// Whether double has no finite value or slope where the function may have them.
bool isMissing(double x, double f, double df) {
    return std::isfinite(x) && !(std::isfinite(f) && std::isfinite(df));
}

/// What double does not have is computed in 50 digits, unless there is nothing to find: of a run of
/// points without a value an interval tells at once that none has one. `missing` says of a place
/// whether something is; `fill` takes the place and its values.
template <class Missing, class Fill>
void fillMissing(const Expression& expression, const double* x, const double* f, std::size_t count,
                 const ParameterValues& parameters, const Missing& missing, const Fill& fill) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto wide = [&](std::size_t i) { fill(i, evaluateWide(expression, x[i], parameters)); };
    const auto search = [&](const auto& self, std::size_t first, std::size_t last) -> void {
        const auto [low, high] = std::minmax_element(x + first, x + last);
        if (isUndefined(expression, *low, *high, parameters)) {
            for (std::size_t i = first; i < last; ++i) {
                fill(i, WideValues{kNone, kNone, kNone});
            }
        } else if (last - first == 1) {
            wide(first);
        } else {
            const std::size_t middle = first + (last - first) / 2;
            self(self, first, middle);
            self(self, middle, last);
        }
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (!missing(i)) {
            continue;
        }
        if (!std::isnan(f[i])) {
            wide(i);
            continue;
        }
        std::size_t last = i + 1;
        while (last < count && std::isfinite(x[last]) && std::isnan(f[last])) {
            ++last;
        }
        search(search, i, last);
        i = last - 1;
    }
}

} // namespace

void evaluate(const Expression& expression, const double* x, double* f, double* df,
              std::size_t count, const ParameterValues& parameters) {
    bool whole = true;
    forEach<Dual<double>, kSide>(
        expression, count, parameters, [&](std::size_t i) { return Dual<double>(x[i], 1.0); },
        [&](std::size_t i, const Dual<double>& y) {
            f[i] = y.value;
            df[i] = y.slope;
            whole = whole && !isMissing(x[i], f[i], df[i]);
        });
    if (!whole) {
        fillMissing(
            expression, x, f, count, parameters,
            [&](std::size_t i) { return isMissing(x[i], f[i], df[i]); },
            [&](std::size_t i, const WideValues& wide) {
                f[i] = wide.value;
                df[i] = wide.slope;
            });
    }
}

void evaluate(const Expression& expression, const double* x, double* f, double* df, double* d2f,
              std::size_t count, const ParameterValues& parameters) {
    using Second = Dual<Dual<double>>;
    const auto missing = [&](std::size_t i) {
        return isMissing(x[i], f[i], df[i]) || !std::isfinite(d2f[i]);
    };
    bool whole = true;
    forEach<Second, kSide>(
        expression, count, parameters,
        [&](std::size_t i) {
            return Second({x[i], 1.0}, {1.0, 0.0});
        },
        [&](std::size_t i, const Second& y) {
            f[i] = y.value.value;
            df[i] = y.value.slope;
            d2f[i] = y.slope.slope;
            whole = whole && !missing(i);
        });
    if (!whole) {
        fillMissing(expression, x, f, count, parameters, missing,
                    [&](std::size_t i, const WideValues& wide) {
                        f[i] = wide.value;
                        df[i] = wide.slope;
                        d2f[i] = wide.second;
                    });
    }
}

namespace {

template <class Float>
void evaluateIn(const Expression& expression, const double* x, double* f, double* df,
                std::size_t count, const ParameterValues& parameters) {
    using Number = Rounded<Float>;
    const std::array<Number, 3> p = {parameters[0], parameters[1], parameters[2]};
    for (std::size_t i = 0; i < count; ++i) {
        const auto y = run(expression, Dual<Number>(Number(x[i]), Number(1.0)), p);
        f[i] = y.value.value;
        df[i] = y.slope.value;
    }
}

} // namespace

void evaluateRounded(const Expression& expression, Format format, const double* x, double* f,
                     double* df, std::size_t count, const ParameterValues& parameters) {
    switch (format) {
    case Format::float64:
        evaluate(expression, x, f, df, count, parameters);
        break;
    case Format::float32:
        evaluateIn<float>(expression, x, f, df, count, parameters);
        break;
    case Format::float16:
        evaluateIn<Eigen::half>(expression, x, f, df, count, parameters);
        break;
    }
}

Series taylor(const Expression& expression, double center, const ParameterValues& parameters) {
    return run(expression, Series::variable(center), parameters);
}

namespace {

/// In double what float does not have.
void widen(const Expression& expression, const float* x, float* f, float* df, std::size_t count,
           const ParameterValues& parameters) {
    for (std::size_t k = 0; k < count; ++k) {
        if (!std::isfinite(f[k]) || (df != nullptr && !std::isfinite(df[k]))) {
            const auto wider = static_cast<double>(x[k]);
            double value = 0.0;
            double slope = 0.0;
            evaluate(expression, &wider, &value, &slope, 1, parameters);
            f[k] = static_cast<float>(value);
            if (df != nullptr) {
                df[k] = static_cast<float>(slope);
            }
        }
    }
}

} // namespace

void evaluate(const Expression& expression, const float* x, float* f, float* df, std::size_t count,
              const ParameterValues& parameters) {
    constexpr auto kLanes = static_cast<std::size_t>(Packet::kLanes);
    forEach<Dual<Packet>, kPacketSide>(
        expression, count / kLanes, broadcast(parameters),
        [&](std::size_t i) { return Dual<Packet>(Packet::load(x + i * kLanes), Packet(1.0f)); },
        [&](std::size_t i, const Dual<Packet>& y) {
            const std::size_t at = i * kLanes;
            y.value.store(f + at);
            y.slope.store(df + at);
            if (!allFinite(y.value) || !allFinite(y.slope)) {
                widen(expression, x + at, f + at, df + at, kLanes, parameters);
            }
        });
}

void evaluate(const Expression& expression, const float* x, float* f, std::size_t count,
              const ParameterValues& parameters) {
    constexpr auto kLanes = static_cast<std::size_t>(Packet::kLanes);
    forEach<Packet, kPacketSide>(
        expression, count / kLanes, broadcast(parameters),
        [&](std::size_t i) { return Packet::load(x + i * kLanes); },
        [&](std::size_t i, const Packet& y) {
            const std::size_t at = i * kLanes;
            y.store(f + at);
            if (!allFinite(y)) {
                widen(expression, x + at, f + at, nullptr, kLanes, parameters);
            }
        });
}

} // namespace actiscope::formula
