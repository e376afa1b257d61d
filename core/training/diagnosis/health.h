#pragma once

#include "core/analysis/line/regions.h"
#include "core/network/loss.h"
#include "core/training/diagnosis/abandon.h"
#include "core/training/samples/samples.h"

#include <optional>
#include <vector>

namespace actiscope {

/// Why a hidden unit passes no gradient for any sample that was looked at.
enum class DeathReason {
    none,         ///< it lives
    deadRegion,   ///< every z lies where f' is exactly 0 (a ReLU that is silent everywhere)
    noDerivative, ///< f' is 0 on the whole line (a step)
    underflow,    ///< saturated so deeply that f' rounds to 0 in float
};

/// One hidden unit over the samples that were looked at. Shares are in [0, 1].
struct UnitHealth {
    double saturated = 0.0; ///< share in a saturated region (see Regions), without f'(z) = 0
    double dead = 0.0;      ///< share with f'(z) = 0
    double silent = 0.0;    ///< share with output exactly 0
    int atKink = 0;         ///< samples whose z is exactly a kink or jump of f
    double lowest = 0.0;    ///< smallest and largest z
    double highest = 0.0;
    DeathReason reason = DeathReason::none;
    int revivals = 0; ///< how often it was dead at one look and alive at the next

    bool isDead() const { return reason != DeathReason::none; }
};

struct MeanAndDeviation {
    double mean = 0.0;
    double deviation = 0.0; ///< standard deviation
};

/// A layer over units and samples.
struct LayerHealth {
    MeanAndDeviation preActivation; ///< z
    MeanAndDeviation output;        ///< f(z); of the output layer the logit
    MeanAndDeviation delta;         ///< ∂loss/∂z of single samples
    /// Share of samples for which the gradients of a unit's incoming weights, δ·h, have no two
    /// different signs: that is, for which the inputs h of the layer have none.
    double sameSign = 0.0;
    double gradientNorm = 0.0; ///< of the mean gradient of weights and biases, without penalties
    std::vector<UnitHealth> units; ///< none for the output layer
};

struct NetworkHealth {
    int samples = 0;
    std::vector<LayerHealth> layers; ///< hidden ones, then the output layer

    int deadUnits() const;
};

/// Looks after one network while it learns: remembers who was dead, and what is known of the
/// activations. Owned by the training thread.
template <class Scalar>
class HealthMonitor {
public:
    using Vector = typename Network<Scalar>::Vector;

    /// Looks at evenly chosen samples of `indices`, at most kMostSamples. Saturated
    /// regions begin where |f'| < `epsilon` (see Regions). The engine's contents are overwritten.
    /// Throws LookAbandoned when it becomes `unwanted`; who was dead is remembered as before then.
    NetworkHealth look(const Network<Scalar>& network, const Samples<Scalar>& samples,
                       const std::vector<int>& indices, OutputLoss loss, double epsilon,
                       ChunkEngine<Scalar>& engine, const Unwanted& unwanted = {});

    static constexpr std::size_t kMostSamples = 8192;

private:
    struct KnownActivation {
        Activation activation;
        std::vector<Scalar> kinks; ///< and jumps
        std::vector<Interval> dead;
        Scalar saturatedBelow; ///< |f'| < ε from −∞ to here, and from saturatedAbove to ∞
        Scalar saturatedAbove;
    };

    void study(const std::vector<Activation>& activations, double epsilon);
    DeathReason reasonOf(const UnitHealth& unit, std::size_t layer) const;
    void countRevivals(NetworkHealth& health);

    std::vector<KnownActivation> m_known;
    double m_epsilon = 0.0; ///< that m_known is for
    std::vector<std::vector<bool>> m_wasDead;
    std::vector<std::vector<int>> m_revivals;
};

extern template class HealthMonitor<float>;
extern template class HealthMonitor<double>;

} // namespace actiscope
