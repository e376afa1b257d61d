#pragma once

#include "core/data/split.h"
#include "core/network/chunk_engine.h"
#include "core/network/row_engine.h"
#include "core/numeric/contour.h"
#include "core/numeric/random.h"
#include "core/training/loss_history.h"
#include "core/training/training_config.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// Mean loss and share of right answers over a data set.
struct Metrics {
    double loss = 0.0;     ///< mean over samples, without the penalties on weights
    double accuracy = 0.0; ///< share with the logit on the right side of 0, in [0, 1]

    bool operator==(const Metrics&) const = default;
};

/// Why a run cannot go on: the loss or a parameter is no longer a finite number.
struct Divergence {
    std::uint64_t epoch;
    int layer; ///< 1-based; the first layer with a parameter that is not finite
};

/// Trains one network by mini-batch gradient descent. Owned by one thread. Nothing is allocated by
/// step() and trainEpoch().
template <class Scalar>
class Trainer {
public:
    using Lanes = typename ChunkEngine<Scalar>::Lanes;
    using Vector = typename Network<Scalar>::Vector;

    /// Starts from the seed's initial weights. Throws UsageError for a configuration that no
    /// network can have.
    Trainer(const TrainingConfig& config, std::shared_ptr<const DataSet> data, std::uint64_t seed);

    /// Takes over what changes in flight (see needsRestart); the weights stay.
    void update(const TrainingConfig& config);
    /// Replaces all parameters, for example by saved ones; the count must fit.
    void setParameters(const Eigen::ArrayXd& parameters);

    /// At most `updates` parameter updates, each on the next mini-batch; stops at a divergence.
    /// More at once is faster: some kernels keep the parameters in another layout meanwhile.
    void run(int updates);
    /// Mini-batches until the present epoch is complete.
    int updatesLeftInEpoch() const;
    /// Updates until the epoch is complete. Does nothing after a divergence.
    void trainEpoch();

    const Network<Scalar>& network() const { return m_network; }
    const TrainingConfig& config() const { return m_config; }
    const DataSet& data() const { return *m_data; }
    std::uint64_t epoch() const { return m_epoch; }
    std::uint64_t examples() const { return m_examples; }
    const std::optional<Divergence>& divergence() const { return m_divergence; }
    const LossHistory& history() const { return m_history; }

    /// Over the whole training set, with the present parameters.
    Metrics evaluate() { return evaluateOver(m_split.train); }
    /// Over the test set; nothing if there is none.
    std::optional<Metrics> evaluateTest();
    /// Mean gradient of the loss and the penalties over the whole training set, laid out like the
    /// parameters.
    Vector gradient();
    /// Logits on a grid of columns × rows points over `bounds`.
    void decisionField(numeric::GridField& field);
    /// Logits of single points.
    Scalar predict(Scalar x1, Scalar x2);
    /// Pre-activations of hidden layer `layer` (1-based) over the training set: every sample for
    /// small sets, else evenly chosen ones so that at most `most` numbers come back. Empty for a
    /// layer that the network does not have.
    std::vector<float> preActivations(int layer, std::size_t most);
    /// Hidden units whose derivative is exactly 0 for every training sample.
    int deadUnits();

private:
    void beginEpoch();
    void endEpoch();
    Eigen::Index trainSize() const { return static_cast<Eigen::Index>(m_order.size()); }
    Metrics evaluateOver(const std::vector<int>& samples);
    void loadLanes(const std::vector<int>& samples, Eigen::Index first, Eigen::Index count);
    Lanes outputDelta(Eigen::Index count) const;
    void accumulate(Eigen::Index first, Eigen::Index count);
    RowEngine<Scalar>* rowEngine();
    bool isPlainDescent() const;
    void loadRows(Eigen::Index count);
    void update(RowEngine<Scalar>* rows, Eigen::Index count);
    void optimize(Eigen::Index count);
    void addPenalties();

    TrainingConfig m_config;
    std::shared_ptr<const DataSet> m_data;
    Network<Scalar> m_network;
    ChunkEngine<Scalar> m_engine;
    std::optional<RowEngine<Scalar>> m_rows; ///< none for a perceptron, which has no hidden layer
    std::optional<RowEngine<Scalar>> m_singleRows; ///< padded for single samples
    numeric::Random m_shuffle;
    Vector m_x1;
    Vector m_x2;
    Vector m_target;
    Split m_split;
    std::vector<int> m_order; ///< the training samples as this epoch takes them
    Lanes m_laneTargets;
    Vector m_gradient;
    Optimizer<Scalar> m_optimizer;
    Vector m_isWeight;               ///< 1 for weights, 0 for biases
    std::vector<Scalar> m_rowInputs; ///< of one mini-batch, x1 and x2 together
    std::vector<Scalar> m_rowTargets;
    Vector m_lastGood; ///< parameters before the epoch, restored after a divergence
    Eigen::Index m_position = 0;
    double m_rate = 0.0; ///< of this epoch
    std::uint64_t m_epoch = 0;
    std::uint64_t m_examples = 0;
    std::optional<Divergence> m_divergence;
    LossHistory m_history;
};

extern template class Trainer<float>;
extern template class Trainer<double>;

} // namespace actiscope
