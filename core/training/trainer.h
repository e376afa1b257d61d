#pragma once

#include "core/data/split.h"
#include "core/numeric/random.h"
#include "core/training/course.h"
#include "core/training/descent.h"
#include "core/training/diagnosis/divergence.h"
#include "core/training/diagnosis/health.h"
#include "core/training/diagnosis/inspector.h"
#include "core/training/loss_history.h"
#include "core/training/timeline.h"
#include "core/training/training_config.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace actiscope {

/// Which condition of the stop rule ended training.
enum class StopReason { epochs, accuracy, loss };

/// Trains one network by mini-batch gradient descent. Owned by one thread. Nothing is allocated by
/// run() and trainEpoch().
template <class Scalar>
class Trainer {
public:
    using Vector = typename Network<Scalar>::Vector;

    /// Starts from the seed's initial weights. Throws UsageError for a configuration that no
    /// network can have.
    Trainer(const TrainingConfig& config, std::shared_ptr<const DataSet> data, std::uint64_t seed);

    /// Takes over what changes in flight (see needsRestart; samples by replaceData()); the weights
    /// stay. The network must keep its shape. An activation that
    /// changes starts again from its own learnable parameter.
    void update(const TrainingConfig& config);
    /// Replaces all weights and biases, for example by saved ones, and the learnable parameters if
    /// they follow; the count must fit.
    void setParameters(const Eigen::ArrayXd& parameters);

    /// Replaces one parameter, by its place in the vector; training goes on from there.
    void setParameter(Eigen::Index place, double value);
    /// Goes on with other samples; the weights and the course so far stay.
    void replaceData(std::shared_ptr<const DataSet> data);

    /// What goes on besides the parameters; see resume().
    Course course() const;
    /// Goes on as the trainer did that gave the course, after setParameters() with its parameters.
    /// Precondition: the course fits (checkCourse()).
    void resume(const Course& course);
    /// The changes of functions while training, ascending.
    const std::vector<FunctionChange>& functionChanges() const { return m_changes; }

    /// Epochs that rewind() and showPast() can go to.
    const Timeline<Scalar>& timeline() const { return m_timeline; }
    /// Back to the last recorded epoch that is not after `epoch`, and on from there: what came
    /// later is forgotten, momentum starts anew.
    void rewind(std::uint64_t epoch);
    /// Gives the network the parameters of such an epoch, to be looked at, and returns the epoch.
    /// Nothing but looking may happen until showPresent().
    std::uint64_t showPast(std::uint64_t epoch);
    void showPresent();

    /// At most `updates` parameter updates, each on the next mini-batch; stops at a divergence.
    /// More at once is faster: some kernels keep the parameters in another layout meanwhile.
    void run(int updates);
    /// Mini-batches until the present epoch is complete.
    int updatesLeftInEpoch() const;
    /// Updates until the epoch is complete. Does nothing after a divergence.
    void trainEpoch();
    /// The condition of the stop rule that holds now. Looks at the training set if the rule asks
    /// for accuracy or loss.
    std::optional<StopReason> stopReason();

    const Network<Scalar>& network() const { return m_network; }
    const TrainingConfig& config() const { return m_config; }
    const DataSet& data() const { return *m_data; }
    const Split& split() const { return m_split; }
    std::uint64_t epoch() const { return m_epoch; }
    std::uint64_t examples() const { return m_examples; }
    const std::optional<Divergence>& divergence() const { return m_divergence; }
    const LossHistory& history() const { return m_history; }

    /// For maps and pre-activations; valid until the next call of the trainer.
    Inspector<Scalar> inspector(Unwanted unwanted = {}) {
        return {m_network, m_samples, m_descent.engine(), std::move(unwanted)};
    }
    /// Over the whole training set, with the present parameters.
    Metrics evaluate() { return inspector().evaluate(m_config.usedLoss()); }
    /// Over the test set; nothing if there is none.
    std::optional<Metrics> evaluateTest();
    /// How units and layers do on the training set; see HealthMonitor.
    NetworkHealth health(double epsilon, const Unwanted& unwanted = {});
    /// See Descent::clippedShare().
    std::optional<double> clippedShare() const { return m_descent.clippedShare(); }
    /// Mean gradient of the loss and the penalties over the whole training set, laid out like the
    /// parameters; the places of learnable ones are 0 unless they are learned.
    Vector gradient();
    /// Logit of a single point.
    Scalar predict(double x1, double x2) { return inspector().predict(x1, x2); }

private:
    void beginEpoch();
    void endEpoch();
    Eigen::Index trainSize() const { return static_cast<Eigen::Index>(m_order.size()); }
    void noteFunctions();
    HistoryPoint historyPoint();

    TrainingConfig m_config;
    std::shared_ptr<const DataSet> m_data;
    Network<Scalar> m_network;
    std::uint64_t m_seed;
    numeric::Random m_shuffle;
    Split m_split;
    Samples<Scalar> m_samples;
    std::vector<int> m_order; ///< the training samples as this epoch takes them
    Descent<Scalar> m_descent;
    Vector m_present; ///< parameters before a look back, to be restored
    Timeline<Scalar> m_timeline;
    Vector m_lastGood; ///< parameters before the epoch, restored after a divergence
    HealthMonitor<Scalar> m_health;
    Eigen::Index m_position = 0;
    double m_rate = 0.0; ///< of this epoch
    std::uint64_t m_epoch = 0;
    std::uint64_t m_examples = 0;
    std::optional<Divergence> m_divergence;
    LossHistory m_history;
    std::vector<FunctionChange> m_changes;
};

extern template class Trainer<float>;
extern template class Trainer<double>;

} // namespace actiscope
