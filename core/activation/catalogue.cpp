#include "core/activation/catalogue.h"

#include "core/activation/families.h"
#include "core/errors.h"
#include "core/text/nearest.h"

#include <algorithm>

namespace actiscope {
namespace {

std::vector<ActivationDefinition> allRows() {
    std::vector<ActivationDefinition> rows;
    rows::appendBasic(rows);
    rows::appendSigmoids(rows);
    rows::appendRelus(rows);
    rows::appendElus(rows);
    rows::appendGated(rows);
    rows::appendPeriodic(rows);
    return rows;
}

} // namespace

std::string_view familyName(Family family) {
    switch (family) {
    case Family::linear:
        return "linear";
    case Family::threshold:
        return "threshold";
    case Family::sigmoid:
        return "sigmoid";
    case Family::relu:
        return "relu";
    case Family::elu:
        return "elu";
    case Family::gated:
        return "gated";
    case Family::polynomial:
        return "polynomial";
    case Family::periodic:
        return "periodic";
    }
    return {};
}

std::span<const ActivationDefinition> catalogue() {
    static const std::vector<ActivationDefinition> rows = allRows();
    return rows;
}

const ActivationDefinition* findDefinition(std::string_view id) {
    const auto rows = catalogue();
    const auto row = std::ranges::find(rows, id, &ActivationDefinition::id);
    return row == rows.end() ? nullptr : &*row;
}

const ActivationDefinition& definitionOf(std::string_view id) {
    if (const ActivationDefinition* found = findDefinition(id)) {
        return *found;
    }
    std::vector<std::string_view> ids;
    for (const ActivationDefinition& row : catalogue()) {
        ids.push_back(row.id);
    }
    throw UsageError("unknown activation '" + std::string(id) + "'" + suggestion(id, ids));
}

} // namespace actiscope
