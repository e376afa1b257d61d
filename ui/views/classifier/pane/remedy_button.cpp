#include "ui/views/classifier/pane/remedy_button.h"

#include "core/session/activation_choice.h"

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Whether the function itself lets little gradient through: |f'| is small where sums usually lie.
bool passesLittle(const Activation& activation) {
    constexpr double kSteepEnough = 0.5;
    constexpr double kUsualSums[] = {-1.0, -0.5, 0.0, 0.5, 1.0};
    return activation.maxout() == nullptr && std::ranges::all_of(kUsualSums, [&](double z) {
               return std::fabs(activation.at(z).slope) < kSteepEnough;
           });
}

} // namespace

RemedyButton::RemedyButton(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent)
    : QPushButton(parent), m_store(store), m_runs(runs), m_pane(pane) {
    connect(this, &QPushButton::clicked, this, &RemedyButton::apply);
}

/// What is offered changes the session: never a start or a function that it has already.
RemedyButton::Remedy RemedyButton::remedyFor(const TrainingSnapshot& snapshot,
                                             const Trouble& trouble) const {
    const TrainingConfig& config = m_store.session().training;
    const bool hasGain = config.initializer == Initializer::unitGain;
    switch (trouble.kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::jumping:
        return Remedy::lowerRate;
    case Trouble::Kind::exploding:
        return trouble.layer == 0 || hasGain ? Remedy::lowerRate : Remedy::gain;
    case Trouble::Kind::vanishing:
        return hasGain || std::ranges::any_of(snapshot.activations, passesLittle) ? Remedy::steep
                                                                            : Remedy::gain;
    case Trouble::Kind::saturated:
        if (trouble.layer == 1 && config.data.kind == DataKind::own && !config.standardize) {
            return Remedy::standardize;
        }
        return Remedy::gentle;
    }
    return Remedy::none;
}

RemedyButton::Remedy RemedyButton::remedyFor(const TrainingSnapshot& snapshot) const {
    if (snapshot.divergence) {
        return snapshot.divergence->missing ? Remedy::none : Remedy::lowerRate;
    }
    const Remedy forTrouble = remedyFor(snapshot, snapshot.trouble);
    if (m_pane == Pane::compared || snapshot.linear) {
        // Its function is not the one that is chosen; the rate belongs to both.
        return forTrouble == Remedy::lowerRate ? forTrouble : Remedy::none;
    }
    if (forTrouble != Remedy::none) {
        return forTrouble;
    }
    Remedy remedy = Remedy::none;
    for (const LayerHealth& layer : snapshot.health.layers) {
        for (const UnitHealth& unit : layer.units) {
            if (unit.reason == DeathReason::noDerivative) {
                remedy = Remedy::smooth;
            } else if (unit.reason == DeathReason::deadRegion && remedy == Remedy::none) {
                remedy = Remedy::leaky;
            } else if (unit.reason == DeathReason::underflow && remedy == Remedy::none) {
                remedy = Remedy::initializer;
            }
        }
    }
    return remedy;
}

void RemedyButton::showFor(const TrainingSnapshot& snapshot) {
    m_remedy = remedyFor(snapshot);
    switch (m_remedy) {
    case Remedy::none:
        break;
    case Remedy::lowerRate:
        setText(tr("Rate ÷ 10, reset"));
        break;
    case Remedy::leaky:
        setText(tr("Use Leaky ReLU"));
        break;
    case Remedy::smooth:
        setText(tr("Use sigmoid"));
        break;
    case Remedy::initializer:
        setText(tr("Xavier start, reset"));
        break;
    case Remedy::gain:
        setText(tr("Unit-gain start, reset"));
        break;
    case Remedy::steep:
        setText(tr("Tanh, Xavier start, reset"));
        break;
    case Remedy::gentle:
        setText(tr("Xavier start, rate ÷ 10, reset"));
        break;
    case Remedy::standardize:
        setText(tr("Standardise, reset"));
        break;
    }
    setVisible(m_remedy != Remedy::none);
}

void RemedyButton::apply() {
    const Remedy remedy = m_remedy;
    m_store.edit({}, [remedy](Session& s) {
        switch (remedy) {
        case Remedy::none:
            break;
        case Remedy::lowerRate:
            s.training.learningRate /= 10.0;
            break;
        case Remedy::leaky:
            chooseActivation(s, "leaky_relu");
            break;
        case Remedy::smooth:
            chooseActivation(s, "sigmoid");
            break;
        case Remedy::initializer:
            s.training.initializer = Initializer::xavier;
            break;
        case Remedy::gain:
            s.training.initializer = Initializer::unitGain;
            break;
        case Remedy::steep:
            chooseActivation(s, "tanh");
            s.training.initializer = Initializer::xavier;
            break;
        case Remedy::gentle:
            s.training.initializer = Initializer::xavier;
            s.training.learningRate /= 10.0;
            break;
        case Remedy::standardize:
            s.training.standardize = true;
            break;
        }
    });
    if (remedy != Remedy::none && remedy != Remedy::leaky && remedy != Remedy::smooth) {
        m_runs.reset();
    }
}

} // namespace actiscope::ui
