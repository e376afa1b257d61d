#include "core/numeric/contour.h"

#include <array>
#include <cmath>

namespace actiscope::numeric {
namespace {

using Eigen::Index;

constexpr Index kNone = -1;

/// Every grid edge has a number; a contour crosses each edge at most once, so a crossing is named
/// by its edge and joins at most two cells.
class EdgeGraph {
public:
    explicit EdgeGraph(const GridField& field)
        : m_field(field),
          m_columns(field.values.rows()),
          m_rows(field.values.cols()),
          m_neighbours(static_cast<std::size_t>(2 * m_columns * m_rows), {kNone, kNone}) {
        for (Index j = 0; j + 1 < m_rows; ++j) {
            for (Index i = 0; i + 1 < m_columns; ++i) {
                addCell(i, j);
            }
        }
    }

    std::vector<std::vector<Point>> curves() {
        std::vector<std::vector<Point>> result;
        // Open curves first, from their ends; what is left is closed.
        for (const bool closed : {false, true}) {
            for (std::size_t edge = 0; edge < m_neighbours.size(); ++edge) {
                const auto& [first, second] = m_neighbours[edge];
                const bool starts = closed ? first != kNone : first != kNone && second == kNone;
                if (starts) {
                    result.push_back(walk(static_cast<Index>(edge), closed));
                }
            }
        }
        return result;
    }

private:
    Index horizontal(Index i, Index j) const { return 2 * (j * m_columns + i); }
    Index vertical(Index i, Index j) const { return 2 * (j * m_columns + i) + 1; }

    static bool positive(float v) { return v > 0.0f; }

    void addCell(Index i, Index j) {
        const float a = m_field.values(i, j);
        const float b = m_field.values(i + 1, j);
        const float c = m_field.values(i + 1, j + 1);
        const float d = m_field.values(i, j + 1);
        if (!std::isfinite(a + b + c + d)) {
            return;
        }
        const Index bottom = horizontal(i, j);
        const Index top = horizontal(i, j + 1);
        const Index left = vertical(i, j);
        const Index right = vertical(i + 1, j);
        std::array<Index, 4> crossed{};
        std::size_t count = 0;
        if (positive(a) != positive(b)) {
            crossed[count++] = bottom;
        }
        if (positive(b) != positive(c)) {
            crossed[count++] = right;
        }
        if (positive(c) != positive(d)) {
            crossed[count++] = top;
        }
        if (positive(d) != positive(a)) {
            crossed[count++] = left;
        }
        if (count == 2) {
            connect(crossed[0], crossed[1]);
        } else if (count == 4) {
            const bool centre = positive(a + b + c + d);
            if (centre == positive(a)) {
                connect(bottom, right);
                connect(top, left);
            } else {
                connect(left, bottom);
                connect(right, top);
            }
        }
    }

    void connect(Index from, Index to) {
        link(from, to);
        link(to, from);
    }

    void link(Index from, Index to) {
        auto& ends = m_neighbours[static_cast<std::size_t>(from)];
        ends[ends[0] == kNone ? 0 : 1] = to;
    }

    void unlink(Index from, Index to) {
        auto& ends = m_neighbours[static_cast<std::size_t>(from)];
        if (ends[0] == to) {
            ends[0] = ends[1];
        }
        ends[1] = kNone;
    }

    std::vector<Point> walk(Index start, bool closed) {
        std::vector<Point> curve{crossing(start)};
        Index at = start;
        for (;;) {
            const Index next = m_neighbours[static_cast<std::size_t>(at)][0];
            if (next == kNone) {
                break;
            }
            unlink(at, next);
            unlink(next, at);
            at = next;
            curve.push_back(crossing(at));
            if (closed && at == start) {
                break;
            }
        }
        return curve;
    }

    Point crossing(Index edge) const {
        const Index node = edge / 2;
        const Index i = node % m_columns;
        const Index j = node / m_columns;
        const bool isVertical = edge % 2 == 1;
        const double a = m_field.values(i, j);
        const double b = isVertical ? m_field.values(i, j + 1) : m_field.values(i + 1, j);
        const double t = a / (a - b);
        const double x0 = m_field.x(i);
        const double y0 = m_field.y(j);
        if (isVertical) {
            return {x0, y0 + t * (m_field.y(j + 1) - y0)};
        }
        return {x0 + t * (m_field.x(i + 1) - x0), y0};
    }

    const GridField& m_field;
    Index m_columns;
    Index m_rows;
    std::vector<std::array<Index, 2>> m_neighbours;
};

} // namespace

std::vector<std::vector<Point>> zeroContour(const GridField& field) {
    if (field.values.rows() < 2 || field.values.cols() < 2) {
        return {};
    }
    return EdgeGraph(field).curves();
}

} // namespace actiscope::numeric
