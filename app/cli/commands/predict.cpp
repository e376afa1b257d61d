#include "app/cli/command.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/network/engine/chunk_engine.h"
#include "core/run/restore.h"
#include "core/text/number_text.h"

#include <iostream>

namespace actiscope::cli {
namespace {

std::vector<numeric::Point> listedPoints(const std::string& list) {
    std::vector<numeric::Point> points;
    for (const std::string_view pair : text::split(list, ';')) {
        const auto parts = text::split(pair, ',');
        if (parts.size() != 2) {
            throw UsageError("--at: '" + std::string(pair) +
                             "' is not a point; give x1,x2 with semicolons between points");
        }
        points.push_back({numberFrom(parts[0], "--at"), numberFrom(parts[1], "--at")});
    }
    if (points.empty()) {
        throw UsageError("--at is empty; give x1,x2 with semicolons between points");
    }
    return points;
}

std::vector<numeric::Point> gridPoints(Eigen::Index side, const numeric::Rectangle& bounds) {
    numeric::GridField grid;
    grid.bounds = bounds;
    grid.values.resize(side, side);
    std::vector<numeric::Point> points;
    for (Eigen::Index j = 0; j < side; ++j) {
        for (Eigen::Index i = 0; i < side; ++i) {
            points.push_back({grid.x(i), grid.y(j)});
        }
    }
    return points;
}

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the SESSION file that holds the trained network");
    if (arguments.has("--at") == arguments.has("--grid")) {
        throw UsageError("give either --at \"x1,x2;x1,x2\" or --grid N");
    }
    constexpr std::int64_t kLargestGrid = 4000;
    const std::int64_t side = arguments.integer("--grid", 2, kLargestGrid, 2);
    // Wrong words are named before the file is looked for.
    std::vector<numeric::Point> points;
    if (arguments.has("--at")) {
        points = listedPoints(arguments.value("--at"));
    }
    const Session session = trainedSession(arguments.positional()[0]);
    if (points.empty()) {
        points = gridPoints(side, shownMap(session, *samplesOf(session)));
    }
    // In double, so that a comparison with another framework shows only its own rounding.
    const Network<double> network = restoreNetwork(session, Pane::chosen);
    const Standardization& scale = network.standardization;
    ChunkEngine<double> engine(network.architecture);
    std::cout << "x1,x2,y\n";
    for (const numeric::Point& point : points) {
        using Lanes = ChunkEngine<double>::Lanes;
        engine.setPoints(network.features, Lanes::Constant(scale.first(point.x)),
                         Lanes::Constant(scale.second(point.y)));
        engine.forward(network, false);
        std::cout << text::toText(point.x) << ',' << text::toText(point.y) << ','
                  << text::toText(engine.logits()[0]) << '\n';
    }
    return 0;
}

} // namespace

Command predictCommand() {
    return {
        "predict",
        "SESSION (--at \"x1,x2;x1,x2\" | --grid N)",
        "prints the output y of the saved network, of classification the logit, as columns x1,x2,y",
        {{"--at", "x1,x2;x1,x2", "at these points"},
         {"--grid", "N",
          "on N x N points over the part of the plane that the map shows: for generated data "
          "[-3, 3] x [-3, 3] unless the session says otherwise"}},
        run};
}

} // namespace actiscope::cli
