#pragma once

#include "core/analysis/best_line.h"
#include "core/data/split.h"
#include "core/run/run_request.h"
#include "core/session/session.h"

#include <memory>

/// From a session to what it describes: samples, networks, lines. The one place where saved weights
/// become a network again, for the window, the figures, the exports and the command line.
namespace actiscope {

/// The two networks that learn the same task side by side: the one that is compared with, which is
/// linear unless another activation was picked for it, and the chosen one.
enum class Pane { compared, chosen };

/// What the network trains on and how.
TrainingConfig taskOf(const Session& session, Pane pane);
/// Of its first hidden layer.
const Activation& activationOf(const Session& session, Pane pane);

/// All samples, and which of them train.
std::shared_ptr<const DataSet> samplesOf(const Session& session);
Split splitOf(const Session& session, const DataSet& samples);

/// Where a run of the network starts: from the saved weights and their course, else from the seed.
RunStart startOf(const Session& session, Pane pane, std::shared_ptr<const DataSet> samples);
RunStart startOf(const Session& session, Pane pane);
/// The same with the weights of a snapshot, as they are now.
RunStart startOf(const Session& session, Pane pane, const TrainingSnapshot& snapshot);

/// Throws UsageError for a configuration that no network can have. Precondition: weights and course
/// fit it (see validate()).
template <class Scalar>
Trainer<Scalar> restoreTrainer(const RunStart& start);

/// The run as it was saved, or untrained at epoch 0, as `observation` looks at it.
TrainingSnapshot restoreSnapshot(const RunStart& start, const Observation& observation);

/// The network alone, in double: as it was saved. Precondition: the session holds its weights.
Network<double> restoreNetwork(const Session& session, Pane pane);
/// The network of a snapshot, with what its activations have learned.
Network<double> restoreNetwork(const TrainingSnapshot& snapshot);

/// The line that is drawn by hand: positive where triangles are expected.
Line handLineOf(const ClassifierView& view);

extern template Trainer<float> restoreTrainer(const RunStart&);
extern template Trainer<double> restoreTrainer(const RunStart&);

} // namespace actiscope
