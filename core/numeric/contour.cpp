#include "core/numeric/contour.h"

#include "core/numeric/contour/edge_graph.h"

namespace actiscope::numeric {

std::vector<std::vector<Point>> zeroContour(const GridField& field) {
    if (field.values.rows() < 2 || field.values.cols() < 2) {
        return {};
    }
    EdgeGraph graph(field);
    std::vector<std::vector<Point>> curves;
    for (const std::vector<Eigen::Index>& edges : graph.curves()) {
        std::vector<Point> curve;
        curve.reserve(edges.size());
        for (const Eigen::Index edge : edges) {
            const auto [a, b, atA, atB] = graph.ends(edge);
            const double t = atA / (atA - atB);
            curve.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
        }
        curves.push_back(std::move(curve));
    }
    return curves;
}

} // namespace actiscope::numeric
