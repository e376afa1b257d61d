#include "ui/views/classifier/pane/remedy_button.h"

#include "core/session/activation_choice.h"

namespace actiscope::ui {

RemedyButton::RemedyButton(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent)
    : QPushButton(parent), m_store(store), m_runs(runs), m_pane(pane) {
    connect(this, &QPushButton::clicked, this, &RemedyButton::apply);
}

RemedyButton::Remedy RemedyButton::remedyFor(const TrainingSnapshot& snapshot, Pane pane) {
    if (snapshot.divergence) {
        return snapshot.divergence->missing ? Remedy::none : Remedy::lowerRate;
    }
    Remedy remedy = Remedy::none;
    if (pane == Pane::chosen && !snapshot.linear) {
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
    }
    return remedy;
}

void RemedyButton::showFor(const TrainingSnapshot& snapshot) {
    m_remedy = remedyFor(snapshot, m_pane);
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
        }
    });
    if (remedy == Remedy::lowerRate || remedy == Remedy::initializer) {
        m_runs.reset();
    }
}

} // namespace actiscope::ui
