#include "core/export/pytorch.h"

#include "core/export/python_formula.h"
#include "core/export/python_prelude.h"
#include "core/run/restore.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

template <class Numbers>
std::string listOf(const Numbers& numbers) {
    std::string text = "[";
    for (const double number : numbers) {
        text.append(text.size() > 1 ? ", " : "").append(pythonNumber(number));
    }
    return text + "]";
}

const char* pythonFeature(Feature feature) {
    switch (feature) {
    case Feature::x1:
        return "x1";
    case Feature::x2:
        return "x2";
    case Feature::product:
        return "x1*x2";
    case Feature::square1:
        return "x1**2";
    case Feature::square2:
        return "x2**2";
    case Feature::sine1:
        return "sin(x1)";
    case Feature::sine2:
        return "sin(x2)";
    }
    return "x1";
}

/// The columns of the network's inputs, as Python expressions of x1 and x2.
std::string featureList(const Network<double>& network) {
    std::string list;
    for (std::size_t i = 0; i < network.features.size(); ++i) {
        list.append(i == 0 ? "" : ", ").append(pythonFeature(network.features[i]));
    }
    return list;
}

/// Lines that standardize x1 and x2, if the network does.
std::string standardizing(const Network<double>& network, const char* indent) {
    const Standardization& scale = network.standardization;
    if (scale.isIdentity()) {
        return {};
    }
    std::string lines;
    for (std::size_t k = 0; k < scale.mean.size(); ++k) {
        const std::string name = std::string("x").append(std::to_string(k + 1));
        lines.append(indent).append(name).append(" = (").append(name).append(" - C(");
        lines.append(text::toText(scale.mean[k])).append(")) / C(");
        lines.append(text::toText(scale.deviation[k])).append(")\n");
    }
    return lines;
}

std::string activationName(std::size_t layer) {
    return std::string("activation").append(std::to_string(layer + 1));
}

/// "[[…], […]]", a row per sum, each on a line of its own.
std::string matrixOf(const Network<double>& network, std::size_t layer, const char* indent) {
    std::string text = "[\n";
    for (Eigen::Index s = 0; s < network.architecture.layers()[layer].sums(); ++s) {
        text.append(indent).append("    ");
        text.append(listOf(Eigen::ArrayXd(network.weights(layer).row(s)))).append(",\n");
    }
    return text.append(indent).append("]");
}

constexpr const char* kPytorchTail = R"(

model = Model().eval()

if __name__ == "__main__":
    text = sys.argv[1] if len(sys.argv) > 1 else "0,0;1,0;0,1;2,2"
    points = [[float(v) for v in pair.split(",")] for pair in text.split(";")]
    print("x1,x2,y")
    with torch.no_grad():
        for (x1, x2), y in zip(points, model(points)[:, 0].tolist()):
            print(f"{x1},{x2},{y!r}")
)";

constexpr const char* kNumpyTail = R"(

if __name__ == "__main__":
    text = sys.argv[1] if len(sys.argv) > 1 else "0,0;1,0;0,1;2,2"
    points = [[float(v) for v in pair.split(",")] for pair in text.split(";")]
    print("x1,x2,y")
    for (x1, x2), y in zip(points, model(points)[:, 0].tolist()):
        print(f"{x1},{x2},{y!r}")
)";

} // namespace

std::string pytorchScript(const Session& session) {
    const Network<double> network = restoreNetwork(session, Pane::chosen);
    const auto& layers = network.architecture.layers();
    std::string script(pytorchPrelude());
    std::string forward = standardizing(network, "        ") + "        h = torch.stack([" +
                          featureList(network) + "], dim=1)\n";
    std::string members;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const std::string layer = "self.layer" + std::to_string(l + 1);
        members += "        " + layer + " = torch.nn.Linear(" + std::to_string(layers[l].inputs) +
                   ", " + std::to_string(layers[l].sums()) + ")\n";
        members +=
            "        " + layer + ".weight.data = C(" + matrixOf(network, l, "        ") + ")\n";
        members += "        " + layer + ".bias.data = C(" + listOf(network.biases(l)) + ")\n";
        if (l + 1 < layers.size()) {
            script += pythonFunction(network.activations[l], activationName(l));
            forward += "        h = " + std::string(network.skipsIn(l) ? "h + " : "") +
                       activationName(l) + "(" + layer + "(h))\n";
        } else {
            forward += "        return " + layer + "(h)\n";
        }
    }
    script +=
        "\n\nclass Model(torch.nn.Module):\n    def __init__(self):\n        super().__init__()\n";
    script += members;
    script += "\n    def forward(self, x):\n        x1, x2 = C(x).reshape(-1, 2).unbind(dim=1)\n";
    return script + forward + kPytorchTail;
}

std::string numpyScript(const Session& session) {
    const Network<double> network = restoreNetwork(session, Pane::chosen);
    const auto& layers = network.architecture.layers();
    std::string script(numpyPrelude());
    std::string forward = standardizing(network, "    ") + "    h = np.stack([" +
                          featureList(network) + "], axis=1)\n";
    std::string constants;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const std::string number = std::to_string(l + 1);
        constants += "weights" + number + " = C(" + matrixOf(network, l, "") + ")\n";
        constants += "biases" + number + " = C(" + listOf(network.biases(l)) + ")\n";
        const std::string sums = "h @ weights" + number + ".T + biases" + number;
        if (l + 1 < layers.size()) {
            script += pythonFunction(network.activations[l], activationName(l));
            forward += "    h = " + std::string(network.skipsIn(l) ? "h + " : "") +
                       activationName(l) + "(" + sums + ")\n";
        } else {
            forward += "    return " + sums + "\n";
        }
    }
    script += "\n\n" + constants;
    script += "\n\ndef model(points):\n    x1, x2 = C(points).reshape(-1, 2).T\n";
    return script + forward + kNumpyTail;
}

} // namespace actiscope
