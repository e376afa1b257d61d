#include "tests/support/reference_table.h"

#include "core/activation/catalogue.h"
#include "core/text/number_text.h"

#include <fstream>
#include <stdexcept>

namespace actiscope::test {
namespace {

double numberAt(std::string_view text) {
    const auto value = text::parseNumber(text);
    if (!value) {
        throw std::runtime_error("not a number in the reference table: " + std::string(text));
    }
    return *value;
}

} // namespace

std::vector<ReferenceRow> readReference(const std::string& file) {
    std::ifstream stream(std::string(ACTISCOPE_TEST_DATA) + "/" + file);
    std::vector<ReferenceRow> rows;
    std::string line;
    std::getline(stream, line); // header
    while (std::getline(stream, line)) {
        const auto cells = text::split(line, ',');
        if (findDefinition(cells.at(0)) == nullptr) {
            continue;
        }
        Activation activation(cells[0]);
        for (const auto pair : text::split(cells[1], ' ')) {
            const auto parts = text::split(pair, '=');
            activation.setParameter(parts.at(0), numberAt(parts.at(1)));
        }
        rows.push_back({line, activation, numberAt(cells.at(2)), numberAt(cells.at(3)),
                        numberAt(text::trimmed(cells.at(4)))});
    }
    return rows;
}

} // namespace actiscope::test
