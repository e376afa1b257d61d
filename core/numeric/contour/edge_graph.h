#pragma once

#include "core/numeric/contour.h"

#include <array>
#include <cmath>
#include <vector>

namespace actiscope::numeric {

/// Marching squares: which edges of the grid the zero contour crosses, and in which order. Every
/// edge has a number; a contour crosses each edge at most once, so a crossing is named by its edge
/// and joins at most two cells. An ambiguous cell is decided by its mean; cells that touch a value
/// that is not finite have no contour.
class EdgeGraph {
public:
    using Index = Eigen::Index;

    /// Precondition: at least 2 × 2 values. The field must outlive the graph.
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

    /// The edges that each contour crosses, in order; a closed one repeats its first. Once only.
    std::vector<std::vector<Index>> curves() {
        std::vector<std::vector<Index>> result;
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

    /// The two ends of an edge with the values there.
    struct Ends {
        Point a;
        Point b;
        double atA;
        double atB;
    };
    Ends ends(Index edge) const {
        const Index node = edge / 2;
        const Index i = node % m_columns;
        const Index j = node / m_columns;
        const Index i1 = edge % 2 == 1 ? i : i + 1;
        const Index j1 = edge % 2 == 1 ? j + 1 : j;
        return {{m_field.x(i), m_field.y(j)},
                {m_field.x(i1), m_field.y(j1)},
                m_field.values(i, j),
                m_field.values(i1, j1)};
    }

private:
    static constexpr Index kNone = -1;

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
        auto& pair = m_neighbours[static_cast<std::size_t>(from)];
        pair[pair[0] == kNone ? 0 : 1] = to;
    }

    void unlink(Index from, Index to) {
        auto& pair = m_neighbours[static_cast<std::size_t>(from)];
        if (pair[0] == to) {
            pair[0] = pair[1];
        }
        pair[1] = kNone;
    }

    std::vector<Index> walk(Index start, bool closed) {
        std::vector<Index> curve{start};
        Index at = start;
        for (;;) {
            const Index next = m_neighbours[static_cast<std::size_t>(at)][0];
            if (next == kNone) {
                break;
            }
            unlink(at, next);
            unlink(next, at);
            at = next;
            curve.push_back(at);
            if (closed && at == start) {
                break;
            }
        }
        return curve;
    }

    const GridField& m_field;
    Index m_columns;
    Index m_rows;
    std::vector<std::array<Index, 2>> m_neighbours;
};

} // namespace actiscope::numeric
