#include "core/export/pytorch.h"

#include "core/activation/maxout.h"
#include "core/formula/parser.h"
#include "core/text/number_text.h"

#include <cassert>
#include <cctype>

namespace actiscope {
namespace {

/// Position of `wanted` outside all parentheses at or after `from`, or npos. A conditional in
/// between takes its own ':' along.
std::size_t findOutside(std::string_view text, char wanted, std::size_t from) {
    int depth = 0;
    int conditionals = 0;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (depth == 0 && c == wanted && conditionals == 0) {
            return i;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0 && wanted == ':') {
            conditionals += c == '?' ? 1 : c == ':' ? -1 : 0;
        }
    }
    return std::string_view::npos;
}

/// "lambda" is a word of Python's; the catalogue writes pi as _pi.
std::string pythonName(std::string_view name) {
    if (name == "_pi") {
        return "math.pi";
    }
    return name == "lambda" ? "lambda_" : std::string(name);
}

std::string pythonFrom(std::string_view text);

/// Everything but conditionals and "and": names, powers, and what stands in parentheses.
std::string pythonTerm(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_') {
            std::size_t end = i;
            while (end < text.size() &&
                   (std::isalnum(static_cast<unsigned char>(text[end])) != 0 || text[end] == '_')) {
                ++end;
            }
            result += pythonName(text.substr(i, end - i));
            i = end;
        } else if (c == '(') {
            const std::size_t close = findOutside(text.substr(i + 1), ')', 0) + i + 1;
            std::string_view inside = text.substr(i + 1, close - i - 1);
            result += '(';
            for (std::size_t comma = findOutside(inside, ',', 0); comma != std::string_view::npos;
                 comma = findOutside(inside, ',', 0)) {
                result += pythonFrom(inside.substr(0, comma));
                result += ", ";
                inside.remove_prefix(comma + 1);
            }
            result += pythonFrom(inside);
            result += ')';
            i = close + 1;
        } else {
            result += c == '^' ? std::string("**") : std::string(1, c);
            ++i;
        }
    }
    return result;
}

/// A formula as rows of the catalogue write it.
std::string pythonFrom(std::string_view text) {
    text = text::trimmed(text);
    const std::size_t question = findOutside(text, '?', 0);
    if (question != std::string_view::npos) {
        const std::size_t colon = findOutside(text, ':', question + 1);
        std::string result = "where(";
        result.append(pythonFrom(text.substr(0, question))).append(", ");
        result.append(pythonFrom(text.substr(question + 1, colon - question - 1))).append(", ");
        return result.append(pythonFrom(text.substr(colon + 1))).append(")");
    }
    const std::size_t both = findOutside(text, '&', 0);
    if (both != std::string_view::npos) {
        std::string result = "(";
        result.append(pythonFrom(text.substr(0, both))).append(") & (");
        return result.append(pythonFrom(text.substr(both + 2))).append(")");
    }
    return pythonTerm(text);
}

/// The Python function of an operation with one argument, or null.
const char* functionOf(formula::Op op) {
    using formula::Op;
    switch (op) {
    case Op::abs:
        return "abs";
    case Op::sqrt:
        return "sqrt";
    case Op::exp:
        return "exp";
    case Op::log:
        return "log";
    case Op::sin:
        return "sin";
    case Op::cos:
        return "cos";
    case Op::sinh:
        return "sinh";
    case Op::cosh:
        return "cosh";
    case Op::tanh:
        return "tanh";
    case Op::asinh:
        return "asinh";
    case Op::atan:
        return "atan";
    case Op::sinc:
        return "sinc";
    case Op::erf:
        return "erf";
    case Op::expm1:
        return "expm1";
    case Op::log1p:
        return "log1p";
    case Op::floor:
        return "floor";
    case Op::normalCdf:
        return "phi_cdf";
    case Op::sigmoid:
        return "sigmoid";
    case Op::softplus:
        return "softplus";
    default:
        return nullptr;
    }
}

/// A typed formula, from its compiled program: every operation in parentheses of its own.
std::string pythonFrom(const formula::Expression& expression) {
    using formula::Op;
    std::vector<std::string> stack;
    const auto wrap = [&](const char* before, const char* after) {
        std::string wrapped = before;
        wrapped.append(stack.back()).append(after);
        stack.back() = std::move(wrapped);
    };
    const auto join = [&](const char* before, const char* between) {
        const std::string last = std::move(stack.back());
        stack.pop_back();
        wrap(before, between);
        stack.back().append(last).append(")");
    };
    for (const formula::Instruction& instruction : expression.program) {
        switch (instruction.op) {
        case Op::constant:
            stack.push_back(text::toText(instruction.constant));
            break;
        case Op::x:
            stack.emplace_back("x");
            break;
        case Op::parameter:
            stack.emplace_back(
                formula::typedParameters()[static_cast<std::size_t>(instruction.constant)]);
            break;
        case Op::negate:
            wrap("(-", ")");
            break;
        case Op::add:
            join("(", " + ");
            break;
        case Op::subtract:
            join("(", " - ");
            break;
        case Op::multiply:
            join("(", "*");
            break;
        case Op::divide:
            join("(", "/");
            break;
        case Op::power:
            join("pow(", ", ");
            break;
        case Op::integerPower:
            wrap("(", ")**");
            stack.back().append(text::toText(instruction.constant));
            break;
        case Op::maximum:
            join("max(", ", ");
            break;
        case Op::minimum:
            join("min(", ", ");
            break;
        case Op::greater:
            join("(", " > ");
            break;
        case Op::greaterEqual:
            join("(", " >= ");
            break;
        case Op::select: {
            const std::string no = std::move(stack.back());
            stack.pop_back();
            join("where(", ", ");
            stack.back().pop_back();
            stack.back().append(", ").append(no).append(")");
            break;
        }
        default:
            wrap("(", ")");
            stack.back().insert(0, functionOf(instruction.op));
            break;
        }
    }
    assert(stack.size() == 1);
    return stack.back();
}

Network<double> trainedNetwork(const Session& session) {
    assert(session.weights && session.weights->chosen.size() > 0);
    Network<double> network(session.training.hidden, session.training.activations,
                            session.training.features);
    network.learns = session.training.learn;
    network.parameters.head(session.weights->chosen.size()) = session.weights->chosen;
    network.applyLearned();
    return network;
}

template <class Numbers>
std::string listOf(const Numbers& numbers) {
    std::string text = "[";
    for (const double number : numbers) {
        text.append(text.size() > 1 ? ", " : "").append(text::toText(number));
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

constexpr const char* kHead = R"(#!/usr/bin/env python3
# A network trained with Actiscope. `model` takes points (n x 2) and returns the raw output y
# (n x 1); y > 0 says triangle. Run with points as "x1,x2;x1,x2", this prints y at each of them.
import math
import sys

import torch

torch.set_default_dtype(torch.float64)


def T(value):
    return torch.as_tensor(value, dtype=torch.float64)


def where(condition, yes, no):
    return torch.where(condition, T(yes), T(no))


def max(a, b):
    return torch.maximum(T(a), T(b))


def min(a, b):
    return torch.minimum(T(a), T(b))


def pow(a, b):
    return torch.pow(T(a), T(b))


def phi_cdf(x):
    return 0.5 * torch.erfc(-x / math.sqrt(2.0))


def softplus(x):
    return torch.logaddexp(x, torch.zeros_like(x))


def sinc(x):
    return torch.sinc(x / math.pi)


def sqrt(x):
    return torch.sqrt(T(x))


abs, exp, log, sin, cos = torch.abs, torch.exp, torch.log, torch.sin, torch.cos
sinh, cosh, tanh, asinh, atan = torch.sinh, torch.cosh, torch.tanh, torch.asinh, torch.atan
erf, sigmoid = torch.erf, torch.sigmoid
)";

constexpr const char* kTail = R"(

model = Model().eval()

if __name__ == "__main__":
    text = sys.argv[1] if len(sys.argv) > 1 else "0,0;1,0;0,1;2,2"
    points = [[float(v) for v in pair.split(",")] for pair in text.split(";")]
    print("x1,x2,y")
    with torch.no_grad():
        for (x1, x2), y in zip(points, model(points)[:, 0].tolist()):
            print(f"{x1},{x2},{y!r}")
)";

/// The Python function of a hidden layer's activation. Maxout takes the k pre-activations of each
/// unit together.
std::string activationFunction(const Activation& activation, std::size_t number) {
    std::string text = "\n\ndef activation" + std::to_string(number) + "(x):\n";
    if (const Maxout* maxout = activation.maxout()) {
        std::vector<double> slopes;
        std::vector<double> intercepts;
        for (const AffinePiece& piece : maxout->pieces) {
            slopes.push_back(piece.slope);
            intercepts.push_back(piece.intercept);
        }
        text += "    # the largest of k pieces, each of a pre-activation of its own\n";
        text += "    groups = x.reshape(x.shape[0], -1, " + std::to_string(slopes.size()) + ")\n";
        text += "    return (groups * T(" + listOf(slopes) + ") + T(" + listOf(intercepts) +
                ")).amax(dim=2)\n";
        return text;
    }
    text += "    # " + activation.description() + "\n";
    const ParameterList& specs = activation.definition().parameters;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        text += "    " + pythonName(specs[i].name) + " = " +
                text::toText(activation.parameters()[i]) + "\n";
    }
    return text + "    return " + pythonFormula(activation) + "\n";
}

} // namespace

std::string pythonFormula(const Activation& activation) {
    assert(activation.maxout() == nullptr);
    if (const formula::Expression* typed = activation.formula()) {
        return "T(" + pythonFrom(*typed) + ") + 0*x"; // a constant formula has x's shape, too
    }
    return pythonFrom(activation.formulaText());
}

std::string pytorchScript(const Session& session) {
    const Network<double> network = trainedNetwork(session);
    const auto& layers = network.architecture.layers();
    std::string script = kHead;
    std::string forward = "        h = torch.stack([";
    for (std::size_t i = 0; i < network.features.size(); ++i) {
        forward.append(i == 0 ? "" : ", ").append(pythonFeature(network.features[i]));
    }
    forward += "], dim=1)\n";
    std::string members;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const std::string number = std::to_string(l + 1);
        const std::string layer = "self.layer" + number;
        members += "        " + layer + " = torch.nn.Linear(" + std::to_string(layers[l].inputs) +
                   ", " + std::to_string(layers[l].sums()) + ")\n";
        members += "        " + layer + ".weight.data = T([\n";
        for (Eigen::Index s = 0; s < layers[l].sums(); ++s) {
            members += "            " + listOf(Eigen::ArrayXd(network.weights(l).row(s))) + ",\n";
        }
        members += "        ])\n";
        members += "        " + layer + ".bias.data = T(" + listOf(network.biases(l)) + ")\n";
        if (l + 1 < layers.size()) {
            script += activationFunction(network.activations[l], l + 1);
            forward += "        h = activation" + number + "(" + layer + "(h))\n";
        } else {
            forward += "        return " + layer + "(h)\n";
        }
    }
    script +=
        "\n\nclass Model(torch.nn.Module):\n    def __init__(self):\n        super().__init__()\n";
    script += members;
    script += "\n    def forward(self, x):\n        x1, x2 = T(x).reshape(-1, 2).unbind(dim=1)\n";
    return script + forward + kTail;
}

std::string weightsCsv(const Session& session) {
    const Network<double> network = trainedNetwork(session);
    const auto& layers = network.architecture.layers();
    std::string csv = "layer,unit,input,value\n";
    const auto row = [&](std::size_t layer, const std::string& unit, std::string_view input,
                         double value) {
        csv.append(std::to_string(layer + 1)).append(",").append(unit).append(",");
        csv.append(input).append(",").append(text::toText(value)).append("\n");
    };
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
