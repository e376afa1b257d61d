#include "core/data/csv/csv_columns.h"

#include "core/data/csv/csv_number.h"
#include "core/errors.h"

#include <algorithm>
#include <optional>
#include <set>

namespace actiscope {
namespace {

using Places = std::vector<std::size_t>;

constexpr std::array<std::array<std::string_view, 2>, 6> kCoordinates{{{"x1", "x2"},
                                                                       {"x_1", "x_2"},
                                                                       {"x", "y"},
                                                                       {"feature1", "feature2"},
                                                                       {"feature_1", "feature_2"},
                                                                       {"x0", "x1"}}};
constexpr std::array<std::string_view, 13> kLabels{
    "label", "class", "target", "labels", "category", "group", "species",
    "type",  "类别",  "标签",   "y",      "z",        "value"};
constexpr std::array<std::string_view, 4> kNumbers{"y", "z", "value", "target"};
constexpr std::array<std::string_view, 6> kRowNames{"",   "unnamed: 0", "index",
                                                    "id", "row",        "rownames"};

std::vector<std::string> lowered(const CsvRow& header) {
    std::vector<std::string> names;
    for (const CsvCell& cell : header) {
        std::string name(cell.text);
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        names.push_back(std::move(name));
    }
    return names;
}

/// Place of a name; nothing if no column has it. Throws if two have.
std::optional<std::size_t> placeOf(const std::vector<std::string>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) {
        return std::nullopt;
    }
    if (std::find(found + 1, names.end(), name) != names.end()) {
        throw InputError("two columns are named " + std::string(name));
    }
    return static_cast<std::size_t>(found - names.begin());
}

/// What the names say; coordinates are found both or not at all.
struct Named {
    std::optional<std::size_t> x1, x2, label;
    bool canonical = false;
};

Named byNames(const std::vector<std::string>& names) {
    Named found;
    for (const auto& [first, second] : kCoordinates) {
        found.x1 = placeOf(names, first);
        found.x2 = placeOf(names, second);
        if (found.x1 && found.x2) {
            break;
        }
        found.x1.reset();
        found.x2.reset();
    }
    for (const std::string_view name : kLabels) {
        const auto place = placeOf(names, name);
        if (place && place != found.x1 && place != found.x2) {
            found.label = place;
            break;
        }
    }
    found.canonical = found.x1 && found.label && names[*found.x1] == "x1" &&
                      names[*found.x2] == "x2" && names[*found.label] == "label";
    return found;
}

bool holdsNumbers(const std::vector<CsvRow>& rows, std::size_t place, char separator) {
    DecimalSigns signs;
    return std::ranges::all_of(rows, [&](const CsvRow& row) {
        return place < row.size() && csvNumber(row[place], separator, signs);
    });
}

bool holdsTwoValues(const std::vector<CsvRow>& rows, std::size_t place) {
    std::set<std::string_view> values;
    for (const CsvRow& row : rows) {
        values.insert(place < row.size() ? row[place].text : std::string_view());
    }
    return values.size() == 2;
}

std::string list(const CsvRow& header, const Places& places) {
    std::string text;
    for (const std::size_t place : places) {
        text.append(text.empty() ? "" : ", ").append(header[place].text);
    }
    return text;
}

constexpr std::string_view kWanted = "; the first line must name the columns x1,x2,label";

/// The label among columns that no name explains: the only one without numbers, or of three the
/// only one with two values.
std::size_t labelAmong(const CsvRow& header, const std::vector<CsvRow>& rows, const Places& numbers,
                       const Places& others) {
    if (others.size() == 1) {
        return others.front();
    }
    Places twofold;
    for (const std::size_t place : numbers) {
        if (others.empty() && holdsTwoValues(rows, place)) {
            twofold.push_back(place);
        }
    }
    if (numbers.size() == 3 && twofold.size() == 1) {
        return twofold.front();
    }
    const Places& candidates = others.empty() ? numbers : others;
    throw InputError("no column is named label; it could be " + list(header, candidates) +
                     std::string(kWanted));
}

bool isRowName(const std::string& name) {
    return std::ranges::find(kRowNames, name) != kRowNames.end();
}

/// The table of one input and its target: x or x1, and one of the names of numbers.
std::optional<Named> ofOneInput(const std::vector<std::string>& names) {
    Named found;
    for (std::size_t place = 0; place < names.size(); ++place) {
        if (isRowName(names[place])) {
            continue;
        }
        const bool number = std::ranges::find(kNumbers, names[place]) != kNumbers.end();
        const bool input = names[place] == "x" || names[place] == "x1";
        if (!number && !input) {
            return std::nullopt;
        }
        std::optional<std::size_t>& target = number ? found.label : found.x1;
        if (target) {
            return std::nullopt;
        }
        target = place;
    }
    found.x2 = found.x1;
    return found.x1 && found.label ? std::optional(found) : std::nullopt;
}

CsvColumns columnsOf(const CsvRow& header, const Named& found) {
    CsvColumns columns;
    columns.source = found.canonical ? ColumnSource::named : ColumnSource::chosen;
    columns.places = {*found.x1, *found.x2, *found.label};
    for (std::size_t c = 0; c < columns.places.size(); ++c) {
        columns.names[c] = std::string(header[columns.places[c]].text);
    }
    const std::string target = lowered(header)[*found.label];
    columns.mayBeNumber = std::ranges::find(kNumbers, target) != kNumbers.end();
    return columns;
}

} // namespace

bool namesDecide(const CsvRow& header) {
    const std::vector<std::string> names = lowered(header);
    const Named found = byNames(names);
    return (found.x1 && found.label) || ofOneInput(names);
}

CsvColumns findColumns(const CsvRow& header, const std::vector<CsvRow>& rows, char separator) {
    const std::vector<std::string> names = lowered(header);
    if (const auto one = ofOneInput(names)) {
        CsvColumns columns = columnsOf(header, *one);
        columns.source = ColumnSource::named;
        columns.oneInput = true;
        return columns;
    }
    Named found = byNames(names);
    if (!found.x1 || !found.label) {
        Places numbers;
        Places others;
        for (std::size_t place = 0; place < names.size(); ++place) {
            const bool taken = place == found.x1 || place == found.x2 || place == found.label;
            if (!taken && !isRowName(names[place])) {
                (holdsNumbers(rows, place, separator) ? numbers : others).push_back(place);
            }
        }
        if (found.x1) {
            Places rest = numbers;
            rest.insert(rest.end(), others.begin(), others.end());
            if (rest.size() != 1) {
                throw InputError(
                    "no column is named label" +
                    (rest.empty() ? std::string() : "; it could be " + list(header, rest)) +
                    std::string(kWanted));
            }
            found.label = rest.front();
        } else {
            if (numbers.size() < 2) {
                throw InputError(std::string("no column is named ") +
                                 (placeOf(names, "x1") ? "x2" : "x1") + std::string(kWanted));
            }
            if (!found.label) {
                found.label = labelAmong(header, rows, numbers, others);
                std::erase(numbers, *found.label);
            }
            if (numbers.size() != 2) {
                throw InputError("no columns are named x1 and x2, and " +
                                 std::to_string(numbers.size()) +
                                 " hold numbers: " + list(header, numbers) + std::string(kWanted));
            }
            found.x1 = numbers[0];
            found.x2 = numbers[1];
        }
    }
    return columnsOf(header, found);
}

} // namespace actiscope
