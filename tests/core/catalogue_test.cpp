#include "core/activation/activation.h"
#include "core/activation/catalogue.h"

#include <gtest/gtest.h>

#include <muParser.h>

#include <cmath>
#include <set>

namespace actiscope {
namespace {

double sigmoidOracle(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}
double cdfOracle(double x) {
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}
double erfOracle(double x) {
    return std::erf(x);
}
double sechOracle(double x) {
    return 1.0 / std::cosh(x);
}

/// A formula text of the catalogue, evaluated by an independent parser.
class Oracle {
public:
    Oracle(std::string_view text, const Activation& activation) {
        m_parser.DefineVar("x", &m_x);
        m_parser.DefineFun("sigmoid", sigmoidOracle);
        m_parser.DefineFun("sech", sechOracle);
        m_parser.DefineFun("erf", erfOracle);
        m_parser.DefineFun("phi_cdf", cdfOracle);
        m_parser.DefineFun("log", static_cast<double (*)(double)>(std::log));
        const auto specs = activation.definition().parameters;
        for (std::size_t i = 0; i < specs.size(); ++i) {
            m_parser.DefineConst(std::string(specs[i].name), activation.parameters()[i]);
        }
        m_parser.SetExpr(std::string(text));
    }

    double at(double x) {
        m_x = x;
        return m_parser.Eval();
    }

private:
    mu::Parser m_parser;
    double m_x = 0.0;
};

TEST(Catalogue, ShownFormulasAreWhatIsComputed) {
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        if (activation.isCustom() || activation.maxout() != nullptr) {
            continue; // show what was typed, and a name for the pieces
        }
        Oracle formula(row.formula, activation);
        Oracle derivative(row.derivative, activation);
        for (double x = -4.05; x < 4.0; x += 0.1) {
            const auto y = activation.at(x);
            if (std::isnan(y.value)) { // outside the domain of power and log
                EXPECT_TRUE(std::isnan(y.slope) && std::isnan(formula.at(x))) << row.id;
                continue;
            }
            EXPECT_NEAR(formula.at(x), y.value, 1e-12) << row.id << " at " << x;
            EXPECT_NEAR(derivative.at(x), y.slope, 1e-12) << row.id << " at " << x;
        }
    }
}

TEST(Catalogue, IdsAreUniqueAndDefaultsInRange) {
    std::set<std::string_view> ids;
    for (const ActivationDefinition& row : catalogue()) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
        for (const ParameterSpec& spec : row.parameters) {
            EXPECT_LT(spec.minimum, spec.maximum) << row.id;
            EXPECT_GE(spec.defaultValue, spec.minimum) << row.id;
            EXPECT_LE(spec.defaultValue, spec.maximum) << row.id;
        }
    }
}

TEST(Catalogue, KnowsWhatIsAffine) {
    EXPECT_TRUE(Activation("identity").isAffine());
    Activation leaky("leaky_relu");
    EXPECT_FALSE(leaky.isAffine());
    leaky.setParameter("alpha", 1.0);
    EXPECT_TRUE(leaky.isAffine());
    Activation swish("swish");
    swish.setParameter("beta", 0.0);
    EXPECT_TRUE(swish.isAffine());
    for (const char* id : {"step", "relu", "tanh", "bent_identity", "snake", "hardshrink"}) {
        EXPECT_FALSE(Activation(id).isAffine()) << id;
    }
}

TEST(Catalogue, IsComplete) {
    // 45 functions of the reference table, so no row of it is skipped; maxout; custom.
    EXPECT_EQ(catalogue().size(), 47u);
}

} // namespace
} // namespace actiscope
