#pragma once

#include "core/analysis/histogram.h"
#include "core/numeric/contour.h"
#include "core/training/diagnosis/slope_gap.h"
#include "core/training/diagnosis/trouble.h"
#include "core/training/trainer.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace actiscope {

/// What is wanted of a run.
struct Observation {
    numeric::Rectangle bounds;
    int columns = 0; ///< points of the decision map in x and y; 0 = no map wanted
    int rows = 0;
    int inputLayer = 0; ///< hidden layer whose pre-activations are wanted, from 1; 0 = none
    int inputUnit = 0;  ///< only this unit's, from 1; 0 = all of the layer
    int unitPoints =
        0; ///< side of the response maps of hidden units over `bounds`; 0 = none wanted
    double epsilon = 0.05; ///< |f'| below this is a small slope or saturated (see Regions)
    bool outputs = false;  ///< histograms of f(z) of every hidden layer are wanted

    bool operator==(const Observation&) const = default;
};

/// A change of parameters by hand. Requests carry all edits that no snapshot has confirmed, so that
/// none is lost when a newer request overtakes.
struct ParameterEdit {
    std::uint64_t serial = 0;
    Eigen::Index place = 0; ///< in the parameter vector
    double value = 0.0;
    std::optional<Eigen::ArrayXd> all; ///< replaces all parameters instead
};

/// Goes back to an epoch and on from there, once.
struct Rewind {
    std::uint64_t serial = 0;
    std::uint64_t epoch = 0;
};

/// What a run starts from: weights that were saved, or those of the seed.
struct RunStart {
    TrainingConfig config;
    std::shared_ptr<const DataSet> data;
    std::uint64_t seed = 1;
    std::optional<Eigen::ArrayXd> weights = std::nullopt;
    /// With weights: how their training goes on; without it they are a start at epoch 0.
    std::shared_ptr<const Course> course = nullptr;
};

/// The complete desired state of one run. The newest request wins; none depends on an earlier one.
struct RunRequest {
    std::uint64_t runId = 0; ///< a new id starts anew
    RunStart start;          ///< configuration and data may change in flight
    bool playing = false;
    std::uint64_t targetEpoch = 0; ///< train up to here even when not playing (single steps)
    double epochsPerSecond = 0.0;  ///< limit while playing; 0 = full speed
    std::optional<std::uint64_t> viewEpoch; ///< while paused: show the network of this epoch
    std::vector<ParameterEdit> edits;       ///< ascending serials
    Rewind rewind;
    Observation observation;
};

/// What a run looked like at one moment. Immutable once published.
struct TrainingSnapshot {
    enum class Status { ready, diverged };

    static constexpr std::size_t kMostPreActivations = 16384;
    static constexpr std::size_t kMostOutputs = 8192; ///< numbers of a layer in its histogram
    static constexpr std::size_t kOutputBins = 40;

    std::uint64_t runId = 0;
    Status status = Status::ready;
    std::optional<Divergence> divergence;
    std::uint64_t epoch = 0;           ///< that is shown; a past one when a request asked for it
    std::uint64_t lastEpoch = 0;       ///< how far training has come
    std::vector<std::uint64_t> epochs; ///< that can be looked back to
    std::uint64_t editSerial = 0;      ///< the last edit that is in
    double examplesPerSecond = 0.0;    ///< over the last quarter second; 0 when paused
    Metrics metrics;                   ///< over the training set
    std::optional<Metrics> test;       ///< over the test set, if there is one
    NetworkHealth health;
    Trouble trouble;                   ///< what keeps the network of `epoch` from learning
    std::optional<SlopeGap> slopeGap;  ///< on the training set, if an activation draws slopes
    std::optional<StopReason> stopped; ///< the stop rule that ended training
    bool linear = false;               ///< every hidden activation is linear
    CollapsedLine line{};              ///< the affine map that a linear network is
    double lineResidual = 0.0;         ///< largest |network − line| over the map's points
    numeric::GridField field;          ///< logits; empty when no map was wanted
    std::vector<std::vector<numeric::Point>> boundary; ///< where the logit is 0
    std::vector<numeric::GridField> unitFields;        ///< f(z) of hidden units, layer by layer
    std::vector<HistoryPoint> history;
    std::vector<FunctionChange> changes;  ///< of the functions while it trained
    std::shared_ptr<const Course> course; ///< of the present; null while a past epoch is shown
    int inputLayer = 0;                   ///< as in the observation
    int inputUnit = 0;
    std::vector<float> preActivations; ///< of those units, at most kMostPreActivations
    std::vector<Histogram> outputs; ///< of f(z) of each hidden layer over its own range, if wanted
    Architecture architecture{std::vector<int>{}};
    FeatureList features;
    Standardization standardization;
    Eigen::ArrayXd parameters;
    bool skip = false;                   ///< see Network::skip
    std::optional<double> clippedShare;  ///< see Descent::clippedShare()
    std::vector<Activation> activations; ///< per hidden layer, with what they have learned
};

/// Reads a trainer out. `snapshot.field` takes its bounds and size from the observation.
/// `recentGap`, found a moment ago, stands instead of a new look at random slopes.
/// `unwanted` is asked before each chunk of samples or points; once it says so, nothing comes back,
/// and the trainer is as before.
std::optional<TrainingSnapshot>
observeWhileWanted(Trainer<float>& trainer, const Observation& observation,
                   const Unwanted& unwanted,
                   const std::optional<SlopeGap>& recentGap = std::nullopt);

/// The same to its end.
TrainingSnapshot observe(Trainer<float>& trainer, const Observation& observation);

} // namespace actiscope
