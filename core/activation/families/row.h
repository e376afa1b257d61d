#pragma once

#include "core/activation/definition.h"
#include "core/numeric/dual.h"
#include "core/numeric/interval.h"
#include "core/numeric/packet.h"
#include "core/numeric/rounded.h"
#include "core/numeric/series.h"

#include <span>
#include <utility>

/// Turns one formula into one row of the catalogue. Only the files that define rows include this.
///
/// A formula is a struct whose call operator takes x and the parameters in order and is generic
/// over their number kinds:
///     struct LeakyRelu {
///         auto operator()(const auto& x, const auto& alpha) const {
///             return where(x > 0.0, x, alpha * x);
///         }
///     };
namespace actiscope::rows {

using numeric::Dual;
using numeric::Packet;
using numeric::Rounded;

static_assert(kKernelBlock % Packet::kLanes == 0);

template <class Formula, class X, class P, std::size_t... index>
X apply(const X& x, const std::array<P, kMaxParameters>& p, std::index_sequence<index...>) {
    return X(Formula{}(x, p[index]...));
}

template <class P>
std::array<P, kMaxParameters> broadcast(const ParameterValues& values) {
    return {P(values[0]), P(values[1]), P(values[2])};
}

template <class Formula, std::size_t parameterCount>
struct Kernels {
    using Indices = std::make_index_sequence<parameterCount>;

    static void evaluateDouble(const double* x, double* f, double* df, std::size_t count,
                               const ParameterValues& parameters) {
        for (std::size_t i = 0; i < count; ++i) {
            const auto y = apply<Formula>(Dual<double>(x[i], 1.0), parameters, Indices{});
            f[i] = y.value;
            df[i] = y.slope;
        }
    }

    static void evaluateSecond(const double* x, double* f, double* df, double* d2f,
                               std::size_t count, const ParameterValues& parameters) {
        using Second = Dual<Dual<double>>;
        for (std::size_t i = 0; i < count; ++i) {
            const Second seed({x[i], 1.0}, {1.0, 0.0});
            const auto y = apply<Formula>(seed, parameters, Indices{});
            f[i] = y.value.value;
            df[i] = y.value.slope;
            d2f[i] = y.slope.slope;
        }
    }

    template <class Float>
    static void evaluateRounded(const double* x, double* f, double* df, std::size_t count,
                                const ParameterValues& parameters) {
        using Number = Rounded<Float>;
        const auto p = broadcast<Number>(parameters);
        for (std::size_t i = 0; i < count; ++i) {
            const Dual<Number> seed(Number(x[i]), Number(1.0));
            const auto y = apply<Formula>(seed, p, Indices{});
            f[i] = y.value.value;
            df[i] = y.slope.value;
        }
    }

    static numeric::Enclosure enclose(const numeric::Interval& x,
                                      const ParameterValues& parameters) {
        return numeric::enclosureOf(
            apply<Formula>(numeric::intervalVariable(x), parameters, Indices{}));
    }

    static numeric::Series taylor(double center, const ParameterValues& parameters) {
        return apply<Formula>(numeric::Series::variable(center), parameters, Indices{});
    }

    static void evaluateFloat(const float* x, float* f, float* df, std::size_t count,
                              const ParameterValues& parameters) {
        const auto p = broadcast<Packet>(parameters);
        for (std::size_t i = 0; i < count; i += Packet::kLanes) {
            const Dual<Packet> lanes(Packet::load(x + i), Packet(1.0f));
            const auto y = apply<Formula>(lanes, p, Indices{});
            y.value.store(f + i);
            y.slope.store(df + i);
        }
    }

    /// The formula with the first parameter as the variable of the dual numbers.
    template <class T, class X, std::size_t... rest>
    static T learnableSlope(const X& x, const std::array<T, kMaxParameters>& p,
                            std::index_sequence<0, rest...>) {
        return Formula{}(Dual<T>(T(x), T(0.0)), Dual<T>(p[0], T(1.0)), Dual<T>(p[rest], T(0.0))...)
            .slope;
    }

    static void learnableFloat(const float* x, float* slopes, std::size_t count,
                               const ParameterValues& parameters) {
        const auto p = broadcast<Packet>(parameters);
        for (std::size_t i = 0; i < count; i += Packet::kLanes) {
            learnableSlope<Packet>(Packet::load(x + i), p, Indices{}).store(slopes + i);
        }
    }

    static void learnableDouble(const double* x, double* slopes, std::size_t count,
                                const ParameterValues& parameters) {
        for (std::size_t i = 0; i < count; ++i) {
            slopes[i] = learnableSlope<double>(x[i], parameters, Indices{});
        }
    }

    static void valueFloat(const float* x, float* f, std::size_t count,
                           const ParameterValues& parameters) {
        const auto p = broadcast<Packet>(parameters);
        for (std::size_t i = 0; i < count; i += Packet::kLanes) {
            apply<Formula>(Packet::load(x + i), p, Indices{}).store(f + i);
        }
    }
};

/// A textbook's formula, for the row's field `naive`: a struct like that of a formula, whose call
/// operator returns the pair f, f' and which has f' as text in kSlope.
template <class Form, std::size_t parameterCount>
struct NaiveKernel {
    template <class T, std::size_t... index>
    static ValueSlope evaluate(double x, const ParameterValues& p, std::index_sequence<index...>) {
        const std::pair<T, T> y = Form{}(T(x), T(p[index])...);
        return {static_cast<double>(y.first), static_cast<double>(y.second)};
    }

    static ValueSlope at(double x, const ParameterValues& parameters, Format format) {
        constexpr std::make_index_sequence<parameterCount> kIndices;
        switch (format) {
        case Format::float64:
            return evaluate<double>(x, parameters, kIndices);
        case Format::float32:
            return evaluate<Rounded<float>>(x, parameters, kIndices);
        case Format::float16:
            return evaluate<Rounded<Eigen::half>>(x, parameters, kIndices);
        }
        return {};
    }
};

template <class Form, std::size_t parameterCount = 0>
inline constexpr NaiveForm naiveForm{Form::kSlope, &NaiveKernel<Form, parameterCount>::at};

/// What a row says besides its formula; see ActivationDefinition.
struct Description {
    std::string_view id;
    std::string_view name;
    Family family;
    std::string_view formula;
    std::string_view derivative;
    std::string_view aliases = {};
    bool randomSlope = false;
    RadiusFormula radius = nullptr;
    const NaiveForm* naive = nullptr;
    std::span<const LibraryKink> kinks = {};
    Showcase showcase = {};
};

template <class Formula, std::size_t parameterCount = 0>
ActivationDefinition makeRow(const Description& d,
                             const std::array<ParameterSpec, parameterCount>& parameters = {}) {
    using K = Kernels<Formula, parameterCount>;
    return {d.id,
            d.name,
            d.family,
            d.formula,
            d.derivative,
            ParameterList(parameters),
            d.aliases,
            d.randomSlope,
            d.radius,
            d.naive,
            d.kinks,
            Arity::elementwise,
            d.showcase,
            &K::evaluateDouble,
            &K::evaluateSecond,
            &K::template evaluateRounded<float>,
            &K::template evaluateRounded<Eigen::half>,
            &K::evaluateFloat,
            &K::valueFloat,
            &K::taylor,
            &K::enclose};
}

/// A row whose first parameter training may change.
template <class Formula, std::size_t parameterCount>
ActivationDefinition makeLearnableRow(const Description& d,
                                      const std::array<ParameterSpec, parameterCount>& parameters) {
    using K = Kernels<Formula, parameterCount>;
    ActivationDefinition row = makeRow<Formula>(d, parameters);
    row.learnableSlopesFloat = &K::learnableFloat;
    row.learnableSlopesDouble = &K::learnableDouble;
    return row;
}

template <class... Specs>
std::array<ParameterSpec, sizeof...(Specs)> parameters(const Specs&... specs) {
    return {specs...};
}

} // namespace actiscope::rows
