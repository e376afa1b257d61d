#include "core/activation/catalogue.h"

#include "core/activation/families/families.h"
#include "core/activation/lookup.h"

#include <algorithm>

namespace actiscope {
namespace {

ActivationDefinition customRow() {
    const std::array<ParameterSpec, 3> parameters = {
        ParameterSpec{"alpha", "α", 1.0, {-5.0, 5.0}, kAnyNumber},
        ParameterSpec{"beta", "β", 1.0, {-5.0, 5.0}, kAnyNumber},
        ParameterSpec{"theta", "θ", 0.0, {-5.0, 5.0}, kAnyNumber}};
    return {.id = kCustomId,
            .name = "Custom formula",
            .family = Family::custom,
            .formula = "x*sigmoid(beta*x)",
            .derivative = "by automatic differentiation",
            .parameters = ParameterList(parameters),
            .aliases = "own;typed;自定义公式"};
}

ActivationDefinition maxoutRow() {
    const std::array<ParameterSpec, 1> parameters = {
        ParameterSpec{"pieces", "k", 2.0, {1.0, 8.0}, {1.0, 8.0, false, true}}};
    return {.id = kMaxoutId,
            .name = "Maxout",
            .family = Family::relu,
            .formula = "max(a1*x + b1, ..., ak*x + bk)",
            .derivative = "a of the first piece that is largest",
            .parameters = ParameterList(parameters),
            .aliases = "maximum of affine pieces;最大输出单元",
            .arity = Arity::grouped,
            .showcase = {-3.0, 3.0, rows::translatable("GalleryNotes", "kink at 0")}};
}

std::vector<ActivationDefinition> allRows() {
    std::vector<ActivationDefinition> rows;
    rows::appendBasic(rows);
    rows::appendSigmoids(rows);
    rows::appendRelus(rows);
    rows.push_back(maxoutRow());
    rows::appendElus(rows);
    rows::appendGated(rows);
    rows::appendPeriodic(rows);
    rows.push_back(customRow());
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
    case Family::custom:
        return "custom";
    }
    return {};
}

std::span<const Family> families() {
    static constexpr std::array kOrder = {Family::custom,  Family::linear,     Family::threshold,
                                          Family::sigmoid, Family::relu,       Family::elu,
                                          Family::gated,   Family::polynomial, Family::periodic};
    return kOrder;
}

std::string_view arityName(Arity arity) {
    return arity == Arity::grouped ? "grouped" : "elementwise";
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

const ActivationDefinition& definitionOf(std::string_view word) {
    return definitionNamed(catalogue(), word);
}

} // namespace actiscope
