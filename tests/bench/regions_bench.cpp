#include "core/activation/catalogue.h"
#include "core/analysis/line/properties.h"
#include "core/analysis/line/regions.h"

#include <benchmark/benchmark.h>

#include <string>

// The regions that a frame of the Curves view shows, over 1400 pixels of x in [-12, 12]: what a
// drag costs per frame. Typed forms stand for formulas that interval arithmetic sees less well.

namespace actiscope {
namespace {

constexpr double kReach = 12.0;
constexpr double kEpsilon = 0.05;

void regions(benchmark::State& state, const Activation& activation) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            findRegions(activation, -kReach, kReach, kEpsilon, previewEffort(activation)));
    }
}

void properties(benchmark::State& state, const Activation& activation) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(computeProperties(activation, kEpsilon));
    }
}

void add(const std::string& name, const Activation& activation) {
    benchmark::RegisterBenchmark(("properties/" + name).c_str(), [activation](
                                                                     benchmark::State& state) {
        properties(state, activation);
    })->Unit(benchmark::kMicrosecond);
    benchmark::RegisterBenchmark(("regions/" + name).c_str(), [activation](
                                                                  benchmark::State& state) {
        regions(state, activation);
    })->Unit(benchmark::kMicrosecond);
}

const bool registered = [] {
    for (const ActivationDefinition& row : catalogue()) {
        if (row.id != "custom") {
            add(std::string(row.id), Activation(row));
        }
    }
    for (const char* formula :
         {"sin(10*x)", "sin(1e3*x)", "sinc(x)", "sin(3*x)/x", "(exp(x)-exp(-x))/(exp(x)+exp(-x))",
          "(exp(x)-exp(-2*x))/(exp(x)+exp(-x))", "x*tanh(log(1+exp(x)))", "x^3-3*x", "max(0,x+30)",
          "1/(x-1.2345)", "abs(sin(20*x))", "exp(-x^2)*sin(30*x)"}) {
        benchmark::RegisterBenchmark(("regions/" + std::string(formula)).c_str(),
                                     [formula](benchmark::State& state) {
                                         // Parsed here: the tables of the grammar are not there
                                         // before main.
                                         Activation typed("custom");
                                         typed.setFormula(formula);
                                         regions(state, typed);
                                     })
            ->Unit(benchmark::kMicrosecond);
    }
    return true;
}();

} // namespace
} // namespace actiscope
