#include "core/search/formula_identity.h"

#include "core/activation/catalogue.h"

#include <algorithm>
#include <cmath>

namespace actiscope::search {
namespace {

constexpr double kTolerance = 1e-9;

Values comparedPoints() {
    Values points{};
    // Equal steps of their logarithm from 0.013 to 6.1, in turns to the right and to the left; the
    // left ones a little farther out, so that even functions show.
    constexpr double kFirst = 0.013;
    constexpr double kLast = 6.1;
    for (std::size_t i = 0; i < kComparedPoints; ++i) {
        const double share = static_cast<double>(i) / (kComparedPoints - 1);
        const double size = kFirst * std::pow(kLast / kFirst, share);
        points[i] = i % 2 == 0 ? size : -size;
    }
    return points;
}

/// A number that differs by at most kKeyTolerance for the same function: each value, squashed into
/// [−1, 1], counts with a weight of its own.
double keyOf(const Values& values) {
    double key = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double v = values[i];
        const double squashed = std::isnan(v)   ? 0.3
                                : std::isinf(v) ? std::copysign(1.0, v)
                                                : v / (1.0 + std::fabs(v));
        key += squashed * (1.0 + 0.1 * static_cast<double>(i));
    }
    return key;
}

/// The weights of the key sum up to 82.
constexpr double kKeyTolerance = 100.0 * kTolerance;

} // namespace

Values valuesOf(const Activation& activation) {
    static const Values points = comparedPoints();
    Values f{};
    Values slope{};
    activation.evaluateBlocks(points.data(), f.data(), slope.data(), points.size());
    return f;
}

bool sameValues(const Values& a, const Values& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isfinite(a[i]) || !std::isfinite(b[i])) {
            if (a[i] != b[i] && !(std::isnan(a[i]) && std::isnan(b[i]))) {
                return false;
            }
        } else if (std::fabs(a[i] - b[i]) > kTolerance * std::max(1.0, std::fabs(a[i]))) {
            return false;
        }
    }
    return true;
}

bool isConstant(const Values& values) {
    Values first{};
    first.fill(values[0]);
    return std::isfinite(values[0]) && sameValues(first, values);
}

bool isNowhereDefined(const Values& values) {
    return std::ranges::none_of(values, [](double v) { return std::isfinite(v); });
}

std::ptrdiff_t KnownFunctions::find(const Values& values) const {
    const double key = keyOf(values);
    const auto end = m_byKey.upper_bound(key + kKeyTolerance);
    for (auto it = m_byKey.lower_bound(key - kKeyTolerance); it != end; ++it) {
        if (sameValues(m_values[it->second], values)) {
            return static_cast<std::ptrdiff_t>(it->second);
        }
    }
    return -1;
}

std::size_t KnownFunctions::add(const Values& values) {
    m_values.push_back(values);
    m_byKey.emplace(keyOf(values), m_values.size() - 1);
    return m_values.size() - 1;
}

std::string catalogueId(const Values& values) {
    struct Catalogue {
        KnownFunctions known;
        std::vector<std::string_view> ids;
    };
    static const Catalogue all = [] {
        std::vector<const ActivationDefinition*> rows;
        for (const ActivationDefinition& row : catalogue()) {
            // The typed formula is none, and maxout is no function of one value.
            if (row.id != kCustomId && row.arity == Arity::elementwise) {
                rows.push_back(&row);
            }
        }
        // Of several the one with the fewest parameters: SiLU rather than Swish with β = 1.
        std::ranges::stable_sort(rows, {}, [](const auto* row) { return row->parameters.size(); });
        Catalogue result;
        for (const ActivationDefinition* row : rows) {
            const Values own = valuesOf(Activation(*row));
            if (result.known.find(own) < 0) {
                result.known.add(own);
                result.ids.push_back(row->id);
            }
        }
        return result;
    }();
    const std::ptrdiff_t found = all.known.find(values);
    return found < 0 ? std::string() : std::string(all.ids[static_cast<std::size_t>(found)]);
}

} // namespace actiscope::search
