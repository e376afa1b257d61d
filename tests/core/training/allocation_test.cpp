#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>

// Everything ends in malloc: operator new, and Eigen's aligned arrays too. glibc lets a program put
// its own in front, so every allocation is counted.
namespace {
std::atomic<long> allocations = 0;
}

extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* __libc_memalign(std::size_t alignment, std::size_t size);
extern "C" void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}
extern "C" void* aligned_alloc(std::size_t alignment, std::size_t size) {
    ++allocations;
    return __libc_memalign(alignment, size);
}

namespace actiscope {
namespace {

TEST(Allocation, TheCounterSeesNewAndEigen) {
    const long atStart = allocations;
    const std::vector<int> numbers(1000, 1);
    EXPECT_GT(allocations, atStart);
    EXPECT_EQ(numbers.size(), 1000u);
    const long before = allocations;
    const Eigen::ArrayXf values = Eigen::ArrayXf::Zero(100);
    EXPECT_GT(allocations, before);
    EXPECT_EQ(values.size(), 100);
}

TEST(Allocation, TrainingAllocatesNothing) {
    for (const char* id : {"tanh", "relu", "elu", "swish"}) {
        for (const auto& hidden : {std::vector<int>{3}, {8, 8}, {32, 32}}) {
            for (const int batch : {1, 10, TrainingConfig::kFullBatch}) {
                TrainingConfig config;
                config.activations = {Activation(id)};
                config.hidden = hidden;
                config.batch = batch;
                const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
                Trainer<float> trainer(config, data, 1);
                trainer.trainEpoch();
                const long before = allocations;
                for (int e = 0; e < 20; ++e) {
                    trainer.trainEpoch();
                }
                EXPECT_EQ(allocations - before, 0) << id << ", batch " << batch;
            }
        }
    }
}

TEST(Allocation, NeitherDoRareLayers) {
    for (const char* id : {"prelu", "rrelu", "maxout"}) {
        for (const int batch : {1, 10}) {
            TrainingConfig config;
            config.activations = {Activation(id)};
            config.hidden = {4, 8, 8};
            config.batch = batch;
            config.learn = true;
            config.features = {Feature::x1, Feature::product, Feature::sine2};
            config.frozen = {{1, 1, 1}, {2, 0, 0}};
            config.skip = true;
            config.clip = 0.1;
            config.stop.accuracy = 1.0;
            const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
            Trainer<float> trainer(config, data, 1);
            trainer.trainEpoch();
            const long before = allocations;
            for (int e = 0; e < 20; ++e) {
                trainer.trainEpoch();
                trainer.stopReason();
            }
            EXPECT_EQ(allocations - before, 0) << id << ", batch " << batch;
        }
    }
}

TEST(Allocation, NeitherDoOptimizersLossesNorPenalties) {
    for (const OptimizerKind optimizer : {OptimizerKind::sgd, OptimizerKind::momentum,
                                          OptimizerKind::rmsprop, OptimizerKind::adam}) {
        for (const OutputLoss loss :
             {OutputLoss::crossEntropy, OutputLoss::squared, OutputLoss::hinge}) {
            for (const auto& hidden : {std::vector<int>{3}, {16}}) {
                TrainingConfig config;
                config.hidden = hidden;
                config.optimizer = optimizer;
                config.loss = loss;
                config.l1 = config.l2 = 0.01;
                config.testShare = 0.2;
                config.schedule = Schedule::cosine;
                const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
                Trainer<float> trainer(config, data, 1);
                trainer.trainEpoch();
                const long before = allocations;
                for (int e = 0; e < 20; ++e) {
                    trainer.trainEpoch();
                }
                EXPECT_EQ(allocations - before, 0);
            }
        }
    }
}

} // namespace
} // namespace actiscope
