#include "core/activation/activation.h"
#include "core/activation/catalogue.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <string>
#include <vector>

// f and f' together over a million floats: the kernels of the catalogue, and in the same run the
// loop that a user would write with the standard library. Compare the items per second of equal
// names.

namespace actiscope {
namespace {

constexpr std::size_t kCount = 1 << 20;

std::vector<float> inputs() {
    std::vector<float> x(kCount);
    for (std::size_t i = 0; i < kCount; ++i) {
        x[i] = -6.0f + 12.0f * static_cast<float>(i) / static_cast<float>(kCount);
    }
    return x;
}

void kernel(benchmark::State& state, const ActivationDefinition& row) {
    const std::vector<float> x = inputs();
    std::vector<float> f(kCount);
    std::vector<float> df(kCount);
    const Activation activation(row);
    for (auto _ : state) {
        activation.evaluateBlocks(x.data(), f.data(), df.data(), kCount);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kCount));
}

template <class F, class Slope>
void scalarLoop(benchmark::State& state, F f, Slope slope) {
    const std::vector<float> x = inputs();
    std::vector<float> y(kCount);
    std::vector<float> dy(kCount);
    for (auto _ : state) {
        for (std::size_t i = 0; i < kCount; ++i) {
            y[i] = f(x[i]);
            dy[i] = slope(x[i]);
        }
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kCount));
}

/// What the Curves view needs for one function: f, f' and f'' in double at 2000 points.
void exactCurve(benchmark::State& state, const ActivationDefinition& row) {
    const Activation activation(row);
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(2000, -5.0, 5.0);
    Eigen::ArrayXd f(x.size());
    Eigen::ArrayXd df(x.size());
    Eigen::ArrayXd d2f(x.size());
    for (auto _ : state) {
        activation.evaluate(x, f, df, d2f);
        benchmark::ClobberMemory();
    }
}

const bool registered = [] {
    for (const ActivationDefinition& row : catalogue()) {
        benchmark::RegisterBenchmark(("kernel/" + std::string(row.id)).c_str(),
                                     [&row](benchmark::State& state) { kernel(state, row); });
        benchmark::RegisterBenchmark(("curve/" + std::string(row.id)).c_str(),
                                     [&row](benchmark::State& state) { exactCurve(state, row); })
            ->Unit(benchmark::kMicrosecond);
    }
    const auto sigma = [](float v) { return 1.0f / (1.0f + std::exp(-v)); };
    benchmark::RegisterBenchmark("std/sigmoid", [sigma](benchmark::State& state) {
        scalarLoop(state, sigma, [sigma](float v) { return sigma(v) * (1.0f - sigma(v)); });
    });
    benchmark::RegisterBenchmark("std/tanh", [](benchmark::State& state) {
        scalarLoop(
            state, [](float v) { return std::tanh(v); },
            [](float v) { return 1.0f - std::tanh(v) * std::tanh(v); });
    });
    benchmark::RegisterBenchmark("std/elu", [](benchmark::State& state) {
        scalarLoop(
            state, [](float v) { return v > 0.0f ? v : std::expm1(v); },
            [](float v) { return v > 0.0f ? 1.0f : std::exp(v); });
    });
    benchmark::RegisterBenchmark("std/relu", [](benchmark::State& state) {
        scalarLoop(
            state, [](float v) { return v > 0.0f ? v : 0.0f; },
            [](float v) { return v > 0.0f ? 1.0f : 0.0f; });
    });
    const auto plus = [](float v) { return std::log(1.0f + std::exp(v)); };
    benchmark::RegisterBenchmark(
        "std/softplus", [plus, sigma](benchmark::State& state) { scalarLoop(state, plus, sigma); });
    benchmark::RegisterBenchmark("std/mish", [plus, sigma](benchmark::State& state) {
        scalarLoop(
            state, [plus](float v) { return v * std::tanh(plus(v)); },
            [plus, sigma](float v) {
                const float t = std::tanh(plus(v));
                return t + v * (1.0f - t * t) * sigma(v);
            });
    });
    const auto phi = [](float v) { return 0.5f * std::erfc(-v * 0.70710678f); };
    benchmark::RegisterBenchmark("std/gelu", [phi](benchmark::State& state) {
        scalarLoop(
            state, [phi](float v) { return v * phi(v); },
            [phi](float v) { return phi(v) + v * 0.39894228f * std::exp(-0.5f * v * v); });
    });
    benchmark::RegisterBenchmark("std/silu", [sigma](benchmark::State& state) {
        scalarLoop(
            state, [sigma](float v) { return v * sigma(v); },
            [sigma](float v) { return sigma(v) * (1.0f + v * (1.0f - sigma(v))); });
    });
    return true;
}();

} // namespace
} // namespace actiscope
