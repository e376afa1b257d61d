#include "core/lesson/measures/measured_network.h"

#include "core/run/experiment/parallel_runs.h"

#include <cmath>

/// Measures of a network's probabilities, and of what training leaves over many seeds.
namespace actiscope::measure_tables {
namespace {

Activation f(const Context& context, const Call& call) {
    return call.activation("activation", context.session);
}

struct Probabilities {
    double predicted = 0.0; ///< sum of σ(y)
    double triangles = 0.0;
    double count = 0.0;
};

/// Of the training samples with σ(y) in [from, to), or ≤ to where to is 1.
Probabilities probabilitiesIn(Trainer<double>& trainer, double from, double to) {
    Probabilities sum;
    for (const int i : trainer.split().train) {
        const DataSet& data = trainer.data();
        const double y = trainer.predict(data.x1[i], data.x2[i]);
        const double p = y >= 0.0 ? 1.0 / (1.0 + std::exp(-y)) : std::exp(y) / (1.0 + std::exp(y));
        if (p >= from && (p < to || to >= 1.0)) {
            sum.predicted += p;
            sum.triangles += data.target[i];
            sum.count += 1.0;
        }
    }
    return sum;
}

bool isOfClasses(const Context& context) {
    return context.session.training.data.task == Task::classification;
}

/// Mean probability that the network gives a part of its samples, or how many of them are
/// triangles.
double probability(const Context& context, const Call& call) {
    auto trainer = networkOf<double>(context, call);
    if (!trainer || !isOfClasses(context)) {
        return kUndefined;
    }
    const Probabilities part = probabilitiesIn(*trainer, call.number("from"), call.number("to"));
    return (call.word("what") == "predicted" ? part.predicted : part.triangles) / part.count;
}

/// Σ over ten bins of probability: (samples of the bin / all)·|mean σ(y) − share of triangles|. The
/// "expected calibration error" of Guo et al. 2017, for two classes.
double calibrationError(const Context& context, const Call& call) {
    constexpr int kBins = 10;
    auto trainer = networkOf<double>(context, call);
    if (!trainer || !isOfClasses(context)) {
        return kUndefined;
    }
    double error = 0.0;
    for (int bin = 0; bin < kBins; ++bin) {
        const Probabilities part = probabilitiesIn(*trainer, static_cast<double>(bin) / kBins,
                                                   static_cast<double>(bin + 1) / kBins);
        error += std::fabs(part.predicted - part.triangles);
    }
    return error / static_cast<double>(trainer->split().train.size());
}

/// The task of the session with the call's function, trained from each of the call's seeds, and one
/// number of each; nothing after a stop.
template <class Read>
std::vector<double> overSeeds(const Context& context, const Call& call, Read read) {
    TrainingConfig config = context.session.training;
    config.activations.assign(config.activations.size(), f(context, call));
    config.stop = {};
    const auto epochs = static_cast<std::uint64_t>(call.whole("epochs"));
    std::vector<double> values(static_cast<std::size_t>(call.whole("seeds")), kUndefined);
    const auto run = [&](std::size_t seed) {
        Trainer<float> trainer(config, std::make_shared<const DataSet>(generate(config.data, seed)),
                               seed);
        while (trainer.epoch() < epochs && !trainer.divergence() && !context.stop) {
            trainer.trainEpoch();
        }
        values[seed] = trainer.divergence() ? kUndefined : read(trainer);
        return !context.stop;
    };
    runInParallel(
        values.size(), threadsBeside(), [&] { return !context.stop; }, run, [](std::size_t) {});
    return context.stop ? std::vector<double>() : values;
}

std::string keyOf(const Call& call) {
    return std::string(call.measure().name) + ':' + std::string(call.word("what")) + ':' +
           std::to_string(call.whole("seeds")) + ':' + std::to_string(call.whole("epochs"));
}

/// Mean or standard deviation (of a sample, with n − 1) over the seeds; NaN without a number.
double meanOrDeviation(const std::vector<double>& values, bool deviation) {
    const auto count = static_cast<double>(values.size());
    double mean = 0.0;
    for (const double value : values) {
        mean += value / count;
    }
    double square = 0.0;
    for (const double value : values) {
        square += (value - mean) * (value - mean) / (count - 1.0);
    }
    return values.empty() ? kUndefined : deviation ? std::sqrt(square) : mean;
}

/// Loss on the samples that only test minus loss on those that train, over seeds.
double seedGap(const Context& context, const Call& call) {
    return context.races.number({keyOf(call), f(context, call), context.session.training}, [&] {
        const std::vector<double> gaps = overSeeds(context, call, [](Trainer<float>& trainer) {
            const std::optional<Metrics> test = trainer.evaluateTest();
            return test ? test->loss - trainer.evaluate().loss : kUndefined;
        });
        return meanOrDeviation(gaps, call.word("what") == "deviation");
    });
}

/// How a learned parameter differs between the first and the last hidden layer, over seeds.
double seedLearned(const Context& context, const Call& call) {
    const auto of = [](const Activation& function) {
        const auto index = function.learnableIndex();
        return index ? function.parameters()[*index] : kUndefined;
    };
    const std::string_view what = call.word("what");
    return context.races.number({keyOf(call), f(context, call), context.session.training}, [&] {
        return meanOrDeviation(overSeeds(context, call,
                                         [&](Trainer<float>& trainer) {
                                             const std::vector<Activation>& all =
                                                 trainer.network().activations;
                                             const double first = of(all.front());
                                             const double last = of(all.back());
                                             return what == "first"  ? first
                                                    : what == "last" ? last
                                                    : first > last   ? 1.0
                                                                     : 0.0;
                                         }),
                               false);
    });
}

} // namespace

std::vector<Measure> seedMeasures() {
    const MeasureArgument network = word("network", {"chosen", "compared"});
    const MeasureArgument seeds = whole("seeds", 10.0, 2.0, 100.0);
    const MeasureArgument epochs = whole("epochs", 200.0, 1.0, 10000.0);
    return {
        {"probability",
         "of the training samples that the network gives a probability σ(y) in [from, to): its "
         "mean, or the share of triangles",
         Reads::networks,
         {network, word("what", {"predicted", "triangles"}), number("from", 0.0, 0.0, 1.0),
          number("to", 1.0, 0.0, 1.0)},
         probability},
        {"calibration_error",
         "mean difference between σ(y) and the share of triangles, in ten bins of σ(y)",
         Reads::networks,
         {network},
         calibrationError},
        {"seed_gap",
         "test loss minus training loss after training: mean or standard deviation over the seeds "
         "0, 1, …",
         Reads::race,
         {function(), word("what", {"mean", "deviation"}), seeds, epochs},
         seedGap},
        {"seed_learned",
         "a learned parameter after training, over the seeds 0, 1, …: share with a larger one in "
         "the first hidden layer than in the last, mean of the first, of the last",
         Reads::race,
         {function(), word("what", {"order", "first", "last"}), seeds, epochs},
         seedLearned},
    };
}

} // namespace actiscope::measure_tables
