#include "core/activation/catalogue.h"
#include "core/export/pytorch.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>

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

// The formulas were compared with `predict` in PyTorch 1.13, all of them, to 1e-12; here stands
// what the translation must do for that.
TEST(PyTorchScript, TranslatesFormulas) {
    const std::pair<const char*, const char*> rows[] = {
        {"relu", "where(x > 0, x, 0)"},
        {"softshrink", "where(x > lambda_, x - lambda_, (where(x < -lambda_, x + lambda_, 0)))"},
        {"power", "(shift + scale*x)**exponent"},
        {"gelu_tanh", "x/2*(1 + tanh(sqrt(2/math.pi)*(x + 0.044715*x**3)))"},
        {"hard_sigmoid", "min(max(alpha*x + beta, 0), 1)"}};
    for (const auto& [id, expected] : rows) {
        EXPECT_EQ(pythonFormula(Activation(id)), expected) << id;
    }
    Activation custom("custom");
    custom.setFormula("max(x, 2*x²) - pow(abs(x), alpha)");
    EXPECT_EQ(pythonFormula(custom), "T((max(x, (2*(x)**2)) - pow(abs(x), alpha))) + 0*x");
}

TEST(PyTorchScript, LeavesNothingOfTheOtherSyntax) {
    for (const ActivationDefinition& definition : catalogue()) {
        if (definition.arity == Arity::grouped) {
            continue;
        }
        const std::string python = pythonFormula(Activation(definition));
        for (const char* word : {"?", "^", "&&", " : ", "_pi"}) {
            EXPECT_EQ(python.find(word), std::string::npos) << definition.id << ": " << python;
        }
    }
}

TEST(PyTorchScript, HasEveryLayerAndItsParameters) {
    const std::string script = pytorchScript(trained("prelu,maxout", "3,2"));
    for (const char* word :
         {"model = Model()", "self.layer1 = torch.nn.Linear(2, 3)",
          "self.layer2 = torch.nn.Linear(3, 4)", "self.layer3 = torch.nn.Linear(2, 1)",
          "def activation1(x):", "    alpha = 0.2", "x.reshape(x.shape[0], -1, 2)",
          "return self.layer3(h)"}) {
        EXPECT_NE(script.find(word), std::string::npos) << word << "\n" << script;
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
