#include "core/run/experiment/forgetting.h"
#include "core/run/experiment/near_linear.h"
#include "core/run/experiment/noise.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/views/classifier/trial/trial.h"
#include "ui/views/classifier/trial/trial_panel.h"

#include <algorithm>
#include <memory>

namespace actiscope::ui {
namespace {

QString percent(double share) {
    return TrialPanel::tr("%1 %").arg(percentText(share, 0));
}

QString nameOf(const Activation& activation) {
    return toQString(activation.definition().name);
}

/// The row of those runs that belong to an activation.
template <class Run>
TrialRow rowOf(const QString& name, const std::vector<Run>& runs, std::size_t activation,
               double Run::*value, double mean) {
    TrialRow row{name, {}, mean, {}};
    for (const Run& run : runs) {
        if (run.activation == activation) {
            row.values.push_back(run.*value);
        }
    }
    return row;
}

TrialFindings findingsOf(const Forgetting& experiment, const std::vector<ForgettingRun>& runs) {
    TrialFindings findings;
    findings.axis = TrialPanel::tr("accuracy that is left on the first half");
    findings.heads = {TrialPanel::tr("activation"), TrialPanel::tr("weights"),
                      TrialPanel::tr("first half, learned"), TrialPanel::tr("left of it"),
                      TrialPanel::tr("second half")};
    findings.csv = forgettingCsv(experiment, runs);
    const ForgettingSummary* best = nullptr;
    const ForgettingSummary* worst = nullptr;
    const std::vector<ForgettingSummary> table = summarize(experiment, runs);
    for (const ForgettingSummary& line : table) {
        const QString name = nameOf(experiment.activations[line.activation]);
        TrialRow row = rowOf(name, runs, line.activation, &ForgettingRun::left, line.left);
        row.readout = percent(line.left);
        findings.rows.push_back(row);
        const auto first = std::ranges::find(runs, line.activation, &ForgettingRun::activation);
        findings.cells.push_back({name, QString::number(first->weights), percent(line.learned),
                                  percent(line.left), percent(line.second)});
        best = best == nullptr || line.left > best->left ? &line : best;
        worst = worst == nullptr || line.left < worst->left ? &line : worst;
    }
    if (best != nullptr) {
        findings.words =
            TrialPanel::tr("After the second half, %1 keeps most of the first (%2) and %3 least "
                           "(%4); mean of %5 seeds. Maxout has more weights than the others.")
                .arg(nameOf(experiment.activations[best->activation]), percent(best->left),
                     nameOf(experiment.activations[worst->activation]), percent(worst->left))
                .arg(best->runs);
    }
    return findings;
}

TrialFindings findingsOf(const NoiseExperiment& experiment, const std::vector<NoiseRun>& runs) {
    TrialFindings findings;
    findings.axis = TrialPanel::tr("what noise changes in the output of hidden units (RMS)");
    findings.from = 0.0;
    findings.to = experiment.sd;
    findings.heads = {TrialPanel::tr("activation"), TrialPanel::tr("change of units"),
                      TrialPanel::tr("change of the logit, in its SD"), TrialPanel::tr("accuracy"),
                      TrialPanel::tr("with noise")};
    findings.csv = noiseCsv(experiment, runs);
    for (const NoiseSummary& line : summarize(experiment, runs)) {
        const QString name = nameOf(experiment.activations[line.activation]);
        TrialRow row = rowOf(name, runs, line.activation, &NoiseRun::unitSd, line.unitSd);
        row.readout = numberWithDigits(line.unitSd, 2);
        for (const double value : row.values) {
            findings.to = std::max(findings.to, value);
        }
        findings.rows.push_back(row);
        findings.cells.push_back({name, numberWithDigits(line.unitSd, 3),
                                  numberWithDigits(line.logitSd, 3), percent(line.accuracy),
                                  percent(line.noisy)});
    }
    const double elu = noisyOutput(Activation("elu"), -4.0, experiment.sd).sd;
    const double leaky = noisyOutput(Activation("leaky_relu"), -4.0, experiment.sd).sd;
    findings.words =
        TrialPanel::tr("Noise of SD %1 on every z. A single unit at z = −4 hands on SD %2 with "
                       "ELU and %3 with Leaky ReLU; the rows show trained networks.")
            .arg(shownNumber(experiment.sd), numberWithDigits(elu, 2), numberWithDigits(leaky, 2));
    return findings;
}

TrialFindings findingsOf(const NearLinear& experiment, const std::vector<NearLinearRun>& runs) {
    TrialFindings findings;
    findings.axis = TrialPanel::tr("epochs until solved");
    findings.logarithmic = true;
    findings.from = 1.0;
    findings.to = static_cast<double>(experiment.mostEpochs);
    findings.heads = {TrialPanel::tr("task"), QStringLiteral("α"), TrialPanel::tr("solved"),
                      TrialPanel::tr("median epochs")};
    findings.csv = nearLinearCsv(experiment, runs);
    const QString names[] = {TrialPanel::tr("line"), TrialPanel::tr("ring")};
    QStringList best;
    for (std::size_t task = 0; task < experiment.tasks.size(); ++task) {
        const RaceSummary* fastest = nullptr;
        const std::vector<RaceSummary> table = summarize(experiment, runs, task);
        for (const RaceSummary& line : table) {
            const QString alpha = shownNumber(experiment.slopes[line.activation]);
            TrialRow row{QStringLiteral("%1, α %2").arg(names[task], alpha), {}, line.median, {}};
            for (const NearLinearRun& run : runs) {
                if (run.task == task && run.result.activation == line.activation &&
                    run.result.solved) {
                    row.values.push_back(static_cast<double>(run.result.epochs));
                }
            }
            row.readout = TrialPanel::tr("%1 of %2").arg(line.solved).arg(line.runs);
            findings.rows.push_back(row);
            findings.cells.push_back(
                {names[task], alpha, row.readout,
                 line.median ? shownNumber(*line.median) : QStringLiteral("–")});
            const bool better = line.solved > 0 &&
                                (fastest == nullptr || line.solved > fastest->solved ||
                                 (line.solved == fastest->solved && line.median < fastest->median));
            fastest = better ? &line : fastest;
        }
        if (fastest != nullptr) {
            best.append(TrialPanel::tr("%1: best with α %2 (%3 of %4 seeds, median %5 epochs)")
                            .arg(names[task], shownNumber(experiment.slopes[fastest->activation]))
                            .arg(fastest->solved)
                            .arg(fastest->runs)
                            .arg(shownNumber(*fastest->median)));
        }
    }
    findings.words = best.join(QStringLiteral(". "));
    return findings;
}

template <class Experiment, class Run>
PreparedTrial prepared(const Experiment& experiment,
                       std::vector<Run> (*run)(const Experiment&, unsigned, const RunControl&,
                                               const std::function<void(std::size_t)>&)) {
    auto runs = std::make_shared<std::vector<Run>>();
    return {experiment.runs(),
            [experiment, run, runs](unsigned threads, const RunControl& control, const auto& done) {
                *runs = run(experiment, threads, control, done);
            },
            [experiment, runs] { return findingsOf(experiment, *runs); }};
}

template <class Experiment>
Experiment over(const TrainingConfig& task, int seeds) {
    Experiment experiment;
    experiment.task = task;
    experiment.lastSeed = static_cast<std::uint64_t>(seeds) - 1;
    return experiment;
}

} // namespace

Trial forgettingTrial() {
    return {QStringLiteral("forgetting"),
            TrialPanel::tr("Forgetting"),
            TrialPanel::tr("Learn both halves"),
            TrialPanel::tr("Each function learns the left half of the samples (x1 < 0), then the "
                           "right half. Both follow one rule, so a network could keep both."),
            20,
            100,
            [](const TrainingConfig& task, int seeds, int epochs) {
                auto experiment = over<Forgetting>(task, seeds);
                experiment.epochs = static_cast<std::uint64_t>(epochs);
                return prepared(experiment, &runForgetting);
            }};
}

Trial noiseTrial() {
    return {QStringLiteral("noise"),
            TrialPanel::tr("Noise"),
            TrialPanel::tr("Add noise"),
            TrialPanel::tr("Networks are trained without noise; then every z of their hidden units "
                           "gets noise of SD 0.5, 20 times for each sample."),
            20,
            200,
            [](const TrainingConfig& task, int seeds, int epochs) {
                auto experiment = over<NoiseExperiment>(task, seeds);
                experiment.epochs = static_cast<std::uint64_t>(epochs);
                return prepared(experiment, &runNoise);
            }};
}

Trial nearLinearTrial() {
    return {QStringLiteral("near_linear"),
            TrialPanel::tr("Nearly linear"),
            TrialPanel::tr("Try the slopes"),
            TrialPanel::tr("Leaky ReLU with slopes α from 0.01 to 1, where it is a line, on two "
                           "clouds that a line separates and on the ring, which no line does."),
            20,
            1000,
            [](const TrainingConfig& task, int seeds, int epochs) {
                auto experiment = over<NearLinear>(task, seeds);
                experiment.mostEpochs = static_cast<std::uint64_t>(epochs);
                return prepared(experiment, &runNearLinear);
            }};
}

} // namespace actiscope::ui
