#include "app/cli/training_json.h"

#include "ui/io/qstring.h"

#include <cmath>

namespace actiscope::cli {
namespace {

const char* wordFor(DeathReason reason) {
    switch (reason) {
    case DeathReason::none:
        break;
    case DeathReason::deadRegion:
        return "dead_region";
    case DeathReason::noDerivative:
        return "no_derivative";
    case DeathReason::underflow:
        return "underflow";
    }
    return "none";
}

QJsonObject toJson(const MeanAndDeviation& spread) {
    return {{"mean", spread.mean}, {"sd", spread.deviation}};
}

const char* wordFor(Trouble::Kind kind) {
    switch (kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
        return "vanishing";
    case Trouble::Kind::exploding:
        return "exploding";
    case Trouble::Kind::saturated:
        return "saturated";
    case Trouble::Kind::jumping:
        return "jumping";
    }
    return "none";
}

} // namespace

QJsonObject learnedJson(const Network<float>& network) {
    QJsonObject layers;
    for (std::size_t l = 0; l < network.activations.size(); ++l) {
        if (network.learnsIn(l)) {
            const Activation& activation = network.activations[l];
            const std::size_t index = *activation.learnableIndex();
            const std::string_view name = activation.definition().parameters[index].name;
            layers.insert(QString::number(l + 1),
                          QJsonObject{{ui::toQString(name), activation.parameters()[index]}});
        }
    }
    return layers;
}

QJsonArray layersJson(const NetworkHealth& health) {
    QJsonArray layers;
    for (const LayerHealth& layer : health.layers) {
        QJsonArray units;
        for (const UnitHealth& unit : layer.units) {
            QJsonObject object{{"saturated", unit.saturated}, {"dead", unit.dead},
                               {"silent", unit.silent},       {"at_kink", unit.atKink},
                               {"lowest", unit.lowest},       {"highest", unit.highest}};
            if (unit.isDead()) {
                object.insert("reason", wordFor(unit.reason));
            }
            units.append(object);
        }
        QJsonObject object{{"pre_activation", toJson(layer.preActivation)},
                           {"output", toJson(layer.output)},
                           {"delta", toJson(layer.delta)},
                           {"same_sign", layer.sameSign},
                           {"gradient_norm", layer.gradientNorm}};
        if (!units.isEmpty()) {
            object.insert("units", units);
        }
        layers.append(object);
    }
    return layers;
}

QJsonObject troubleJson(const Trouble& trouble) {
    QJsonObject object{{"kind", wordFor(trouble.kind)}};
    if (trouble.layer > 0) {
        object.insert("layer", trouble.layer);
    }
    switch (trouble.kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
    case Trouble::Kind::exploding:
        object.insert("ratio",
                      std::isfinite(trouble.ratio) ? QJsonValue(trouble.ratio) : QJsonValue());
        object.insert("loss", trouble.loss);
        break;
    case Trouble::Kind::saturated:
        object.insert("share", trouble.share);
        break;
    case Trouble::Kind::jumping:
        object.insert("lowest_loss", trouble.lowest);
        object.insert("highest_loss", trouble.highest);
        break;
    }
    return object;
}

} // namespace actiscope::cli
