#include "core/activation/activation.h"
#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/activation/lookup.h"
#include "core/errors.h"

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
            EXPECT_LT(spec.usual.minimum, spec.usual.maximum) << row.id;
            EXPECT_GE(spec.defaultValue, spec.usual.minimum) << row.id;
            EXPECT_LE(spec.defaultValue, spec.usual.maximum) << row.id;
            EXPECT_TRUE(spec.domain.contains(spec.usual.minimum)) << row.id;
            EXPECT_TRUE(spec.domain.contains(spec.usual.maximum)) << row.id;
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

struct Spelling {
    const char* word;
    const char* id;
};

TEST(Catalogue, FunctionsAreFoundByIdNameAndAlias) {
    constexpr Spelling kRows[] = {{"relu", "relu"},
                                  {"ReLU", "relu"},
                                  {"SiLU", "silu"},
                                  {"swish-1", "silu"},
                                  {"Swish-1", "silu"},
                                  {"Leaky ReLU", "leaky_relu"},
                                  {"LEAKY-RELU", "leaky_relu"},
                                  {"leakyrelu", "leaky_relu"},
                                  {"GELU (tanh)", "gelu_tanh"},
                                  {"squared ReLU", "squared_relu"},
                                  {"relu2", "squared_relu"},
                                  {"relu squared", "squared_relu"},
                                  {"平方修正线性单元", "squared_relu"},
                                  {"修正线性单元", "relu"},
                                  {"S 形", "sigmoid"},
                                  {"Custom formula", "custom"}};
    for (const Spelling& row : kRows) {
        EXPECT_EQ(definitionOf(row.word).id, row.id) << row.word;
        EXPECT_EQ(activationIds(parseActivations(row.word)), row.id) << row.word;
    }
    for (const char* word : {"", " ", "-", "rleu", "swish1.5", "relu;", "leaky"}) {
        EXPECT_THROW(definitionOf(word), UsageError) << word;
    }
}

TEST(Catalogue, NoWordMeansTwoFunctions) {
    for (const ActivationDefinition& row : catalogue()) {
        EXPECT_EQ(&definitionOf(row.id), &row);
        EXPECT_EQ(definitionsNamed(catalogue(), row.name).size(), 1u) << row.name;
        std::string_view rest = row.aliases;
        while (!rest.empty()) {
            const std::string_view alias = rest.substr(0, rest.find(';'));
            EXPECT_EQ(definitionsNamed(catalogue(), alias).size(), 1u) << alias;
            rest.remove_prefix(std::min(rest.size(), alias.size() + 1));
        }
    }
}

TEST(Catalogue, AnAmbiguousWordNamesTheCandidates) {
    std::vector<ActivationDefinition> rows = {definitionOf("relu6"), definitionOf("hardtanh"),
                                              definitionOf("tanh")};
    rows[0].aliases = "clip";
    EXPECT_EQ(definitionNamed(rows, "tanh").id, "tanh");
    try {
        definitionNamed(rows, "Clip");
        FAIL();
    } catch (const UsageError& error) {
        EXPECT_EQ(std::string(error.what()),
                  "activation 'Clip' is ambiguous; it may be 'relu6' or 'hardtanh'");
    }
}

TEST(Domain, HoldsItsEndsAndWhatIsNearest) {
    EXPECT_TRUE(kAnyNumber.contains(-0.5) && kAnyNumber.contains(Domain::kLargest));
    EXPECT_FALSE(kAnyNumber.contains(1e10) || kAnyNumber.contains(std::nan("")));
    EXPECT_TRUE(kNotNegative.contains(0.0));
    EXPECT_FALSE(kNotNegative.contains(-1e-300));
    EXPECT_FALSE(kAboveZero.contains(0.0) || kNotZero.contains(0.0) || kNotZero.contains(1e-300));
    EXPECT_TRUE(kNotZero.contains(-0.1) && kNotZero.contains(Domain::kSmallestDivisor));
    EXPECT_EQ(kAboveZero.nearest(-3.0), Domain::kSmallestDivisor);
    EXPECT_EQ(kNotZero.nearest(-1e-300), -Domain::kSmallestDivisor);
    EXPECT_EQ(kAnyNumber.nearest(-2.5), -2.5);
    EXPECT_TRUE(std::isnan(kAnyNumber.nearest(std::nan(""))));
    const Domain pieces = definitionOf("maxout").parameters[0].domain;
    EXPECT_TRUE(pieces.contains(8.0));
    EXPECT_FALSE(pieces.contains(2.5) || pieces.contains(9.0) || pieces.contains(0.0));
}

struct Typed {
    const char* id;
    std::vector<std::pair<const char*, double>> parameters;
    double x;
    double f;
    double df;
};

TEST(Catalogue, ParametersBeyondTheSliderAndAtTheEndsOfTheirDomain) {
    const std::vector<Typed> rows = {
        {"leaky_relu", {{"alpha", -0.5}}, -2.0, 1.0, -0.5},
        {"leaky_relu", {{"alpha", 2.0}}, -2.0, -4.0, 2.0},
        {"swish", {{"beta", -1.0}}, 1.0, 0.2689414213699951, 0.07232948812851328},
        {"step", {{"theta", 100.0}}, 99.0, 0.0, 0.0},
        {"elu", {{"alpha", -2.0}}, -1.0, 1.2642411176571153, -0.7357588823428847},
        // The limits of CELU and softplus for α → 0 and β → ∞ are ReLU.
        {"celu", {{"alpha", 1e-9}}, -1.0, -1e-9, 0.0},
        {"celu", {{"alpha", -1.0}}, -1.0, -1.718281828459045, 2.718281828459045},
        {"softplus", {{"beta", 1e9}}, 2.0, 2.0, 1.0},
        {"softplus", {{"beta", 1e9}}, -2.0, 0.0, 0.0},
        {"isru", {{"alpha", 0.0}}, -3.0, -3.0, 1.0},
        {"isru", {{"alpha", 0.0}}, 1e200, 1e200, 1.0},
        {"squareplus", {{"b", 0.0}}, -3.0, 0.0, 0.0},
        {"squareplus", {{"b", 1e9}}, 1e10, 1.0000000000025e10, 0.9999999999975},
        {"snake", {{"alpha", -1.0}}, 1.0, 0.2919265817264289, 0.09070257317431829},
        {"snake", {{"alpha", 1e-9}}, 1.0, 1.000000001, 1.000000002},
        {"power", {{"exponent", -1.0}}, 2.0, 0.5, -0.25},
        {"sine", {{"omega", 0.0}}, 2.0, 0.0, 0.0},
        {"hard_sigmoid", {{"alpha", 0.2}}, 1.0, 0.7, 0.2},
        {"hard_sigmoid", {{"alpha", 0.2}}, 2.5, 1.0, 0.0},
        {"hard_sigmoid", {{"alpha", -0.5}, {"beta", 0.0}}, -1.0, 0.5, -0.5},
        {"hard_sigmoid", {{"alpha", 0.0}, {"beta", 2.0}}, 5.0, 1.0, 0.0},
        {"hard_sigmoid", {}, -3.0, 0.0, 0.0},
        {"hard_sigmoid", {}, 3.0, 1.0, 0.0},
        {"relu6", {{"limit", 1.0}}, 0.5, 0.5, 1.0},
        {"relu6", {{"limit", 1.0}}, 1.0, 1.0, 0.0},
        {"relu6", {{"limit", 0.0}}, 1.0, 0.0, 0.0},
        {"hardtanh", {{"min_val", 0.0}, {"max_val", 20.0}}, 7.0, 7.0, 1.0},
        {"hardtanh", {{"min_val", 0.0}, {"max_val", 20.0}}, 20.0, 20.0, 0.0},
        {"hardtanh", {{"min_val", 2.0}, {"max_val", -2.0}}, 0.0, -2.0, 0.0},
        {"squared_relu", {}, 3.0, 9.0, 6.0},
        {"squared_relu", {}, 0.0, 0.0, 0.0},
        {"squared_relu", {}, -3.0, 0.0, 0.0},
    };
    for (const Typed& row : rows) {
        Activation activation(row.id);
        for (const auto& [name, value] : row.parameters) {
            activation.setParameter(name, value);
        }
        const auto y = activation.at(row.x);
        EXPECT_NEAR(y.value, row.f, 1e-12 * (1.0 + std::fabs(row.f)))
            << activation.description() << " at " << row.x;
        EXPECT_NEAR(y.slope, row.df, 1e-12 * (1.0 + std::fabs(row.df)))
            << activation.description() << " at " << row.x;
    }
}

} // namespace
} // namespace actiscope
