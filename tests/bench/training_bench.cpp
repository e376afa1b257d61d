#include "core/activation/catalogue.h"
#include "core/numeric/flush_denormals.h"
#include "core/run/run_request.h"
#include "core/training/trainer.h"

#include <benchmark/benchmark.h>

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

void ours(benchmark::State& state, const std::vector<int>& hidden) {
    const numeric::FlushDenormals flush;
    const TrainingConfig config = configFor(hidden, static_cast<int>(state.range(0)));
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
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

/// Samples as columns, matrices resized once, noalias products.
void plainEigen(benchmark::State& state, const std::vector<int>& hidden) {
    const numeric::FlushDenormals flush;
    const TrainingConfig config = configFor(hidden, static_cast<int>(state.range(0)));
    const DataSet data = generate(config.data, 1);
    const Architecture architecture(hidden);
    const Eigen::ArrayXf start =
        initialParameters(architecture, config.initializer, 1).cast<float>();
    const auto& layers = architecture.layers();
    std::vector<Eigen::MatrixXf> w;
    std::vector<Eigen::VectorXf> b;
    for (const LayerShape& l : layers) {
        w.push_back(
            Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
                start.data() + l.weightOffset, l.units, l.inputs));
        b.push_back(Eigen::Map<const Eigen::VectorXf>(start.data() + l.biasOffset, l.units));
    }
    Eigen::MatrixXf inputs(2, data.size());
    inputs.row(0) = data.x1.cast<float>();
    inputs.row(1) = data.x2.cast<float>();
    const Eigen::RowVectorXf targets = data.target.cast<float>();
    std::vector<Eigen::MatrixXf> values(layers.size() + 1);
    std::vector<Eigen::MatrixXf> deltas(layers.size());
    for (auto _ : state) {
        for (Eigen::Index first = 0; first < data.size(); first += config.batch) {
            const Eigen::Index count = std::min<Eigen::Index>(config.batch, data.size() - first);
            values[0] = inputs.middleCols(first, count);
            for (std::size_t l = 0; l < layers.size(); ++l) {
                values[l + 1].noalias() = w[l] * values[l];
                values[l + 1].colwise() += b[l];
                if (l + 1 < layers.size()) {
                    values[l + 1] = values[l + 1].array().tanh();
                }
            }
            deltas.back() = (1.0f / (1.0f + (-values.back().array()).exp())).matrix() -
                            targets.segment(first, count);
            for (std::size_t l = layers.size() - 1; l > 0; --l) {
                deltas[l - 1].noalias() = w[l].transpose() * deltas[l];
                deltas[l - 1].array() *= 1.0f - values[l].array().square();
            }
            const float rate = static_cast<float>(config.learningRate) / static_cast<float>(count);
            for (std::size_t l = 0; l < layers.size(); ++l) {
                w[l].noalias() -= rate * (deltas[l] * values[l].transpose());
                b[l] -= rate * deltas[l].rowwise().sum();
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * data.size());
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
    const Architecture architecture(hidden);
    const Eigen::ArrayXf start =
        initialParameters(architecture, Initializer::uniformFanIn, 1).cast<float>();
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    std::vector<Eigen::MatrixXf> w;
    std::vector<Eigen::VectorXf> b;
    for (const LayerShape& l : architecture.layers()) {
        w.push_back(Eigen::Map<const RowMajor>(start.data() + l.weightOffset, l.units, l.inputs));
        b.push_back(Eigen::Map<const Eigen::VectorXf>(start.data() + l.biasOffset, l.units));
    }
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
        for (const int batch : {1, 10, 500}) {
            benchmark::RegisterBenchmark(("train/ours/" + shape).c_str(),
                                         [layers](benchmark::State& state) { ours(state, layers); })
                ->Arg(batch);
            benchmark::RegisterBenchmark(
                ("train/eigen/" + shape).c_str(),
                [layers](benchmark::State& state) { plainEigen(state, layers); })
                ->Arg(batch);
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
