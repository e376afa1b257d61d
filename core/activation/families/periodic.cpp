#include "core/activation/families/families.h"
#include "core/activation/families/row.h"
#include "core/activation/families/singularities.h"

namespace actiscope::rows {
namespace {

using namespace numeric;

/// float32 has no phase ω·x to speak of beyond this, for x of order 1.
constexpr double kHighestFrequency = 1e6;

/// Ziyin et al. 2020.
struct Snake {
    auto operator()(const auto& x, const auto& alpha) const {
        const auto s = sin(x * alpha);
        return x + s * s / alpha;
    }
};

/// Sitzmann et al. 2020 (SIREN) use ω = 30 in the first layer.
struct Sine {
    auto operator()(const auto& x, const auto& omega) const { return sin(x * omega); }
};

/// Growing cosine unit, Noel et al. 2021.
struct Gcu {
    auto operator()(const auto& x) const { return x * cos(x); }
};

} // namespace

void appendPeriodic(std::vector<ActivationDefinition>& rows) {
    rows.push_back(makeRow<Snake>(
        {.id = "snake",
         .name = "Snake",
         .family = Family::periodic,
         .formula = "x + sin(alpha*x)^2/alpha",
         .derivative = "1 + sin(2*alpha*x)",
         .aliases = "蛇形",
         .radius = entire,
         .showcase = {-6.0, 6.0, translatable("GalleryNotes", "slope 0 to 2"), 0.7854, true}},
        parameters(ParameterSpec{
            "alpha", "α", 1.0, {0.1, 10.0}, {-kHighestFrequency, kHighestFrequency, true}})));
    rows.push_back(makeRow<Sine>(
        {.id = "sine",
         .name = "Sine",
         .family = Family::periodic,
         .formula = "sin(omega*x)",
         .derivative = "omega*cos(omega*x)",
         .aliases = "siren;正弦",
         .radius = entire,
         .showcase = {-7.0, 7.0, translatable("GalleryNotes", "repeats after 2π"), 1.5708}},
        parameters(ParameterSpec{
            "omega", "ω", 1.0, {0.5, 30.0}, {-kHighestFrequency, kHighestFrequency}})));
    rows.push_back(makeRow<Gcu>(
        {.id = "gcu",
         .name = "GCU",
         .family = Family::periodic,
         .formula = "x*cos(x)",
         .derivative = "cos(x) - x*sin(x)",
         .aliases = "growing cosine unit;增长余弦单元",
         .radius = entire,
         .showcase = {-8.0, 8.0, translatable("GalleryNotes", "unbounded, not monotone"),
                      6.4373}}));
}

} // namespace actiscope::rows
