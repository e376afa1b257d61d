#pragma once

#include "core/run/run_request.h"
#include "core/training/sample_step.h"
#include "ui/views/classifier/network/diagram/diagram_layout.h"

#include <QString>

#include <memory>

namespace actiscope::ui {

/// What is looked at of a step, in the order in which it is computed.
enum class StepStage { forward, loss, backward, update };

/// A step on one sample of the network that a snapshot holds.
struct StepContent {
    SampleStep step;
    std::shared_ptr<const TrainingSnapshot> snapshot;
    OutputLoss loss = OutputLoss::crossEntropy;
    double rate = 0.0;
};

/// The step in words and numbers, as HTML.
QString sampleStepHtml(const SampleStep& step, const Network<double>& network, OutputLoss loss,
                       double rate);

/// What a stage computes, in one line with its numbers: the sum of the unit (or the output), the
/// loss, its δ, the rule of the update.
QString stageLine(const StepContent& content, StepStage stage, const UnitPlace& unit);

/// As short as numbers on edges are.
QString stepNumber(double value);
/// "0.843 → 0.842", with as many digits as tell the two apart.
QString changeText(double before, double after);
/// With a sign in any case.
QString signedNumber(double value);

} // namespace actiscope::ui
