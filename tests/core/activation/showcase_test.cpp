#include "core/activation/catalogue.h"
#include "core/analysis/line/properties.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <regex>
#include <string>

namespace actiscope {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A function with default parameters and what its drawing says of it.
struct Case {
    Activation activation;
    Properties properties;
    Showcase showcase;
};

/// A number of a note: "0.278", "1/4", "π/2". The last digit that is written may be rounded.
struct Noted {
    double value = 0.0;
    double tolerance = 1e-9;

    explicit Noted(const std::string& text) {
        if (text == "π/2") {
            value = std::numbers::pi / 2.0;
            return;
        }
        const std::size_t slash = text.find('/');
        if (slash != std::string::npos) {
            value = std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
            return;
        }
        value = std::stod(text);
        const std::size_t point = text.find('.');
        if (point != std::string::npos) {
            tolerance = 0.5 * std::pow(10.0, -static_cast<double>(text.size() - point - 1));
        }
    }
    bool is(double actual) const { return std::abs(actual - value) <= tolerance * (1.0 + 1e-9); }
    bool is(const std::optional<double>& actual) const { return actual && is(*actual); }
};

using Words = std::smatch;

/// How a note is written, and when it is true.
struct Claim {
    const char* pattern;
    bool (*holds)(const Case& c, const Words& w);
};

bool isDead(const Case& c, double from, double to) {
    return std::ranges::find(c.properties.regions.dead, Interval{from, to}) !=
           c.properties.regions.dead.end();
}

bool has(const std::vector<double>& places, double x) {
    return std::ranges::any_of(places, [x](double place) { return std::abs(place - x) < 1e-9; });
}

const Claim kClaims[] = {
    {"slope (\\S+) everywhere",
     [](const Case& c, const Words& w) {
         const Bounds& slopes = c.properties.derivativeRange;
         return Noted(w[1]).is(slopes.lowest) && Noted(w[1]).is(slopes.highest);
     }},
    {"jumps at (?:θ = )?([\\d.]+)",
     [](const Case& c, const Words& w) { return has(c.properties.jumps, Noted(w[1]).value); }},
    {"jumps at ±(\\S+)",
     [](const Case& c, const Words& w) {
         const double x = Noted(w[1]).value;
         return has(c.properties.jumps, x) && has(c.properties.jumps, -x);
     }},
    {"kink at (\\S+)",
     [](const Case& c, const Words& w) { return has(c.properties.kinks, Noted(w[1]).value); }},
    {"not monotone", [](const Case& c, const Words&) { return !c.properties.monotone; }},
    {"unbounded, not monotone",
     [](const Case& c, const Words&) {
         return !c.properties.monotone && !c.properties.range.lowest && !c.properties.range.highest;
     }},
    {"slope (\\S+) at (\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.activation.at(Noted(w[2]).value).slope);
     }},
    {"slope (\\S+) left",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.activation.at(-1e-6).slope) &&
                Noted(w[1]).is(c.activation.at(-50.0).slope);
     }},
    {"slope (\\S+) right",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.activation.at(1e-6).slope) &&
                Noted(w[1]).is(c.activation.at(50.0).slope);
     }},
    {"slope ≤ (\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.properties.derivativeRange.highest);
     }},
    {"slope (\\S+) to (\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.properties.derivativeRange.lowest) &&
                Noted(w[2]).is(c.properties.derivativeRange.highest);
     }},
    {"f′ = f",
     [](const Case& c, const Words&) {
         return std::ranges::all_of(std::vector{-3.0, 0.0, 2.0}, [&](double x) {
             return c.activation.at(x).value == c.activation.at(x).slope;
         });
     }},
    {"undefined up to (\\S+)",
     [](const Case& c, const Words& w) {
         const double x = Noted(w[1]).value;
         return std::isnan(c.activation.at(x).value) &&
                std::isnan(c.activation.at(x - 2.0).value) &&
                std::isfinite(c.activation.at(x + 1e-6).value);
     }},
    {"flat beyond ±(\\S+)",
     [](const Case& c, const Words& w) {
         const double x = Noted(w[1]).value;
         return isDead(c, -kInfinity, -x) && isDead(c, x, kInfinity);
     }},
    {"dead left", [](const Case& c, const Words&) { return isDead(c, -kInfinity, 0.0); }},
    {"dead below (\\S+)",
     [](const Case& c, const Words& w) { return isDead(c, -kInfinity, Noted(w[1]).value); }},
    {"dead within ±(\\S+)",
     [](const Case& c, const Words& w) {
         return isDead(c, -Noted(w[1]).value, Noted(w[1]).value);
     }},
    {"never above (\\S+)",
     [](const Case& c, const Words& w) { return Noted(w[1]).is(c.properties.range.highest); }},
    {"never below (\\S+)",
     [](const Case& c, const Words& w) { return Noted(w[1]).is(c.properties.range.lowest); }},
    {"reaches (\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.properties.range.highest) &&
                Noted(w[1]).is(c.activation.at(c.showcase.at).value);
     }},
    {"lowest (\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.properties.range.lowest) &&
                std::abs(c.activation.at(c.showcase.at).value - *c.properties.range.lowest) < 1e-4;
     }},
    {"limits ±(\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.properties.rightLimit) && c.properties.leftLimit &&
                Noted(w[1]).is(-*c.properties.leftLimit);
     }},
    {"plateau (\\S+)",
     [](const Case& c, const Words& w) { return Noted(w[1]).is(c.properties.leftLimit); }},
    {"repeats after 2π",
     [](const Case& c, const Words&) {
         return std::abs(c.activation.at(0.3).value -
                         c.activation.at(0.3 + 2.0 * std::numbers::pi).value) < 1e-12;
     }},
    {"(\\S+) (?:only )?at (?:x = )?(\\S+)",
     [](const Case& c, const Words& w) {
         return Noted(w[1]).is(c.activation.at(Noted(w[2]).value).value);
     }},
};

std::string withPlainMinus(std::string_view note) {
    return std::regex_replace(std::string(note), std::regex("−"), "-");
}

TEST(Showcase, EveryFunctionHasAWindowAndANote) {
    for (const ActivationDefinition& row : catalogue()) {
        const Showcase& showcase = row.showcase;
        EXPECT_LT(showcase.from, showcase.to) << row.id;
        EXPECT_LE(showcase.from, showcase.at) << row.id;
        EXPECT_LE(showcase.at, showcase.to) << row.id;
        EXPECT_EQ(showcase.note.empty(), row.family == Family::custom) << row.id;
        EXPECT_LE(std::ranges::count(showcase.note, ' '), 4) << row.id;
    }
}

TEST(Showcase, EveryNoteIsTrueOfItsFunction) {
    for (const ActivationDefinition& row : catalogue()) {
        if (row.showcase.note.empty()) {
            continue;
        }
        const Activation activation(row);
        const Case c{activation, computeProperties(activation, 0.01), row.showcase};
        const std::string note = withPlainMinus(row.showcase.note);
        Words words;
        const auto claim = std::ranges::find_if(kClaims, [&](const Claim& each) {
            return std::regex_match(note, words, std::regex(each.pattern));
        });
        ASSERT_NE(claim, std::end(kClaims)) << row.id << ": nothing computes \"" << note << '"';
        EXPECT_TRUE(claim->holds(c, words)) << row.id << ": " << note;
    }
}

} // namespace
} // namespace actiscope
