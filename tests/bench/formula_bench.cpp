#include "core/numeric/flush_denormals.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <string>

// Typed formulas: value and slope at the 2000 points of a curve, also where half of them are
// undefined, and the training throughput of a network whose function is typed.

namespace actiscope {
namespace {

constexpr const char* kFormulas[] = {"x",
                                     "x*tanh(log(1+exp(x)))",
                                     "1/(1+exp(-x))",
                                     "max(0, x)",
                                     "x^3 - 3*x",
                                     "exp(-x^2)*sin(3*x)/(1 + abs(x))",
                                     "x*sigmoid(beta*x)",
                                     "sqrt(x^2 + 1) - 1",
                                     "sinh(x)/cosh(x) + asinh(x)",
                                     "erf(x) + atan(x)*alpha",
                                     "log(x)",
                                     "sqrt(x)",
                                     "1/x"};

Activation typed(const char* text) {
    Activation activation("custom");
    activation.setFormula(text);
    return activation;
}

void curve(benchmark::State& state, const char* text) {
    const Activation activation = typed(text);
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(2000, -5.0, 5.0);
    Eigen::ArrayXd f(x.size());
    Eigen::ArrayXd df(x.size());
    for (auto _ : state) {
        activation.evaluate(x, f, df);
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * x.size());
}

/// 2-8-8-1 at batch 10, as training_bench.cpp has it for the catalogue.
void training(benchmark::State& state, const char* text) {
    const numeric::FlushDenormals flush;
    TrainingConfig config;
    config.hidden = {8, 8};
    config.activations = {typed(text)};
    config.batch = 10;
    config.data.points = 500;
    config.shuffle = false;
    config.learningRate = 1e-4; // nothing may diverge on the way
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    for (auto _ : state) {
        trainer.trainEpoch();
    }
    state.SetItemsProcessed(state.iterations() * data->size());
}

const bool registered = [] {
    for (const char* text : kFormulas) {
        const std::string name = text;
        benchmark::RegisterBenchmark(("formula_curve/" + name).c_str(), curve, text);
        // The last three have no value for half of the arguments: nothing to train.
        if (name != "log(x)" && name != "sqrt(x)" && name != "1/x") {
            benchmark::RegisterBenchmark(("formula_training/" + name).c_str(), training, text);
        }
    }
    return true;
}();

} // namespace
} // namespace actiscope
