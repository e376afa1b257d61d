#include "core/numeric/flush_denormals.h"
#include "core/run/restore.h"
#include "core/run/training_worker.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <thread>

// What watching costs: samples per second of processor time (other programs do not count) of a
// large network that trains alone, and of one whose worker is asked for everything that the window
// can show, as often as it gives it.

namespace actiscope {
namespace {

constexpr int kEpochs = 4;

RunStart largeNetwork() {
    RunStart start;
    start.config.hidden.assign(8, 64);
    start.config.initializer = Initializer::xavier;
    start.config.data.points = 100000;
    start.config.learningRate = 1e-4;
    start.data = std::make_shared<const DataSet>(generate(start.config.data, 1));
    return start;
}

void alone(benchmark::State& state) {
    const numeric::FlushDenormals flush;
    const RunStart start = largeNetwork();
    auto trainer = restoreTrainer<float>(start);
    for (auto _ : state) {
        for (int epoch = 0; epoch < kEpochs; ++epoch) {
            trainer.trainEpoch();
        }
    }
    state.SetItemsProcessed(state.iterations() * kEpochs * start.data->size());
}

void watched(benchmark::State& state) {
    TrainingWorker worker([] {});
    RunRequest request;
    request.runId = 1;
    request.start = largeNetwork();
    request.playing = true;
    request.observation.columns = 400;
    request.observation.rows = 300;
    request.observation.inputLayer = 2;
    request.observation.unitPoints = 24;
    worker.post(request);
    // Looks are rare with a network of this size: what counts is how far it has come at each.
    const auto waitFor = [&worker](std::uint64_t epoch) {
        std::uint64_t now = 0;
        while (now < epoch) {
            std::this_thread::sleep_for(std::chrono::milliseconds(4));
            if (const auto snapshot = worker.take()) {
                now = snapshot->lastEpoch;
            }
        }
        return now;
    };
    const std::uint64_t begin = waitFor(1);
    std::uint64_t now = begin;
    for (auto _ : state) {
        now = waitFor(now + kEpochs);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(now - begin) * request.start.data->size());
}

BENCHMARK(alone)->Name("watched/alone")->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);
BENCHMARK(watched)->Name("watched/window")->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace actiscope
