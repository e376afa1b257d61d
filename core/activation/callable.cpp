#include "core/activation/callable.h"

#include "core/activation/catalogue.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cctype>

namespace actiscope {
namespace {

/// Names that the grammar reads as one word: letters, digits and underscores. What stands in a
/// name besides (a space, a hyphen) is left out: "Leaky ReLU" is called LeakyReLU.
void addName(std::vector<std::string>& names, std::string_view name) {
    std::string word;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) {
            return; // found in the picker, but no word of formulas
        }
        if (std::isalnum(byte) != 0 || c == '_') {
            word.push_back(c);
        }
    }
    const bool startsWithLetter =
        !word.empty() && std::isalpha(static_cast<unsigned char>(word[0]));
    if (startsWithLetter && std::ranges::find(names, word) == names.end()) {
        names.push_back(word);
    }
}

formula::NamedFunction callableFrom(const ActivationDefinition& row) {
    formula::NamedFunction function;
    addName(function.names, row.id);
    addName(function.names, row.name);
    for (const std::string_view alias : text::split(row.aliases, ';')) {
        addName(function.names, alias);
    }
    std::vector<std::string_view> parameters;
    for (const ParameterSpec& parameter : row.parameters) {
        parameters.push_back(parameter.name);
        function.defaults.push_back(parameter.defaultValue);
    }
    function.body = formula::parseTree(row.formula, {parameters, {}});
    return function;
}

std::vector<formula::NamedFunction> callables() {
    std::vector<formula::NamedFunction> functions;
    for (const ActivationDefinition& row : catalogue()) {
        // The typed formula itself, and maxout, which takes groups of values, are no functions of
        // x.
        if (row.id != kCustomId && row.arity == Arity::elementwise) {
            functions.push_back(callableFrom(row));
        }
    }
    return functions;
}

} // namespace

formula::ParseResult parseFormula(std::string_view text) {
    return parseFormula(text, formula::typedParameters());
}

formula::ParseResult parseFormula(std::string_view text,
                                  std::span<const std::string_view> parameters) {
    static const std::vector<formula::NamedFunction> functions = callables();
    return formula::parse(text, {parameters, functions});
}

} // namespace actiscope
