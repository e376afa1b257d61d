#include "core/numeric/dual.h"
#include "core/numeric/packet.h"
#include "core/numeric/rounded.h"
#include "core/numeric/series.h"

#include "core/formula/evaluate_wide.h"
#include "core/formula/run.h"

#include <array>
#include <cmath>

namespace actiscope::formula {
namespace {

std::array<Packet, 3> broadcast(const ParameterValues& p) {
    return {Packet(p[0]), Packet(p[1]), Packet(p[2])};
}

/// Whether double has no finite value or slope where the function may have them.
bool isMissing(double x, double f, double df) {
    return std::isfinite(x) && !(std::isfinite(f) && std::isfinite(df));
}

} // namespace

void evaluate(const Expression& expression, const double* x, double* f, double* df,
              std::size_t count, const ParameterValues& parameters) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto y = run(expression, Dual<double>(x[i], 1.0), parameters);
        f[i] = y.value;
        df[i] = y.slope;
        if (isMissing(x[i], f[i], df[i])) {
            const WideValues wide = evaluateWide(expression, x[i], parameters);
            f[i] = wide.value;
            df[i] = wide.slope;
        }
    }
}

void evaluate(const Expression& expression, const double* x, double* f, double* df, double* d2f,
              std::size_t count, const ParameterValues& parameters) {
    using Second = Dual<Dual<double>>;
    for (std::size_t i = 0; i < count; ++i) {
        const auto y = run(expression, Second({x[i], 1.0}, {1.0, 0.0}), parameters);
        f[i] = y.value.value;
        df[i] = y.value.slope;
        d2f[i] = y.slope.slope;
        if (isMissing(x[i], f[i], df[i]) || !std::isfinite(d2f[i])) {
            const WideValues wide = evaluateWide(expression, x[i], parameters);
            f[i] = wide.value;
            df[i] = wide.slope;
            d2f[i] = wide.second;
        }
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

void evaluate(const Expression& expression, const float* x, float* f, float* df, std::size_t count,
              const ParameterValues& parameters) {
    const auto p = broadcast(parameters);
    for (std::size_t i = 0; i < count; i += Packet::kLanes) {
        const auto y = run(expression, Dual<Packet>(Packet::load(x + i), Packet(1.0f)), p);
        y.value.store(f + i);
        y.slope.store(df + i);
        if (allFinite(y.value) && allFinite(y.slope)) {
            continue;
        }
        for (std::size_t k = i; k < i + Packet::kLanes; ++k) {
            if (!std::isfinite(f[k]) || !std::isfinite(df[k])) {
                const auto wider = static_cast<double>(x[k]);
                double value = 0.0;
                double slope = 0.0;
                evaluate(expression, &wider, &value, &slope, 1, parameters);
                f[k] = static_cast<float>(value);
                df[k] = static_cast<float>(slope);
            }
        }
    }
}

void evaluate(const Expression& expression, const float* x, float* f, std::size_t count,
              const ParameterValues& parameters) {
    const auto p = broadcast(parameters);
    for (std::size_t i = 0; i < count; i += Packet::kLanes) {
        const Packet y = run(expression, Packet::load(x + i), p);
        y.store(f + i);
        for (std::size_t k = i; !allFinite(y) && k < i + Packet::kLanes; ++k) {
            if (!std::isfinite(f[k])) {
                const auto wider = static_cast<double>(x[k]);
                double value = 0.0;
                double slope = 0.0;
                evaluate(expression, &wider, &value, &slope, 1, parameters);
                f[k] = static_cast<float>(value);
            }
        }
    }
}

} // namespace actiscope::formula
