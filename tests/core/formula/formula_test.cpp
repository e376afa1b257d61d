#include "core/activation/activation.h"
#include "core/errors.h"
#include "core/formula/parser.h"
#include "core/numeric/random.h"
#include "core/training/trainer.h"
#include "tests/support/custom_formula.h"

#include <gtest/gtest.h>

#include <muParser.h>

#include <chrono>
#include <cmath>

namespace actiscope {
namespace {

using test::custom;

double sigmoidOracle(double x) {
    return 1.0 / (1.0 + std::exp(-x));
}
double softplusOracle(double x) {
    return std::log1p(std::exp(x));
}
double sincOracle(double x) {
    return x == 0.0 ? 1.0 : std::sin(x) / x;
}
double erfOracle(double x) {
    return std::erf(x);
}
double logOracle(double x) {
    return std::log(x);
}

TEST(Formula, AgreesWithAnIndependentParser) {
    const char* formulas[] = {"x",
                              "-x^2",
                              "2*x - 3/4 + x/5",
                              "x*tanh(log(1+exp(x)))",
                              "max(x, 0.1*x) - min(x, 1)",
                              "sinh(x) - cosh(x)*tanh(x) + asinh(x) + atan(x)",
                              "sinc(x) + erf(x)*sigmoid(x) + softplus(x)",
                              "exp(-x^2)*sin(3*x)/(1 + abs(x))",
                              "(x + 1)^3 - 2^x",
                              "sqrt(x^2 + 1)",
                              "1 - -x",
                              "2^3^0.5 * x"};
    for (const char* text : formulas) {
        double x = 0.0;
        mu::Parser oracle;
        oracle.DefineVar("x", &x);
        oracle.DefineFun("sigmoid", sigmoidOracle);
        oracle.DefineFun("softplus", softplusOracle);
        oracle.DefineFun("sinc", sincOracle);
        oracle.DefineFun("erf", erfOracle);
        oracle.DefineFun("log", logOracle);
        oracle.SetExpr(text);
        const Activation activation = custom(text);
        for (x = -3.05; x < 3.0; x += 0.1) {
            const double expected = oracle.Eval();
            EXPECT_NEAR(activation.at(x).value, expected, 1e-12 * (1.0 + std::fabs(expected)))
                << text << " at " << x;
        }
    }
}

TEST(Formula, DerivativeIsExact) {
    struct Row {
        const char* text;
        double x, slope;
    };
    const Row rows[] = {{"x^2", 3.0, 6.0},
                        {"x^2", 0.0, 0.0},
                        {"x^-1", 2.0, -0.25},
                        {"2^x", 1.0, 2.0 * std::log(2.0)},
                        {"x^x", 2.0, 4.0 * (1.0 + std::log(2.0))},
                        {"sinc(x)", 0.0, 0.0},
                        {"sinc(x)", 2.0, (2.0 * std::cos(2.0) - std::sin(2.0)) / 4.0},
                        {"sinh(x)", 1.0, std::cosh(1.0)},
                        {"asinh(x)", 1.0, 1.0 / std::sqrt(2.0)},
                        {"max(x, 2*x)", -1.0, 1.0},
                        {"max(x, 2*x)", 1.0, 2.0},
                        {"(-2)^3*x", 1.0, -8.0},
                        {"alpha*x", 5.0, 1.0}};
    for (const Row& row : rows) {
        EXPECT_NEAR(custom(row.text).at(row.x).slope, row.slope, 1e-14) << row.text;
    }
}

TEST(Formula, ATypedCatalogueFunctionEqualsTheCataloguesOwn) {
    const std::pair<const char*, const char*> pairs[] = {{"x*tanh(softplus(x))", "mish"},
                                                         {"x*sigmoid(x)", "silu"},
                                                         {"erf(x)", "erf"},
                                                         {"exp(−x²)", "gaussian"},
                                                         {"x/(1+abs(x))", "softsign"}};
    for (const auto& [text, id] : pairs) {
        const Activation typed = custom(text);
        const Activation own(id);
        for (double x = -20.0; x <= 20.0; x += 0.37) {
            EXPECT_DOUBLE_EQ(typed.at(x).value, own.at(x).value) << text;
            EXPECT_NEAR(typed.at(x).slope, own.at(x).slope, 1e-14) << text;
        }
    }
}

TEST(Formula, FloatKernelsFollowDouble) {
    for (const char* text :
         {"x*tanh(softplus(x))", "sinh(x)/cosh(x) + asinh(x)", "x^3 - x^0.5^2 + sinc(x)",
          "max(x, alpha)*min(beta, x)", "atan(x)*log(2+x^2)"}) {
        const Activation activation = custom(text);
        const Eigen::ArrayXf x = Eigen::ArrayXf::LinSpaced(61, 0.05f, 6.0f);
        Eigen::ArrayXf f(61);
        Eigen::ArrayXf df(61);
        activation.evaluate(x, f, df);
        for (Eigen::Index i = 0; i < x.size(); ++i) {
            const auto exact = activation.at(static_cast<double>(x[i]));
            EXPECT_NEAR(f[i], exact.value, 2e-5 * (1.0 + std::fabs(exact.value)))
                << text << " " << x[i];
            EXPECT_NEAR(df[i], exact.slope, 2e-5 * (1.0 + std::fabs(exact.slope)))
                << text << " " << x[i];
        }
    }
}

struct BadFormula {
    std::string text;
    std::size_t column;
    const char* words;
};

TEST(Formula, HostileTextsGetAnErrorWithItsColumn) {
    std::string signs(900, '-');
    signs.push_back('x');
    const std::vector<BadFormula> rows = {
        {"", 1, "empty"},
        {"   ", 1, "empty"},
        {"x +", 4, "before the end"},
        {"x + * 2", 5, "found '*'"},
        {"foo(x)", 1, "unknown name 'foo'"},
        {"1 + tahn(x)", 5, "did you mean 'tanh'"},
        {"tanh x", 6, "expected '('"},
        {"(x", 3, "expected ')'"},
        {"x)", 2, "expected an operator"},
        {"max(x)", 6, "expected ','"},
        {"1.2.3", 1, "not a number"},
        {"1e999", 1, "not a number"},
        {"x # 2", 3, "no character '#'"},
        {"x + 你", 5, "no character '你'"},
        {"\xff\xfe", 1, "no character"},
        {std::string(100000, '('), 1001, "longer than"},
        {std::string(500, '('), 101, "nested deeper"},
        {signs, 101, "nested deeper"},
    };
    for (const BadFormula& row : rows) {
        const formula::ParseResult result = formula::parse(row.text);
        EXPECT_FALSE(result.expression) << row.text.substr(0, 40);
        const std::string message = formula::problemText(result.error);
        EXPECT_EQ(result.error.column, row.column) << row.text.substr(0, 40) << ": " << message;
        EXPECT_NE(message.find(row.words), std::string::npos) << message;
    }
}

TEST(Formula, ExtremeValuesAreGapsNotCrashes) {
    EXPECT_TRUE(std::isinf(custom("9^9^9").at(1.0).value));
    EXPECT_TRUE(std::isinf(custom("x/0").at(1.0).value));
    EXPECT_TRUE(std::isnan(custom("x/0").at(0.0).value));
    EXPECT_TRUE(std::isnan(custom("log(x)").at(-1.0).value));
    EXPECT_TRUE(std::isnan(custom("sqrt(x)").at(-1.0).value));
    std::string wide = "x";
    while (wide.size() < 990) {
        wide += "+x";
    }
    EXPECT_EQ(custom(wide).at(1.0).value, static_cast<double>(wide.size() / 2 + 1));
    std::string nested = "x";
    for (int i = 0; i < 90; ++i) {
        nested = "1+(" + nested + ")";
    }
    EXPECT_EQ(custom(nested).at(0.0).value, 90.0);
}

TEST(Formula, RandomBytesNeverCrash) {
    numeric::Random random(11, numeric::RandomPurpose::data);
    const std::string alphabet = "x()+-*/^,.019 eabsintmaxlogβσ²\xc3\xff#";
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::uint64_t n = random.below(24); n > 0; --n) {
            text += alphabet[random.below(alphabet.size())];
        }
        const formula::ParseResult result = formula::parse(text);
        if (result.expression) {
            double x = 0.5;
            double f = 0.0;
            double df = 0.0;
            formula::evaluate(*result.expression, &x, &f, &df, 1, {1.0, 1.0, 0.0});
        } else {
            EXPECT_GE(result.error.column, 1u);
        }
    }
}

TEST(Formula, BelongsToTheActivationsValue) {
    EXPECT_EQ(custom("x*2"), custom("x*2"));
    EXPECT_NE(custom("x*2"), custom("x*3"));
    EXPECT_THROW(Activation("relu").setFormula("x"), UsageError);
    EXPECT_THROW(custom("x+"), UsageError);
    EXPECT_TRUE(custom("2*x + 1").isAffine());
    EXPECT_FALSE(custom("x*x").isAffine());
}

TEST(Formula, TrainsLikeTheCataloguesFunction) {
    const auto run = [](const Activation& activation) {
        TrainingConfig config;
        config.activations = {activation};
        const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
        Trainer<float> trainer(config, data, 1);
        for (int e = 0; e < 60; ++e) {
            trainer.trainEpoch();
        }
        return trainer.evaluate();
    };
    const Metrics typed = run(custom("x*sigmoid(x)"));
    const Metrics own = run(Activation("silu"));
    EXPECT_NEAR(typed.loss, own.loss, 1e-3);
    EXPECT_GE(typed.accuracy, 0.95);
}

} // namespace
} // namespace actiscope
