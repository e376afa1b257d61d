#include "core/export/pytorch.h"
#include "core/run/restore.h"
#include "core/text/number_text.h"

namespace actiscope {

std::string weightsCsv(const Session& session) {
    const Network<double> network = restoreNetwork(session, Pane::chosen);
    const auto& layers = network.architecture.layers();
    std::string csv = "layer,unit,input,value\n";
    const auto row = [&](std::size_t layer, const std::string& unit, std::string_view input,
                         double value) {
        csv.append(std::to_string(layer + 1)).append(",").append(unit).append(",");
        csv.append(input).append(",").append(text::toText(value)).append("\n");
    };
    const Standardization& scale = network.standardization;
    for (std::size_t k = 0; k < scale.mean.size() && !scale.isIdentity(); ++k) {
        const std::string input = std::string("x").append(std::to_string(k + 1));
        for (const auto& [what, value] :
             {std::pair("mean", scale.mean[k]), std::pair("deviation", scale.deviation[k])}) {
            csv.append("0,").append(what).append(",").append(input).append(",");
            csv.append(text::toText(value)).append("\n");
        }
    }
    for (std::size_t l = 0; l < layers.size(); ++l) {
        for (int s = 0; s < layers[l].sums(); ++s) {
            const std::string unit = std::to_string(s + 1);
            for (int i = 0; i < layers[l].inputs; ++i) {
                const auto input = static_cast<std::size_t>(i);
                row(l, unit,
                    l == 0 ? std::string(featureName(network.features[input]))
                           : std::to_string(i + 1),
                    network.weights(l)(s, i));
            }
            row(l, unit, "bias", network.biases(l)[s]);
        }
        if (l + 1 < layers.size() && network.learnsIn(l)) {
            const Activation& activation = network.activations[l];
            const std::size_t index = *activation.learnableIndex();
            row(l, "", activation.definition().parameters[index].name,
                activation.parameters()[index]);
        }
    }
    return csv;
}

} // namespace actiscope
