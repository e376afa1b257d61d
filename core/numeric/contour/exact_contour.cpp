#include "core/numeric/contour/exact_contour.h"

#include "core/numeric/contour/edge_graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace actiscope::numeric {
namespace {

using Eigen::Index;

/// Lengths are in cells.
constexpr double kPrecision = 0.007;
/// How far beside a piece the zero line is looked for, first on the side where it should be, then
/// on the other. The first two say that it is here; the last is for the tip of an area so narrow
/// that no point of the grid lies in it.
constexpr std::array<double, 6> kReaches{kPrecision, -kPrecision, 0.5, -0.5, 2.0, -2.0};

Point between(const Point& a, const Point& b, double t) {
    return {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/// A stretch at whose ends the function has different signs.
struct Bracket {
    Point outside; ///< f ≤ 0
    Point inside;  ///< f > 0
};

std::vector<float> valuesAt(const std::vector<Point>& points, const PointFunction& f) {
    std::vector<float> values(points.size());
    if (!points.empty()) {
        f(points, values);
    }
    return values;
}

/// Halves all brackets at once until they are short; `length` is that of the longest, in cells.
void halve(std::vector<Bracket>& brackets, double length, const PointFunction& f) {
    std::vector<Point> middles(brackets.size());
    for (; length > 0.5 * kPrecision; length /= 2.0) {
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            middles[i] = between(brackets[i].outside, brackets[i].inside, 0.5);
        }
        const std::vector<float> values = valuesAt(middles, f);
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            (values[i] > 0.0f ? brackets[i].inside : brackets[i].outside) = middles[i];
        }
    }
}

/// A vertex on an edge of the grid.
struct Vertex {
    Point at;
    Bracket edge;
    double slope; ///< change of f along the edge
    bool touchesZero;
};

/// A curve while it is refined; `open[i]` says that the piece behind vertex i may leave it.
struct Curve {
    std::vector<Point> points;
    std::vector<Bracket> sides; ///< a positive and another place beside each vertex
    std::vector<char> open;
};

class Refinement {
public:
    Refinement(const GridField& field, const PointFunction& f)
        : m_f(f), m_cell{field.x(1) - field.x(0), field.y(1) - field.y(0)}, m_graph(field) {}

    std::vector<std::vector<Point>> curves() {
        const std::vector<std::vector<Index>> edges = m_graph.curves();
        std::vector<Vertex> vertices = verticesOf(edges);
        settle(vertices);
        std::vector<Curve> curves = curvesOf(edges, vertices);
        constexpr int kMostLevels = 10;
        for (int level = 0; level < kMostLevels && split(curves); ++level) {
        }
        std::vector<std::vector<Point>> result;
        for (Curve& curve : curves) {
            result.push_back(std::move(curve.points));
        }
        return result;
    }

private:
    /// One after the other along the curves, so that a closed curve's first is there twice.
    std::vector<Vertex> verticesOf(const std::vector<std::vector<Index>>& curves) const {
        std::vector<Vertex> vertices;
        for (const std::vector<Index>& edges : curves) {
            for (const Index edge : edges) {
                const auto [a, b, atA, atB] = m_graph.ends(edge);
                const bool aInside = atA > 0.0;
                vertices.push_back({between(a, b, atA / (atA - atB)),
                                    {aInside ? b : a, aInside ? a : b},
                                    std::fabs(atA - atB),
                                    atA == 0.0 || atB == 0.0});
            }
        }
        return vertices;
    }

    /// Vertices that interpolation did not put onto the zero line are looked for.
    void settle(std::vector<Vertex>& vertices) const {
        std::vector<Point> points;
        for (const Vertex& vertex : vertices) {
            points.push_back(vertex.at);
        }
        const std::vector<float> values = valuesAt(points, m_f);
        std::vector<std::size_t> doubtful;
        std::vector<Point> probes;
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            const Vertex& vertex = vertices[i];
            if (!isExact(values[i], vertex.slope) || vertex.touchesZero) {
                const Bracket& edge = vertex.edge;
                const bool inside = values[i] > 0.0f;
                const Point& from = inside ? edge.inside : edge.outside;
                const Point& to = inside ? edge.outside : edge.inside;
                doubtful.push_back(i);
                probes.push_back({vertex.at.x + kPrecision * (to.x - from.x),
                                  vertex.at.y + kPrecision * (to.y - from.y)});
            }
        }
        const std::vector<float> probed = valuesAt(probes, m_f);
        std::vector<std::size_t> wrong;
        std::vector<Bracket> brackets;
        for (std::size_t k = 0; k < doubtful.size(); ++k) {
            const std::size_t i = doubtful[k];
            if ((values[i] > 0.0f) == (probed[k] > 0.0f)) {
                wrong.push_back(i);
                brackets.push_back(vertices[i].edge);
            }
        }
        halve(brackets, 1.0, m_f);
        for (std::size_t k = 0; k < wrong.size(); ++k) {
            vertices[wrong[k]].at = between(brackets[k].outside, brackets[k].inside, 0.5);
        }
    }

    /// Whether a value is so small where f changes by `slope` per cell that the zero line is here
    /// even if f is much flatter at this place. A 0 may be any place of an area of zeros.
    static bool isExact(float value, double slope) {
        constexpr double kFlatter = 0.001;
        return value != 0.0f &&
               std::fabs(static_cast<double>(value)) <= kFlatter * kPrecision * slope;
    }

    /// Cuts the vertices into curves and looks which pieces have their middle beside the zero line.
    std::vector<Curve> curvesOf(const std::vector<std::vector<Index>>& edges,
                                const std::vector<Vertex>& vertices) const {
        std::vector<Point> middles;
        for (std::size_t i = 0; i < vertices.size(); ++i) {
            const std::size_t next = std::min(i + 1, vertices.size() - 1);
            middles.push_back(between(vertices[i].at, vertices[next].at, 0.5));
        }
        const std::vector<float> values = valuesAt(middles, m_f);
        std::vector<Curve> curves;
        std::size_t at = 0;
        for (const std::vector<Index>& list : edges) {
            Curve curve;
            for (std::size_t k = 0; k < list.size(); ++k, ++at) {
                const Vertex& vertex = vertices[at];
                curve.points.push_back(vertex.at);
                curve.sides.push_back(vertex.edge);
                if (k + 1 < list.size()) {
                    const Vertex& next = vertices[at + 1];
                    curve.open.push_back(!isExact(values[at], std::min(vertex.slope, next.slope)) ||
                                         vertex.touchesZero || next.touchesZero);
                }
            }
            curves.push_back(std::move(curve));
        }
        return curves;
    }

    struct Piece {
        std::size_t curve;
        std::size_t place;
        Point middle;
        Point aside; ///< a cell across the piece, towards where f is positive
    };

    double length(const Point& a, const Point& b) const {
        return std::hypot((b.x - a.x) / m_cell.x, (b.y - a.y) / m_cell.y);
    }

    Piece pieceAt(const std::vector<Curve>& curves, std::size_t c, std::size_t i) const {
        const Curve& curve = curves[c];
        const Point& a = curve.points[i];
        const Point& b = curve.points[i + 1];
        double nx = -(b.y - a.y) / m_cell.y;
        double ny = (b.x - a.x) / m_cell.x;
        const double size = std::hypot(nx, ny);
        const Bracket& side = curve.sides[i];
        const double towards = nx * (side.inside.x - side.outside.x) / m_cell.x +
                               ny * (side.inside.y - side.outside.y) / m_cell.y;
        const double scale = (towards < 0.0 ? -1.0 : 1.0) / size;
        return {c, i, between(a, b, 0.5), {nx * scale * m_cell.x, ny * scale * m_cell.y}};
    }

    /// Gives the open pieces whose middle lies beside the zero line a vertex on it. Returns whether
    /// pieces are open after that.
    bool split(std::vector<Curve>& curves) const {
        std::vector<Piece> pieces;
        for (std::size_t c = 0; c < curves.size(); ++c) {
            for (std::size_t i = 0; i < curves[c].open.size(); ++i) {
                if (curves[c].open[i] != 0 &&
                    length(curves[c].points[i], curves[c].points[i + 1]) > kPrecision) {
                    pieces.push_back(pieceAt(curves, c, i));
                }
                curves[c].open[i] = 0;
            }
        }
        std::vector<Bracket> brackets = bracketsOf(pieces);
        halve(brackets, std::fabs(kReaches.back()), m_f);
        bool any = false;
        // From behind, so that places stay what they are.
        std::vector<std::size_t> order(pieces.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, std::ranges::greater(), [&](std::size_t k) {
            return std::pair(pieces[k].curve, pieces[k].place);
        });
        for (const std::size_t k : order) {
            const Piece& piece = pieces[k];
            const Point found = between(brackets[k].outside, brackets[k].inside, 0.5);
            Curve& curve = curves[piece.curve];
            const auto behind = static_cast<std::ptrdiff_t>(piece.place) + 1;
            const Bracket side = {{found.x - piece.aside.x, found.y - piece.aside.y},
                                  {found.x + piece.aside.x, found.y + piece.aside.y}};
            curve.points.insert(curve.points.begin() + behind, found);
            curve.sides.insert(curve.sides.begin() + behind, side);
            curve.open[piece.place] = 1;
            curve.open.insert(curve.open.begin() + behind, 1);
            any = true;
        }
        return any;
    }

    /// From each piece's middle to the side where f has the other sign. Pieces that have it at once
    /// follow the zero line and are dropped, and so are those that have it nowhere near.
    std::vector<Bracket> bracketsOf(std::vector<Piece>& pieces) const {
        std::vector<Point> points;
        for (const Piece& piece : pieces) {
            points.push_back(piece.middle);
        }
        std::vector<float> middles = valuesAt(points, m_f);
        std::vector<Piece> kept;
        std::vector<Bracket> brackets;
        for (const double reach : kReaches) {
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                const double away = middles[i] > 0.0f ? -reach : reach;
                points[i] = {pieces[i].middle.x + away * pieces[i].aside.x,
                             pieces[i].middle.y + away * pieces[i].aside.y};
            }
            const std::vector<float> others = valuesAt(points, m_f);
            std::vector<Piece> left;
            std::vector<float> leftMiddles;
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                const bool inside = middles[i] > 0.0f;
                if (inside == (others[i] > 0.0f)) {
                    left.push_back(pieces[i]);
                    leftMiddles.push_back(middles[i]);
                } else if (std::fabs(reach) > kPrecision) {
                    kept.push_back(pieces[i]);
                    brackets.push_back(inside ? Bracket{points[i], pieces[i].middle}
                                              : Bracket{pieces[i].middle, points[i]});
                }
            }
            pieces = std::move(left);
            middles = std::move(leftMiddles);
            points.resize(pieces.size());
        }
        pieces = std::move(kept);
        return brackets;
    }

    const PointFunction& m_f;
    Point m_cell;
    EdgeGraph m_graph;
};

} // namespace

std::vector<std::vector<Point>> exactContour(const GridField& field, const PointFunction& f) {
    if (field.values.rows() < 2 || field.values.cols() < 2) {
        return {};
    }
    return Refinement(field, f).curves();
}

} // namespace actiscope::numeric
