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
        Oracle formula(row.formula, activation);
        Oracle derivative(row.derivative, activation);
        for (double x = -4.05; x < 4.0; x += 0.1) {
            const auto y = activation.at(x);
            EXPECT_NEAR(formula.at(x), y.value, 1e-12) << row.id << " at " << x;
            EXPECT_NEAR(derivative.at(x), y.slope, 1e-12) << row.id << " at " << x;
        }
    }
}

TEST(Catalogue, HasTheFunctionsOfTheFirstVersion) {
    for (const char* id : {"identity", "step", "sigmoid", "tanh", "relu", "leaky_relu", "elu",
                           "thresholded_relu", "swish", "softplus", "cubic"}) {
        EXPECT_NE(findDefinition(id), nullptr) << id;
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

TEST(Catalogue, LinearMeansConstantSlope) {
    for (const ActivationDefinition& row : catalogue()) {
        const Activation activation(row);
        bool constant = true;
        const double slope = activation.at(-3.0).slope;
        for (double x = -3.0; x <= 3.0; x += 0.25) {
            constant =
                constant && activation.at(x).slope == slope &&
                std::fabs(activation.at(x).value - activation.at(0.0).value - slope * x) < 1e-12;
        }
        EXPECT_EQ(row.linear, constant) << row.id;
    }
}

} // namespace
} // namespace actiscope
