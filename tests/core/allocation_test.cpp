#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <new>

// Every allocation of this program is counted; Eigen's aligned ones go through the same malloc, so
// malloc itself is what the operators and Eigen are checked with (see EIGEN_RUNTIME_NO_MALLOC).
namespace {
std::atomic<long> allocations = 0;
}

void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) {
        return memory;
    }
    throw std::bad_alloc();
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    ++allocations;
    const auto a = static_cast<std::size_t>(alignment);
    if (void* memory = std::aligned_alloc(a, (size + a - 1) / a * a)) {
        return memory;
    }
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    std::free(memory);
}

// Eigen allocates with malloc directly; glibc lets us count that as well.
extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* malloc(std::size_t size) {
    ++allocations;
    return __libc_malloc(size);
}

namespace actiscope {
namespace {

TEST(Allocation, TheCounterSeesEigen) {
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

} // namespace
} // namespace actiscope
