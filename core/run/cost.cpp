#include "core/run/cost.h"

#include "core/activation/definition.h"
#include "core/numeric/flush_denormals.h"
#include "core/numeric/random.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace actiscope {
namespace {

constexpr std::size_t kCount = 64 * kKernelBlock;
constexpr int kRounds = 9;
/// Of one round: long against the clock's grain, short against a time slice of the machine.
constexpr double kRoundSeconds = 0.0015;

/// Inputs and outputs of one measurement; three arrays of a few KB stay in the nearest cache.
struct Bench {
    std::vector<float> x = std::vector<float>(kCount);
    std::vector<float> f = std::vector<float>(kCount);
    std::vector<float> df = std::vector<float>(kCount);

    Bench() {
        constexpr double kRange = 6.0;
        numeric::Random random(1, numeric::RandomPurpose::data);
        for (float& each : x) {
            each = static_cast<float>(random.uniform(-kRange, kRange));
        }
    }
};

/// Nanoseconds per float of one round.
template <class Pass>
double round(const Pass& pass) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    std::size_t passes = 0;
    double seconds = 0.0;
    do {
        pass();
        ++passes;
        seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    } while (seconds < kRoundSeconds);
    return 1e9 * seconds / static_cast<double>(passes * kCount);
}

} // namespace

std::vector<Cost> measureCosts(const std::vector<Activation>& activations,
                               const std::atomic<bool>& stop,
                               const std::function<void(std::size_t finished)>& done) {
    const numeric::FlushDenormals flush;
    const Activation relu("relu");
    Bench bench;
    std::vector<Cost> costs;
    for (const Activation& activation : activations) {
        constexpr double kNever = std::numeric_limits<double>::infinity();
        Cost cost{kNever, kNever, kNever};
        double reference = kNever;
        const auto both = [&bench](const Activation& f) {
            return round(
                [&] { f.evaluateBlocks(bench.x.data(), bench.f.data(), bench.df.data(), kCount); });
        };
        for (int i = 0; i < kRounds; ++i) {
            if (stop) {
                return costs;
            }
            cost.value = std::min(
                cost.value,
                round([&] { activation.evaluateBlocks(bench.x.data(), bench.f.data(), kCount); }));
            cost.valueAndSlope = std::min(cost.valueAndSlope, both(activation));
            reference = std::min(reference, both(relu));
        }
        cost.ratio = activation == relu ? 1.0 : cost.valueAndSlope / reference;
        costs.push_back(cost);
        done(costs.size());
    }
    return costs;
}

} // namespace actiscope
