#include "core/activation/catalogue.h"
#include "core/export/python_formula.h"
#include "core/export/pytorch.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

namespace actiscope {
namespace {

Session trained(const char* activation, const char* hidden) {
    Session session;
    setSettingFromText(session, Section::training, "activation", activation);
    setSettingFromText(session, Section::training, "hidden", hidden);
    session.training.learn = true;
    Trainer<float> trainer(
        session.training,
        std::make_shared<const DataSet>(generate(session.training.data, session.seed)), 1);
    trainer.trainEpoch();
    session.weights = std::make_shared<const SavedWeights>(
        SavedWeights{{}, trainer.network().parameters.cast<double>()});
    return session;
}

// tests/data/compare_export.py runs the scripts of every function and of 45 formulas next to the
// program; export_agreement.csv beside it is what it found. Here stands what the text must do for
// that.
TEST(PythonFunction, HasNoIntegersAndNoBareNumbers) {
    for (const char* text : {"x*exp(alpha)", "x*10^30", "2^64*x", "x + 1/0*0", "theta"}) {
        Activation custom("custom");
        custom.setFormula(text);
        const std::string python = pythonFunction(custom, "f");
        const std::regex integer("[^a-z0-9_.][0-9]+[^0-9.e_]");
        std::string body = python.substr(python.find("alpha = "));
        EXPECT_FALSE(std::regex_search(body, integer)) << python;
    }
}

TEST(PythonFunction, DeepFormulasAreCutIntoLines) {
    std::string text = "x";
    for (int i = 0; i < 95; ++i) {
        text = "tanh(" + text + "+1)";
    }
    Activation custom("custom");
    custom.setFormula(text);
    const std::string python = pythonFunction(custom, "f");
    std::istringstream lines(python);
    for (std::string line; std::getline(lines, line);) {
        const bool comment = line.starts_with("    #");
        EXPECT_TRUE(comment || std::ranges::count(line, '(') < 60) << line;
    }
}

TEST(PythonFunction, WritesStableFormsAndPartsWithoutEachOther) {
    const std::pair<const char*, const char*> rows[] = {
        {"sigmoid", "return sigmoid(x)"},  {"softplus", "softplus("},
        {"mish", "(x*tanh(softplus(x)))"}, {"elu", "expm1(t"},
        {"elu", "gate(x, ~t1)"},           {"softshrink", "lambda_ = C(0.5)"},
        {"gelu", "normal_cdf(x)"},         {"log_sigmoid", "softplus((-x))"}};
    for (const auto& [id, expected] : rows) {
        const std::string python = pythonFunction(Activation(id), "f");
        EXPECT_NE(python.find(expected), std::string::npos) << id << ": " << python;
    }
    for (const ActivationDefinition& definition : catalogue()) {
        if (definition.arity == Arity::grouped) {
            continue;
        }
        const std::string python = pythonFunction(Activation(definition), "f");
        const std::string body = python.substr(python.find('\n', python.find('#')));
        for (const char* word : {"?", "^", "&&", " : ", "_pi"}) {
            EXPECT_EQ(body.find(word), std::string::npos) << definition.id << ": " << python;
        }
    }
}

/// What was measured with PyTorch 1.13 and NumPy 1.24; a file that someone made worse is noticed.
TEST(PythonFunction, AgreedWithPyTorchAndNumPy) {
    std::ifstream file(ACTISCOPE_TEST_DATA "/export_agreement.csv");
    std::string line;
    std::getline(file, line);
    EXPECT_EQ(line, "function,format,value,slope,value_at,slope_at");
    int rows = 0;
    for (; std::getline(file, line); ++rows) {
        const std::size_t kind =
            line.rfind(line.find(",pytorch,") != std::string::npos ? ",pytorch," : ",numpy,");
        std::istringstream numbers(line.substr(line.find(',', kind + 1) + 1));
        double value = 1.0;
        numbers >> value;
        EXPECT_LE(value, 1e-9) << line;
    }
    EXPECT_EQ(rows, 182);
}

/// The same with the random formulas of export_scripts_test.cpp.
TEST(PythonFunction, AgreedWithPyTorchAndNumPyOnRandomFormulas) {
    std::ifstream file(ACTISCOPE_TEST_DATA "/export_agreement_random.csv");
    const std::regex row(R"(.*,(pytorch|numpy),([^,]*),([^,]*),[^,]*,[^,]*)");
    int rows = 0;
    int slopes = 0;
    std::string line;
    std::getline(file, line);
    for (; std::getline(file, line); ++rows) {
        std::smatch match;
        ASSERT_TRUE(std::regex_match(line, match, row)) << line;
        const auto numberIn = [&](std::size_t group) {
            return std::strtod(match[group].str().c_str(), nullptr); // also inf and subnormal ones
        };
        EXPECT_LE(numberIn(2), 1e-9) << line;
        slopes += match[1] == "pytorch" && numberIn(3) <= 1e-9 ? 1 : 0;
    }
    EXPECT_EQ(rows, 220);
    // All but two: a kink of clip(x, alpha, x), and a division by the smallest number there is.
    EXPECT_EQ(slopes, rows / 2 - 2);
}

TEST(PyTorchScript, HasEveryLayerAndItsParameters) {
    const std::string script = pytorchScript(trained("prelu,maxout", "3,2"));
    for (const char* word :
         {"model = Model()", "self.layer1 = torch.nn.Linear(2, 3)",
          "self.layer2 = torch.nn.Linear(3, 4)", "self.layer3 = torch.nn.Linear(2, 1)",
          "def activation1(x):", "    alpha = C(0.2", "x.reshape(x.shape[0], -1, 2)",
          "return self.layer3(h)"}) {
        EXPECT_NE(script.find(word), std::string::npos) << word << "\n" << script;
    }
}

TEST(PythonScripts, AddWhatASkippingLayerIsHanded) {
    Session session = trained("tanh", "3,3,2");
    session.training.skip = true;
    const std::string pytorch = pytorchScript(session);
    const std::string numpy = numpyScript(session);
    for (const char* line : {"        h = activation1(self.layer1(h))\n",
                             "        h = h + activation2(self.layer2(h))\n",
                             "        h = activation3(self.layer3(h))\n"}) {
        EXPECT_NE(pytorch.find(line), std::string::npos) << line << pytorch;
    }
    for (const char* line : {"    h = activation1(h @ weights1.T + biases1)\n",
                             "    h = h + activation2(h @ weights2.T + biases2)\n",
                             "    h = activation3(h @ weights3.T + biases3)\n"}) {
        EXPECT_NE(numpy.find(line), std::string::npos) << line << numpy;
    }
}

TEST(WeightsCsv, HasARowPerParameter) {
    const Session session = trained("prelu", "3,2");
    const std::string csv = weightsCsv(session);
    EXPECT_EQ(csv.find("layer,unit,input,value\n1,1,x1,"), 0u);
    // 9 + 8 + 3 weights and biases, two learned slopes, the header.
    EXPECT_EQ(std::ranges::count(csv, '\n'), 9 + 8 + 3 + 2 + 1);
    EXPECT_NE(csv.find("\n2,2,3,"), std::string::npos);
    EXPECT_NE(csv.find("\n3,1,bias,"), std::string::npos);
    EXPECT_NE(csv.find("\n1,,alpha,0.2"), std::string::npos);
}

} // namespace
} // namespace actiscope
