#include "app/cli/activation_input.h"
#include "app/cli/command.h"

#include "core/approximation/error_law.h"
#include "core/approximation/line_network.h"
#include "core/approximation/maxout_fit.h"
#include "core/approximation/trained.h"
#include "core/errors.h"
#include "core/session/session.h"
#include "core/text/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <iostream>

namespace actiscope::cli {
namespace {

/// JSON has neither infinities nor NaN: null stands for them.
QJsonValue number(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

std::vector<int> unitsFrom(const std::string& text, int most) {
    std::vector<int> units;
    for (const std::string_view part : text::split(text, ',')) {
        const auto count = text::parseInteger(text::trimmed(part));
        if (!count || *count < 1 || *count > most) {
            throw UsageError("--units is '" + text + "'; allowed: integers from 1 to " +
                             std::to_string(most) + " with commas between");
        }
        units.push_back(static_cast<int>(*count));
    }
    return units;
}

Target targetFrom(const Arguments& arguments) {
    if (arguments.has("--target") == arguments.has("--data")) {
        throw UsageError("approximate needs either --target FORMULA or --data FILE.csv");
    }
    Target target;
    if (arguments.has("--target")) {
        target.kind = TargetKind::formula;
        target.formula = arguments.value("--target");
    } else {
        target.kind = TargetKind::samples;
        target.samples = loadPoints(arguments.value("--data"));
        target.from = target.samples.front().x;
        target.to = target.samples.back().x;
    }
    constexpr double kFarthest = Target::kFarthest;
    target.from = arguments.number("--from", -kFarthest, kFarthest, target.from);
    target.to = arguments.number("--to", -kFarthest, kFarthest, target.to);
    return target;
}

/// How one sum came out.
struct Fit {
    int units;
    FitError error;
    std::optional<int> pieces;
};

template <class Function>
Fit maxoutFit(int units, int pieces, const Function& fit, const TargetFunction& target) {
    const Eigen::ArrayXd x = gridOf(target, kErrorPoints);
    const Eigen::ArrayXd values = x.unaryExpr([&fit](double v) { return fit(v); });
    return {units, errorOf(x, values, target.at(x)), pieces};
}

Fit fitOf(const Arguments& arguments, const Activation& activation, const TargetFunction& target,
          int units) {
    if (activation.maxout() != nullptr) {
        if (arguments.has("--pair")) {
            const MaxoutPair pair = fitMaxoutPair(target, units);
            const auto kinks = pair.plus.corners(target.from(), target.to()).size() +
                               pair.minus.corners(target.from(), target.to()).size();
            return maxoutFit(units, static_cast<int>(kinks) + 1, pair, target);
        }
        const MaxoutFit fit = fitMaxout(target, units);
        const auto kinks = fit.corners(target.from(), target.to()).size();
        return maxoutFit(units, static_cast<int>(kinks) + 1, fit, target);
    }
    UnitSum sum;
    if (arguments.value("--method", "solve") == "train") {
        const auto epochs = arguments.integer("--epochs", 1, 1'000'000, 3000);
        TrainedSum trained(
            activation, target, units, ApproximationView().rate,
            static_cast<std::uint64_t>(arguments.integer("--seed", 0, Session::kLargestSeed, 1)));
        for (std::int64_t epoch = 0; epoch < epochs; ++epoch) {
            if (!trained.step()) {
                throw InputError("training diverged at epoch " + std::to_string(epoch + 1));
            }
        }
        sum = trained.sum();
    } else {
        sum = solveEvenly(activation, target, units);
    }
    return {units, errorOf(sum, target), piecesOf(sum, target.from(), target.to())};
}

void refuseWithout(const Arguments& arguments, std::string_view option, bool fits,
                   std::string_view need) {
    if (arguments.has(option) && !fits) {
        throw UsageError(std::string(option) + " needs " + std::string(need));
    }
}

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the id of an activation (see `actiscope activations`)");
    const Activation activation = activationFrom(arguments);
    const bool isMaxout = activation.maxout() != nullptr;
    const std::string method = arguments.value("--method", "solve");
    if (method != "solve" && method != "train") {
        throw UsageError("--method is '" + method + "'; allowed: solve, train");
    }
    refuseWithout(arguments, "--pair", isMaxout, "maxout");
    refuseWithout(arguments, "--epochs", method == "train", "--method train");
    refuseWithout(arguments, "--seed", method == "train", "--method train");
    if (isMaxout && method == "train") {
        throw UsageError("--method train fits sums of units; of a maxout the best pieces are "
                         "solved for");
    }
    if (!arguments.has("--units")) {
        throw UsageError("approximate needs --units; see `actiscope approximate --help`");
    }
    constexpr int kMostUnits = 1024;
    const int most = isMaxout ? static_cast<int>(Maxout::kMostPieces) : kMostUnits;
    const std::vector<int> units = unitsFrom(arguments.value("--units"), most);
    const TargetFunction target(targetFrom(arguments));

    QJsonArray fits;
    std::vector<LawPoint> law;
    for (const int count : units) {
        const Fit fit = fitOf(arguments, activation, target, count);
        fits.append(QJsonObject{{"units", fit.units},
                                {"sup", number(fit.error.sup)},
                                {"mean", number(fit.error.mean)},
                                {"rms", number(fit.error.rms)},
                                {"pieces", fit.pieces ? QJsonValue(*fit.pieces) : QJsonValue()}});
        law.push_back({count, fit.error.sup});
    }
    const QJsonObject object{{"fits", fits}, {"slope", number(lawSlope(law))}};
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Indented).constData();
    return 0;
}

} // namespace

Command approximateCommand() {
    return {"approximate",
            "ID [--param alpha=0.2]... --target FORMULA|--data FILE.csv [--from A --to B] --units "
            "N[,N...] [--method solve|train] [--epochs E] [--seed S] [--pair]",
            "fits a sum of N units v·f(w·x + b) to a function of one input and prints the errors, "
            "the straight pieces\n    and the slope of log sup against log N over the larger half "
            "of the N, as JSON",
            {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
             {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
             {"--target", "FORMULA", "what is approximated, over x"},
             {"--data", "FILE.csv", "or points with the columns x and y, joined by lines"},
             {"--from", "A", "left end of the range (-3, or that of the data)"},
             {"--to", "B", "right end of the range (3, or that of the data)"},
             {"--units", "N[,N...]", "numbers of units; of maxout, of pieces"},
             {"--method", "solve|train",
              "least squares at equal distances, or gradient descent with Adam (solve)"},
             {"--epochs", "E", "of training (3000)"},
             {"--seed", "S", "of the initial weights (1)"},
             {"--pair", "", "the difference of two maxouts"}},
            run};
}

} // namespace actiscope::cli
