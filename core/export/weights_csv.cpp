#include "core/export/pytorch.h"
#include "core/run/restore.h"
#include "core/text/csv_writer.h"

namespace actiscope {

std::string weightsCsv(const Session& session) {
    const Network<double> network = restoreNetwork(session, Pane::chosen);
    const auto& layers = network.architecture.layers();
    text::CsvWriter csv;
    csv.line("layer,unit,input,value");
    const Standardization& scale = network.standardization;
    for (std::size_t k = 0; k < scale.mean.size() && !scale.isIdentity(); ++k) {
        const std::string input = std::string("x").append(std::to_string(k + 1));
        for (const auto& [what, value] :
             {std::pair("mean", scale.mean[k]), std::pair("deviation", scale.deviation[k])}) {
            csv.row(0, what, input, value);
        }
    }
    for (std::size_t l = 0; l < layers.size(); ++l) {
        for (int s = 0; s < layers[l].sums(); ++s) {
            for (int i = 0; i < layers[l].inputs; ++i) {
                const auto input = static_cast<std::size_t>(i);
                csv.row(l + 1, s + 1,
                        l == 0 ? std::string(featureName(network.features[input]))
                               : std::to_string(i + 1),
                        network.weights(l)(s, i));
            }
            csv.row(l + 1, s + 1, "bias", network.biases(l)[s]);
        }
        if (l + 1 < layers.size() && network.learnsIn(l)) {
            const Activation& activation = network.activations[l];
            const std::size_t index = *activation.learnableIndex();
            csv.row(l + 1, "", activation.definition().parameters[index].name,
                    activation.parameters()[index]);
        }
    }
    return csv.text();
}

} // namespace actiscope
