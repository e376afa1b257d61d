#include "core/activation/catalogue.h"
#include "core/numeric/contour/exact_contour.h"
#include "core/numeric/flush_denormals.h"
#include "core/numeric/vec.h"
#include "core/run/run_request.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string_view>

// Samples per second of whole epochs (forward, backward, update), next to the same mathematics in
// plain Eigen products as an idiomatic user writes it, in the same run.

namespace actiscope {
namespace {

TrainingConfig configFor(const std::vector<int>& hidden, int batch,
                         const char* activation = "tanh") {
    TrainingConfig config;
    config.hidden = hidden;
    config.activations = {Activation(activation)};
    config.batch = batch;
    config.data.points = 500;
    config.shuffle = false; // plain Eigen below takes the samples in order, too
    return config;
}

void ours(benchmark::State& state, const std::vector<int>& hidden, const char* activation) {
    const numeric::FlushDenormals flush;
    const TrainingConfig config = configFor(hidden, static_cast<int>(state.range(0)), activation);
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    // The first epochs are all recorded for the loss chart, later ones ever more rarely: what is
    // measured is training, not the chart.
    constexpr int kWarmUp = 8 * static_cast<int>(LossHistory::kCapacity);
    for (int epoch = 0; epoch < kWarmUp; ++epoch) {
        trainer.trainEpoch();
    }
    for (auto _ : state) {
        trainer.trainEpoch();
    }
    state.SetItemsProcessed(state.iterations() * data->size());
}

/// 2-8-8-1 at batch 10 with every function of the catalogue: none should be far from tanh.
void everyActivation(benchmark::State& state, const char* id) {
    const numeric::FlushDenormals flush;
    TrainingConfig config = configFor({8, 8}, 10, id);
    config.learningRate = 1e-4; // nothing may diverge on the way
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    for (auto _ : state) {
        trainer.trainEpoch();
    }
    state.SetItemsProcessed(state.iterations() * data->size());
}

/// Weights of each layer for the plain programs, units × inputs.
struct PlainLayers {
    std::vector<Eigen::MatrixXf> w;
    std::vector<Eigen::VectorXf> b;

    explicit PlainLayers(const std::vector<int>& hidden) {
        const Architecture architecture(hidden);
        const Eigen::ArrayXf start =
            initialParameters(architecture, Initializer::uniformFanIn, 1).cast<float>();
        using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        for (const LayerShape& l : architecture.layers()) {
            w.emplace_back(
                Eigen::Map<const RowMajor>(start.data() + l.weightOffset, l.units, l.inputs));
            b.emplace_back(Eigen::Map<const Eigen::VectorXf>(start.data() + l.biasOffset, l.units));
        }
    }
};

void activatePlainly(Eigen::MatrixXf& z, bool relu) {
    if (relu) {
        z = z.array().max(0.0f);
    } else {
        z = z.array().tanh();
    }
}

void multiplyBySlope(Eigen::MatrixXf& delta, const Eigen::MatrixXf& value, bool relu) {
    if (relu) {
        delta.array() *= (value.array() > 0.0f).cast<float>();
    } else {
        delta.array() *= 1.0f - value.array().square();
    }
}

/// Samples as columns, matrices resized once, noalias products.
void plainColumns(benchmark::State& state, const std::vector<int>& hidden, bool relu) {
    const numeric::FlushDenormals flush;
    const TrainingConfig config = configFor(hidden, static_cast<int>(state.range(0)));
    const DataSet data = generate(config.data, 1);
    auto [w, b] = PlainLayers(hidden);
    const std::size_t layers = w.size();
    Eigen::MatrixXf inputs(2, data.size());
    inputs.row(0) = data.x1.cast<float>();
    inputs.row(1) = data.x2.cast<float>();
    const Eigen::RowVectorXf targets = data.target.cast<float>();
    std::vector<Eigen::MatrixXf> values(layers + 1);
    std::vector<Eigen::MatrixXf> deltas(layers);
    for (auto _ : state) {
        for (Eigen::Index first = 0; first < data.size(); first += config.batch) {
            const Eigen::Index count = std::min<Eigen::Index>(config.batch, data.size() - first);
            values[0] = inputs.middleCols(first, count);
            for (std::size_t l = 0; l < layers; ++l) {
                values[l + 1].noalias() = w[l] * values[l];
                values[l + 1].colwise() += b[l];
                if (l + 1 < layers) {
                    activatePlainly(values[l + 1], relu);
                }
            }
            deltas.back() = (1.0f / (1.0f + (-values.back().array()).exp())).matrix() -
                            targets.segment(first, count);
            for (std::size_t l = layers - 1; l > 0; --l) {
                deltas[l - 1].noalias() = w[l].transpose() * deltas[l];
                multiplyBySlope(deltas[l - 1], values[l], relu);
            }
            const float rate = static_cast<float>(config.learningRate) / static_cast<float>(count);
            for (std::size_t l = 0; l < layers; ++l) {
                w[l].noalias() -= rate * (deltas[l] * values[l].transpose());
                b[l] -= rate * deltas[l].rowwise().sum();
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * data.size());
}

/// The same with samples as rows.
void plainRows(benchmark::State& state, const std::vector<int>& hidden, bool relu) {
    const numeric::FlushDenormals flush;
    const TrainingConfig config = configFor(hidden, static_cast<int>(state.range(0)));
    const DataSet data = generate(config.data, 1);
    auto [w, b] = PlainLayers(hidden);
    const std::size_t layers = w.size();
    Eigen::MatrixXf inputs(data.size(), 2);
    inputs.col(0) = data.x1.cast<float>();
    inputs.col(1) = data.x2.cast<float>();
    const Eigen::VectorXf targets = data.target.cast<float>();
    std::vector<Eigen::MatrixXf> values(layers + 1);
    std::vector<Eigen::MatrixXf> deltas(layers);
    for (auto _ : state) {
        for (Eigen::Index first = 0; first < data.size(); first += config.batch) {
            const Eigen::Index count = std::min<Eigen::Index>(config.batch, data.size() - first);
            values[0] = inputs.middleRows(first, count);
            for (std::size_t l = 0; l < layers; ++l) {
                values[l + 1].noalias() = values[l] * w[l].transpose();
                values[l + 1].rowwise() += b[l].transpose();
                if (l + 1 < layers) {
                    activatePlainly(values[l + 1], relu);
                }
            }
            deltas.back() = (1.0f / (1.0f + (-values.back().array()).exp())).matrix() -
                            targets.segment(first, count);
            for (std::size_t l = layers - 1; l > 0; --l) {
                deltas[l - 1].noalias() = deltas[l] * w[l];
                multiplyBySlope(deltas[l - 1], values[l], relu);
            }
            const float rate = static_cast<float>(config.learningRate) / static_cast<float>(count);
            for (std::size_t l = 0; l < layers; ++l) {
                w[l].noalias() -= rate * (deltas[l].transpose() * values[l]);
                b[l] -= rate * deltas[l].colwise().sum().transpose();
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * data.size());
}

/// What the processor needs for the arithmetic alone: as many fused multiply-adds as forward,
/// backward and weight gradients have, on registers, and the activations with their derivatives.
/// No program can be faster, whatever the batch; the updates and everything that moves data come
/// on top.
void lowerBound(benchmark::State& state, const std::vector<int>& hidden, const char* activation) {
    using V = numeric::Vec<float, 16>;
    constexpr int kChains = 12; // enough to hide the latency of each
    const Architecture architecture(hidden);
    int perSample = 0;
    int units = 0;
    for (std::size_t l = 0; l < architecture.layers().size(); ++l) {
        const LayerShape& layer = architecture.layers()[l];
        const int weights = layer.inputs * layer.units;
        perSample += (l == 0 ? 2 : 3) * weights; // the first layer sends nothing back
        units += l + 1 < architecture.layers().size() ? layer.units : 0;
    }
    const Activation function(activation);
    std::vector<float> z(static_cast<std::size_t>(units) * 16, 0.3f);
    std::vector<float> f(z.size());
    std::vector<float> df(z.size());
    std::array<V, kChains> sums{};
    V a = V{} + 0.999f;
    V b = V{} + 0.001f;
    for (auto _ : state) {
        for (int i = 0; i < perSample / kChains + 1; ++i) {
            for (V& sum : sums) {
                sum = sum * a + b;
            }
        }
        for (V& sum : sums) {
            benchmark::DoNotOptimize(sum);
        }
        function.evaluateBlocks(z.data(), f.data(), df.data(), z.size());
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * 16);
}

/// One look at itself, which a network takes 60 times a second while it is watched: the share of a
/// second is the cost.
void selfKnowledge(benchmark::State& state, const std::vector<int>& hidden) {
    const TrainingConfig config = configFor(hidden, 10);
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    for (auto _ : state) {
        NetworkHealth health = trainer.health(0.05);
        benchmark::DoNotOptimize(health);
    }
    constexpr double kLooksPerSecond = 62.5;
    state.counters["percent_of_time"] =
        benchmark::Counter(static_cast<double>(state.iterations()) / (100.0 * kLooksPerSecond),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// A decision map with its zero line, as a snapshot makes them; without `exact` as the grid alone
/// gives it.
void boundary(benchmark::State& state, const std::vector<int>& hidden, bool exact) {
    const TrainingConfig config = configFor(hidden, 10, "relu");
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    for (int epoch = 0; epoch < 30; ++epoch) {
        trainer.trainEpoch();
    }
    numeric::GridField field;
    field.bounds = {-3.0, 3.0, -3.0, 3.0};
    field.values.resize(state.range(0), state.range(0));
    for (auto _ : state) {
        const Inspector<float> inspector = trainer.inspector();
        inspector.decisionField(field);
        auto curves =
            exact ? numeric::exactContour(
                        field, [&](std::span<const numeric::Point> points,
                                   std::span<float> values) { inspector.logits(points, values); })
                  : numeric::zeroContour(field);
        benchmark::DoNotOptimize(curves);
    }
}

/// Points per second of a decision map.
void decisionMap(benchmark::State& state, const std::vector<int>& hidden) {
    const TrainingConfig config = configFor(hidden, 10);
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    numeric::GridField field;
    field.bounds = {-3.0, 3.0, -3.0, 3.0};
    field.values.resize(state.range(0), state.range(0));
    for (auto _ : state) {
        trainer.inspector().decisionField(field);
        benchmark::DoNotOptimize(field.values.data());
    }
    state.SetItemsProcessed(state.iterations() * field.values.size());
}

/// The same map in plain Eigen: all points of a row of the map as columns of one product.
void plainEigenMap(benchmark::State& state, const std::vector<int>& hidden) {
    const auto [w, b] = PlainLayers(hidden);
    const auto size = static_cast<Eigen::Index>(state.range(0));
    Eigen::MatrixXf points(2, size);
    points.row(0) = Eigen::RowVectorXf::LinSpaced(size, -3.0f, 3.0f);
    std::vector<Eigen::MatrixXf> values(w.size());
    Eigen::MatrixXf map(size, size);
    for (auto _ : state) {
        for (Eigen::Index row = 0; row < size; ++row) {
            points.row(1).setConstant(-3.0f + 6.0f * static_cast<float>(row) /
                                                  static_cast<float>(size - 1));
            for (std::size_t l = 0; l < w.size(); ++l) {
                values[l].noalias() = w[l] * (l == 0 ? points : values[l - 1]);
                values[l].colwise() += b[l];
                if (l + 1 < w.size()) {
                    values[l] = values[l].array().tanh();
                }
            }
            map.col(row) = values.back().transpose();
        }
        benchmark::DoNotOptimize(map.data());
    }
    state.SetItemsProcessed(state.iterations() * map.size());
}

const bool registered = [] {
    const std::pair<const char*, std::vector<int>> shapes[] = {
        {"2-3-1", {3}}, {"2-4-2-1", {4, 2}}, {"2-8-8-1", {8, 8}}, {"2-32-32-1", {32, 32}}};
    for (const auto& [name, hidden] : shapes) {
        const std::string shape = name;
        const auto layers = hidden;
        for (const char* function : {"tanh", "relu"}) {
            const bool relu = function == std::string_view("relu");
            const std::string place = "/" + shape + "/" + function;
            for (const int batch : {1, 10, 500}) {
                benchmark::RegisterBenchmark(
                    ("train/ours" + place).c_str(),
                    [=](benchmark::State& state) { ours(state, layers, function); })
                    ->Arg(batch);
                benchmark::RegisterBenchmark(
                    ("train/columns" + place).c_str(),
                    [=](benchmark::State& state) { plainColumns(state, layers, relu); })
                    ->Arg(batch);
                benchmark::RegisterBenchmark(
                    ("train/rows" + place).c_str(),
                    [=](benchmark::State& state) { plainRows(state, layers, relu); })
                    ->Arg(batch);
            }
            benchmark::RegisterBenchmark(("bound" + place).c_str(), [=](benchmark::State& state) {
                lowerBound(state, layers, function);
            });
        }
        benchmark::RegisterBenchmark(("look/" + shape).c_str(), [=](benchmark::State& state) {
            selfKnowledge(state, layers);
        });
        for (const bool exact : {false, true}) {
            benchmark::RegisterBenchmark(
                ((exact ? "boundary/exact/" : "boundary/grid/") + shape).c_str(),
                [layers, exact](benchmark::State& state) { boundary(state, layers, exact); })
                ->Arg(200);
        }
        for (const int size : {100, 200, 400}) {
            benchmark::RegisterBenchmark(
                ("map/ours/" + shape).c_str(),
                [layers](benchmark::State& state) { decisionMap(state, layers); })
                ->Arg(size);
            benchmark::RegisterBenchmark(
                ("map/eigen/" + shape).c_str(),
                [layers](benchmark::State& state) { plainEigenMap(state, layers); })
                ->Arg(size);
        }
    }
    for (const ActivationDefinition& row : catalogue()) {
        const std::string id(row.id);
        benchmark::RegisterBenchmark(("activation/" + id).c_str(), [id](benchmark::State& state) {
            everyActivation(state, id.c_str());
        });
    }
    return true;
}();

} // namespace
} // namespace actiscope
