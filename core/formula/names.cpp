#include "core/formula/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numbers>
#include <utility>

namespace actiscope::formula {
namespace {

bool sameName(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) ==
               std::tolower(static_cast<unsigned char>(y));
    });
}

std::string_view greekOf(std::string_view parameter) {
    constexpr std::pair<std::string_view, std::string_view> kLetters[] = {
        {"alpha", "α"}, {"beta", "β"}, {"theta", "θ"}, {"lambda", "λ"}, {"omega", "ω"}};
    for (const auto& [word, letter] : kLetters) {
        if (word == parameter) {
            return letter;
        }
    }
    return parameter;
}

} // namespace

std::span<const std::string_view> typedParameters() {
    static constexpr std::array<std::string_view, 3> kNames{"alpha", "beta", "theta"};
    return kNames;
}

std::optional<Node> variableNamed(std::string_view name, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < vocabulary.parameters.size(); ++i) {
        if (vocabulary.parameters[i] == name || greekOf(vocabulary.parameters[i]) == name) {
            return parameterNode(i);
        }
    }
    if (name == "x" || name == "X") {
        return Node();
    }
    if (name == "pi" || name == "π" || name == "_pi") {
        return Node(std::numbers::pi);
    }
    return name == "e" ? std::optional(Node(std::numbers::e)) : std::nullopt;
}

const BuiltIn* builtInNamed(std::string_view name) {
    const auto rows = builtIns();
    const auto row =
        std::ranges::find_if(rows, [name](const BuiltIn& b) { return sameName(b.name, name); });
    return row == rows.end() ? nullptr : &*row;
}

const NamedFunction* functionNamed(std::string_view name, const Vocabulary& vocabulary) {
    for (const NamedFunction& function : vocabulary.functions) {
        if (std::ranges::any_of(function.names,
                                [name](const std::string& n) { return sameName(n, name); })) {
            return &function;
        }
    }
    return nullptr;
}

std::vector<std::string_view> functionNames() {
    std::vector<std::string_view> names;
    for (const BuiltIn& row : builtIns()) {
        names.push_back(row.name);
    }
    return names;
}

std::vector<std::string_view> allNames(const Vocabulary& vocabulary) {
    std::vector<std::string_view> names{"x"};
    names.insert(names.end(), vocabulary.parameters.begin(), vocabulary.parameters.end());
    names.insert(names.end(), {"pi", "e"});
    const auto own = functionNames();
    names.insert(names.end(), own.begin(), own.end());
    for (const NamedFunction& function : vocabulary.functions) {
        if (builtInNamed(function.names.front()) == nullptr) {
            names.push_back(function.names.front());
        }
    }
    return names;
}

} // namespace actiscope::formula
