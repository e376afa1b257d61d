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

const bool registered = [] {
    for (const ActivationDefinition& row : catalogue()) {
        benchmark::RegisterBenchmark(("kernel/" + std::string(row.id)).c_str(),
                                     [&row](benchmark::State& state) { kernel(state, row); });
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
    benchmark::RegisterBenchmark("std/swish", [sigma](benchmark::State& state) {
        scalarLoop(
            state, [sigma](float v) { return v * sigma(v); },
            [sigma](float v) { return sigma(v) * (1.0f + v * (1.0f - sigma(v))); });
    });
    return true;
}();

} // namespace
} // namespace actiscope
