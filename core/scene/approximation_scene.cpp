#include "core/scene/approximation_scene.h"

#include "core/approximation/polynomial_fit.h"
#include "core/approximation/trained.h"
#include "core/text/csv_writer.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace actiscope {
namespace {

constexpr Eigen::Index kRows = 601; ///< of the table

/// Always shown in the error law, and the degree of those that are polynomials.
struct LawRow {
    const char* id;
    int degree;
};
constexpr LawRow kLaw[] = {{"relu", 0}, {"step", 0}, {"cubic", 3}, {"square", 2}, {"identity", 1}};

std::string sumCsv(const Session& session) {
    const TargetFunction target(session.approximation.target);
    const FittedSum fit = chosenSum(session, target);
    const Eigen::ArrayXd x = gridOf(target, kRows);
    const Eigen::ArrayXd wanted = target.at(x);
    const Eigen::ArrayXd sum = fit.sum.at(x);
    std::vector<Eigen::ArrayXd> units;
    text::CsvWriter csv;
    csv.cell(std::string_view("x")).cell(std::string_view("target"));
    csv.cell(std::string_view("sum"));
    for (std::size_t i = 0; i < fit.sum.units.size(); ++i) {
        units.push_back(fit.sum.unitAt(i, x));
        csv.cell(std::string_view("unit_" + std::to_string(i + 1)));
    }
    csv.endRow();
    for (Eigen::Index row = 0; row < x.size(); ++row) {
        csv.cell(x[row]).cell(wanted[row]).cell(sum[row]);
        for (const Eigen::ArrayXd& unit : units) {
            csv.cell(unit[row]);
        }
        csv.endRow();
    }
    return csv.text();
}

std::string maxoutCsv(const ApproximationView& view) {
    const PieceLaw law = pieceLaw(view);
    text::CsvWriter csv;
    csv.line("pieces,sup,sup_upside_down");
    for (std::size_t i = 0; i < law.target.size(); ++i) {
        csv.row(static_cast<int>(i + 1), law.target[i], law.upsideDown[i]);
    }
    return csv.text();
}

std::string depthCsv(const ApproximationView& view) {
    text::CsvWriter csv;
    csv.line("layers,width,units,pieces,one_layer");
    if (view.random) {
        for (const RandomShape& shape : randomShapes(view.draw)) {
            csv.row(shape.layers, shape.width, shape.layers * shape.width, shape.pieces,
                    oneLayerUnits(shape.pieces));
        }
        return csv.text();
    }
    for (int layers = 1; layers <= ApproximationView::kMostLayers; ++layers) {
        const LineNetwork network = tentNetwork(layers);
        const auto pieces = static_cast<double>(along(network, 0.0, 1.0).pieces());
        csv.row(layers, 2, network.units(), pieces, oneLayerUnits(pieces));
    }
    return csv.text();
}

} // namespace

HandSum handUnits(const Session& session, const TargetFunction& target) {
    const ApproximationView& view = session.approximation;
    return view.hand.empty() ? staircase(session.activation(), target, view.units)
                             : HandSum{view.hand, view.handOffset};
}

FittedSum handSum(const Session& session, const TargetFunction& target) {
    const HandSum hand = handUnits(session, target);
    FittedSum fit;
    fit.sum = sumOf(session.activation(), hand.units, hand.offset);
    fit.error = errorOf(fit.sum, target);
    return fit;
}

FittedSum solvedSum(const Session& session, const TargetFunction& target) {
    const ApproximationView& view = session.approximation;
    FittedSum fit;
    fit.sum = view.knots == Knots::even
                  ? solveEvenly(session.activation(), target, view.units)
                  : solveWhereTheErrorIs(session.activation(), target, view.units);
    fit.error = errorOf(fit.sum, target);
    return fit;
}

FittedSum trainedSum(const Session& session, const TargetFunction& target,
                     const std::stop_token& stop,
                     const std::function<void(const FittedSum&)>& publish) {
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds kFrame(30);
    const ApproximationView& view = session.approximation;
    TrainedSum trained(session.activation(), target, view.units, view.rate, session.seed);
    Clock::time_point next = Clock::now() + kFrame;
    const auto now = [&] {
        return FittedSum{trained.sum(), errorOf(trained.sum(), target), trained.epoch()};
    };
    while (trained.epoch() < view.epochs && !stop.stop_requested() && trained.step()) {
        if (publish && Clock::now() >= next) {
            publish(now());
            next = Clock::now() + kFrame;
        }
    }
    return now();
}

FittedSum chosenSum(const Session& session, const TargetFunction& target) {
    switch (session.approximation.way) {
    case FitWay::byHand:
        return handSum(session, target);
    case FitWay::solved:
        return solvedSum(session, target);
    case FitWay::trained:
        return trainedSum(session, target);
    }
    return {};
}

std::vector<LawCurve> lawCurves(const Activation& chosen, const TargetFunction& target,
                                const std::stop_token& stop) {
    std::vector<LawCurve> curves;
    const auto add = [&](const Activation& activation, int degree) {
        LawCurve curve{activation, errorLaw(activation, target, kLawUnits, stop), 0.0, NAN};
        curve.slope = lawSlope(curve.points);
        if (degree > 0) {
            curve.floor = bestPolynomialError(target, degree);
        }
        curves.push_back(std::move(curve));
    };
    const bool isOther =
        std::ranges::none_of(kLaw, [&](const LawRow& row) { return chosen.id() == row.id; });
    if (isOther) {
        add(chosen, 0);
    }
    for (const LawRow& row : kLaw) {
        if (!stop.stop_requested()) {
            add(Activation(row.id), row.degree);
        }
    }
    return curves;
}

TargetFunction maxoutTarget(const ApproximationView& view) {
    Target target = view.target;
    target.kind = view.maxoutTarget;
    target.from = -1.0;
    target.to = 1.0;
    if (target.kind == TargetKind::samples && target.samples.size() < 2) {
        target.kind = TargetKind::square; // nothing was drawn yet
    }
    if (view.concave && target.kind != TargetKind::samples) {
        const std::string formula(target.kind == TargetKind::formula ? target.formula
                                  : target.kind == TargetKind::step  ? "x >= 0"
                                                                     : targetFormula(target.kind));
        target.kind = TargetKind::formula;
        target.formula = "0 - (" + formula + ")";
    }
    for (TargetPoint& point : target.samples) {
        point.y = view.concave ? -point.y : point.y;
    }
    return TargetFunction(target);
}

PieceLaw pieceLaw(const ApproximationView& view) {
    ApproximationView other = view;
    other.concave = !view.concave;
    const TargetFunction target = maxoutTarget(view);
    const TargetFunction upsideDown = maxoutTarget(other);
    PieceLaw law;
    for (int pieces = 1; pieces <= static_cast<int>(Maxout::kMostPieces); ++pieces) {
        law.target.push_back(fitMaxout(target, pieces).sup);
        law.upsideDown.push_back(fitMaxout(upsideDown, pieces).sup);
    }
    return law;
}

std::vector<RandomShape> randomShapes(int firstSeed) {
    constexpr double kBias = 0.5;
    std::vector<RandomShape> shapes;
    for (const int layers : {1, 2, 4, 8}) {
        const int width = 32 / layers;
        const std::vector<int> hidden(static_cast<std::size_t>(layers), width);
        const auto first = static_cast<std::uint64_t>(firstSeed);
        shapes.push_back({layers, width,
                          countPieces(hidden, Initializer::he, kBias, -kCountedRange, kCountedRange,
                                      first, first + kDraws - 1)
                              .mean});
    }
    return shapes;
}

LineNetwork depthNetwork(const ApproximationView& view) {
    if (!view.random) {
        return tentNetwork(view.layers);
    }
    constexpr double kBias = 0.5;
    const std::vector<int> hidden(static_cast<std::size_t>(view.layers), 2);
    return randomNetwork(hidden, Initializer::he, kBias, static_cast<std::uint64_t>(view.draw));
}

std::string approximationCsv(const Session& session) {
    switch (session.approximation.page) {
    case ApproximationPage::oneInput:
        return sumCsv(session);
    case ApproximationPage::maxout:
        return maxoutCsv(session.approximation);
    case ApproximationPage::depth:
        return depthCsv(session.approximation);
    }
    return {};
}

} // namespace actiscope
