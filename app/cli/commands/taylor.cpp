#include "app/cli/activation_input.h"
#include "app/cli/command.h"

#include "core/analysis/taylor/polynomial2.h"
#include "core/analysis/taylor/taylor.h"
#include "core/errors.h"
#include "core/text/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <iostream>
#include <utility>

namespace actiscope::cli {
namespace {

constexpr double kFarthest = 1000.0;
constexpr double kHeaviest = 1000.0;

/// JSON has neither infinities nor NaN: null stands for them.
QJsonValue number(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

std::pair<double, double> weightsFrom(const std::string& text) {
    const auto parts = text::split(text, ',');
    if (parts.size() != 2) {
        throw UsageError("--weights is '" + text + "'; allowed: two numbers W1,W2");
    }
    const auto weight = [&](std::size_t i) {
        const double value = numberFrom(text::trimmed(parts[i]), "--weights");
        if (std::fabs(value) > kHeaviest) {
            throw UsageError("--weights is '" + text + "'; allowed: numbers from -1000 to 1000");
        }
        return value;
    };
    return {weight(0), weight(1)};
}

void require(const Arguments& arguments, std::string_view option) {
    if (!arguments.has(option)) {
        throw UsageError("taylor needs " + std::string(option) + "; see `actiscope taylor --help`");
    }
}

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the id of an activation (see `actiscope activations`)");
    require(arguments, "--center");
    require(arguments, "--order");
    const Activation activation = activationFrom(arguments);
    const double center = arguments.number("--center", -kFarthest, kFarthest, 0.0);
    const auto order =
        static_cast<int>(arguments.integer("--order", 0, TaylorExpansion::kHighestOrder, 0));
    const TaylorExpansion expansion(activation);
    const Taylor series = expansion.at(center, order);
    QJsonArray coefficients;
    for (const double c : series.coefficients) {
        coefficients.append(number(c));
    }
    QJsonArray breaks;
    for (const double place : expansion.breaks()) {
        breaks.append(place);
    }
    QJsonObject object{{"coefficients", coefficients},
                       {"radius", number(series.radius)},
                       {"radius_source", QString::fromUtf8(radiusSourceName(series.source).data())},
                       {"breaks", breaks}};
    if (arguments.has("--weights")) {
        const auto [w1, w2] = weightsFrom(arguments.value("--weights"));
        Polynomial2 polynomial(order);
        polynomial.addRidge(series, w1, w2, 1.0);
        QJsonArray monomials;
        for (const Monomial& m : polynomial.monomials()) {
            monomials.append(
                QJsonObject{{"i", m.i}, {"j", m.j}, {"coefficient", number(m.coefficient)}});
        }
        object.insert("monomials", monomials);
    }
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).constData();
    return 0;
}

} // namespace

Command taylorCommand() {
    return {"taylor",
            "ID [--param alpha=0.2]... --center B --order N [--weights W1,W2]",
            "prints the Taylor coefficients f⁽ᵏ⁾(B)/k!, the radius of convergence and, with "
            "weights, the monomials\n    of f(W1·x1 + W2·x2 + B), as JSON",
            {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
             {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
             {"--center", "B", "where f is expanded, from -1000 to 1000"},
             {"--order", "N", "of the highest term, from 0 to 15"},
             {"--weights", "W1,W2", "of the two inputs, each from -1000 to 1000"}},
            run};
}

} // namespace actiscope::cli
