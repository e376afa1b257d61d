#include "core/run/experiment/noise.h"

#include "core/activation/activation_text.h"
#include "core/activation/maxout.h"
#include "core/errors.h"
#include "core/text/csv_writer.h"
#include "core/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace actiscope {
namespace {

/// Runs a trained network in double with noise on every pre-activation of its hidden units.
class NoisyPass {
public:
    NoisyPass(const Network<float>& network, double sd, std::uint64_t seed)
        : m_network(network), m_sd(sd), m_random(seed, numeric::RandomPurpose::data) {}

    struct Output {
        Eigen::ArrayXd units; ///< of the last hidden layer
        double logit;
    };
    Output run(const float* inputs, bool noisy) {
        const Architecture& architecture = m_network.architecture;
        Output output{
            Eigen::Map<const Eigen::ArrayXf>(inputs, architecture.inputs()).cast<double>(), 0.0};
        for (std::size_t l = 0; l < architecture.hiddenLayers(); ++l) {
            Eigen::ArrayXd z = weighted(l, output.units);
            for (double& value : z) {
                value += noisy ? m_sd * m_random.normal() : 0.0;
            }
            output.units = activated(l, z);
        }
        output.logit = weighted(architecture.hiddenLayers(), output.units)[0];
        return output;
    }

private:
    Eigen::ArrayXd weighted(std::size_t layer, const Eigen::ArrayXd& inputs) const {
        return (m_network.weights(layer).cast<double>().matrix() * inputs.matrix()).array() +
               m_network.biases(layer).cast<double>();
    }

    /// f(z), or of each unit's pre-activations the largest piece.
    Eigen::ArrayXd activated(std::size_t layer, const Eigen::ArrayXd& z) const {
        const Activation& activation = m_network.activations[layer];
        if (const Maxout* maxout = activation.maxout()) {
            const auto pieces = static_cast<Eigen::Index>(maxout->pieces.size());
            Eigen::ArrayXd f(z.size() / pieces);
            for (Eigen::Index i = 0; i < z.size(); ++i) {
                const AffinePiece& piece = maxout->pieces[static_cast<std::size_t>(i % pieces)];
                const double value = piece.slope * z[i] + piece.intercept;
                double& largest = f[i / pieces];
                largest = i % pieces == 0 ? value : std::max(largest, value);
            }
            return f;
        }
        Eigen::ArrayXd f(z.size());
        Eigen::ArrayXd slope(z.size());
        activation.evaluate(z, f, slope);
        return f;
    }

    const Network<float>& m_network;
    double m_sd;
    numeric::Random m_random;
};

double deviationOf(const std::vector<double>& values) {
    const Eigen::Map<const Eigen::ArrayXd> all(values.data(),
                                               static_cast<Eigen::Index>(values.size()));
    return std::sqrt((all - all.mean()).square().mean());
}

void measure(const NoiseExperiment& experiment, Trainer<float>& trainer, NoiseRun& run) {
    const std::vector<int>& train = trainer.split().train;
    const Samples<float> samples(trainer.data(), trainer.config().features,
                                 trainer.network().standardization, train);
    NoisyPass pass(trainer.network(), experiment.sd, run.seed);
    double unitSum = 0.0;
    double logitSum = 0.0;
    double right = 0.0;
    std::vector<double> logits;
    for (const int sample : train) {
        const NoisyPass::Output clean = pass.run(samples.inputsOf(sample), false);
        logits.push_back(clean.logit);
        for (int draw = 0; draw < experiment.draws; ++draw) {
            const NoisyPass::Output noisy = pass.run(samples.inputsOf(sample), true);
            unitSum += (noisy.units - clean.units).square().mean();
            logitSum += (noisy.logit - clean.logit) * (noisy.logit - clean.logit);
            right += (noisy.logit > 0.0) == (samples.target(sample) > 0.5f) ? 1.0 : 0.0;
        }
    }
    const double count = static_cast<double>(train.size()) * experiment.draws;
    run.unitSd = std::sqrt(unitSum / count);
    run.logitSd = std::sqrt(logitSum / count) / deviationOf(logits);
    run.noisy = right / count;
}

std::optional<NoiseRun> runOne(const NoiseExperiment& experiment, NoiseRun run,
                               const RunControl& control) {
    TrainingConfig config = experiment.task;
    config.activations = {experiment.activations[run.activation]};
    config.stop = {};
    Trainer<float> trainer(config, std::make_shared<const DataSet>(generate(config.data, run.seed)),
                           run.seed);
    if (trainer.data().size() == 0) {
        return std::nullopt;
    }
    while (trainer.epoch() < experiment.epochs && !trainer.divergence()) {
        if (!control.goesOn()) {
            return std::nullopt;
        }
        trainer.trainEpoch();
    }
    run.accuracy = trainer.evaluate().accuracy;
    run.diverged = trainer.divergence().has_value();
    measure(experiment, trainer, run);
    return run;
}

} // namespace

NoisyOutput noisyOutput(const Activation& activation, double z, double s) {
    if (s == 0.0) {
        return {activation.at(z).value, 0.0};
    }
    constexpr int kPoints = 4000;
    constexpr double kReach = 10.0;
    const double step = 2.0 * kReach / kPoints;
    Eigen::ArrayXd noise =
        Eigen::ArrayXd::LinSpaced(kPoints, -kReach + 0.5 * step, kReach - 0.5 * step);
    const Eigen::ArrayXd weight =
        (-0.5 * noise.square()).exp() * step / std::sqrt(2.0 * std::numbers::pi);
    Eigen::ArrayXd f(kPoints);
    Eigen::ArrayXd slope(kPoints);
    activation.evaluate(z + s * noise, f, slope);
    const double mean = (weight * f).sum();
    return {mean, std::sqrt((weight * (f - mean).square()).sum())};
}

std::vector<NoiseRun> runNoise(const NoiseExperiment& experiment, unsigned threads,
                               const RunControl& control,
                               const std::function<void(std::size_t finished)>& done) {
    if (experiment.task.hidden.empty()) {
        throw InputError("the network has no hidden units that noise could reach");
    }
    std::vector<std::optional<NoiseRun>> results(experiment.runs());
    runInParallel(
        results.size(), threads, [&control] { return control.goesOn(); },
        [&](std::size_t index) {
            NoiseRun run{};
            run.activation = index / experiment.seeds();
            run.seed = experiment.firstSeed + index % experiment.seeds();
            results[index] = runOne(experiment, run, control);
            return results[index].has_value();
        },
        done);
    std::vector<NoiseRun> finished;
    for (const std::optional<NoiseRun>& result : results) {
        if (result) {
            finished.push_back(*result);
        }
    }
    return finished;
}

std::vector<NoiseSummary> summarize(const NoiseExperiment& experiment,
                                    const std::vector<NoiseRun>& runs) {
    std::vector<NoiseSummary> table;
    for (std::size_t a = 0; a < experiment.activations.size(); ++a) {
        NoiseSummary row{a};
        for (const NoiseRun& run : runs) {
            if (run.activation == a) {
                ++row.runs;
                row.unitSd += run.unitSd;
                row.logitSd += run.logitSd;
                row.accuracy += run.accuracy;
                row.noisy += run.noisy;
            }
        }
        if (row.runs > 0) {
            const auto count = static_cast<double>(row.runs);
            row.unitSd /= count;
            row.logitSd /= count;
            row.accuracy /= count;
            row.noisy /= count;
            table.push_back(row);
        }
    }
    return table;
}

std::string noiseCsv(const NoiseExperiment& experiment, const std::vector<NoiseRun>& runs) {
    text::CsvWriter csv;
    csv.line("activation,noise_sd,seed,unit_sd,logit_sd,accuracy,noisy_accuracy,diverged");
    for (const NoiseRun& run : runs) {
        csv.row(activationText(experiment.activations[run.activation]), experiment.sd, run.seed,
                run.unitSd, run.logitSd, run.accuracy, run.noisy,
                std::string_view(run.diverged ? "true" : "false"));
    }
    return csv.text();
}

} // namespace actiscope
