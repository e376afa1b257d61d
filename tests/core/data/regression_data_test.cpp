#include "core/data/csv/csv.h"
#include "core/data/data_set.h"
#include "core/errors.h"
#include "core/session/sample_edit.h"
#include "core/session/settings.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace actiscope {
namespace {

DataConfig configOf(DataKind kind) {
    Session session;
    chooseData(session, kind);
    return session.training.data;
}

TEST(NumberSets, AreTheirSurfaces) {
    const auto bump = [](double x1, double x2, double centre) {
        return std::exp(-std::pow(x1 - centre, 2) - std::pow(x2 - centre, 2));
    };
    DataConfig typed = configOf(DataKind::formula);
    typed.target = "max(x1, 0)*x2 - gelu(x1)/2";
    for (const DataConfig& config : {configOf(DataKind::plane), configOf(DataKind::bumps), typed}) {
        const DataSet data = generate(config, 3);
        ASSERT_EQ(data.size(), 200);
        EXPECT_EQ(data.task, Task::regression);
        for (Eigen::Index i = 0; i < data.size(); ++i) {
            const double x1 = data.x1[i];
            const double x2 = data.x2[i];
            const double gelu = 0.5 * x1 * std::erfc(-x1 / std::sqrt(2.0));
            const double expected = config.kind == DataKind::plane ? 0.2 * (x1 + x2)
                                    : config.kind == DataKind::bumps
                                        ? bump(x1, x2, 1.2) - bump(x1, x2, -1.2)
                                        : std::fmax(x1, 0.0) * x2 - 0.5 * gelu;
            EXPECT_NEAR(data.target[i], expected, 1e-12);
            EXPECT_LE(std::fmax(std::fabs(x1), std::fabs(x2)), 2.5);
        }
    }
}

TEST(NumberSets, HaveTheirNoiseInTheTarget) {
    DataConfig config = configOf(DataKind::plane);
    config.points = 4000;
    const DataSet clean = generate(config, 1);
    config.noise = 0.3;
    const DataSet noisy = generate(config, 1);
    EXPECT_TRUE((clean.x1 == noisy.x1).all());
    EXPECT_NEAR(std::sqrt((noisy.target - clean.target).square().mean()), 0.3, 0.02);
}

TEST(NumberSets, BecomeClassesAndBack) {
    DataConfig config = configOf(DataKind::bumps);
    const DataSet numbers = generate(config, 1);
    config.task = Task::classification;
    const DataSet classes = generate(config, 1);
    EXPECT_EQ(classes.task, Task::classification);
    EXPECT_TRUE((classes.target == (numbers.target > 0.0).cast<double>()).all());
    config = configOf(DataKind::moons);
    config.task = Task::regression;
    EXPECT_EQ(generate(config, 1).target.abs().minCoeff(), 1.0);
    EXPECT_EQ(generate(config, 1).target.sum(), 0.0);
}

TEST(TypedBoundary, HasTrianglesAbove) {
    DataConfig config = configOf(DataKind::boundary);
    config.boundary = "sin(2*x)*2 - x1/4"; // both names of the one input
    const DataSet data = generate(config, 2);
    EXPECT_EQ(data.target.sum(), 100.0);
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const double side = data.x2[i] - (2.0 * std::sin(2.0 * data.x1[i]) - data.x1[i] / 4.0);
        EXPECT_GT((data.target[i] == 1.0 ? 1.0 : -1.0) * side, 0.1);
    }
}

TEST(TypedBoundary, BeyondTheSquareLeavesOneClass) {
    DataConfig config = configOf(DataKind::boundary);
    config.boundary = std::string("7");
    EXPECT_EQ(generate(config, 1).target.sum(), 0.0);
    config.boundary = "sqrt(x)"; // no samples where it has no value
    EXPECT_GE(generate(config, 1).x1.minCoeff(), 0.0);
}

std::string problemOf(const std::string& key, const std::string& value) {
    Session session;
    try {
        setSettingFromText(session, Section::training, key, value);
    } catch (const UsageError& error) {
        return error.what();
    }
    return {};
}

TEST(TypedData, SaysWhatIsWrong) {
    const std::string formula = "; allowed: a formula of x1 and x2 such as x1^2 - x2";
    EXPECT_EQ(problemOf("target", "x1 + x"), "target 'x1 + x': x is neither x1 nor x2" + formula);
    EXPECT_EQ(problemOf("target", "log(-1-x1^2)"),
              "target 'log(-1-x1^2)' has hardly a value where the samples lie, from -2.5 to 2.5" +
                  formula);
    EXPECT_TRUE(problemOf("target", "x3").starts_with("target 'x3', column 1: "));
    EXPECT_TRUE(problemOf("boundary", "x2").starts_with("boundary 'x2', column 1: "));
    EXPECT_EQ(problemOf("boundary", "0.5"), "");
    EXPECT_EQ(problemOf("target", "2"), "");
}

TEST(TypedData, DataSetsBringTheirTask) {
    Session session;
    setSettingFromText(session, Section::training, "dataset", "bumps");
    EXPECT_EQ(session.training.data.task, Task::regression);
    EXPECT_EQ(session.training.usedLoss(), OutputLoss::squaredError);
    setSettingFromText(session, Section::training, "task", "classification");
    EXPECT_EQ(session.training.usedLoss(), OutputLoss::crossEntropy);
    setSettingFromText(session, Section::training, "dataset", "plane");
    setSettingFromText(session, Section::training, "regression_loss", "absolute");
    EXPECT_EQ(session.training.usedLoss(), OutputLoss::absoluteError);
    setSettingFromText(session, Section::training, "dataset", "boundary");
    EXPECT_EQ(session.training.data.task, Task::classification);
}

TEST(CsvNumbers, MakeRegression) {
    const CsvTable table = readCsv("x1,x2,y\n0,1,0.5\n1,2,-3\n2,2,1e2\n");
    EXPECT_EQ(table.data.task, Task::regression);
    EXPECT_FALSE(table.data.hasClassNames());
    EXPECT_EQ(table.data.target[2], 100.0);
    EXPECT_EQ(columnNote(table.columns), "");
    EXPECT_EQ(readCsv("x1;x2;z\n0;1;0,5\n1;2;-3\n2;2;1,5\n").data.target[2], 1.5);
    EXPECT_EQ(columnNote(readCsv("a,b,target\n0,1,5\n1,2,6\n2,2,7\n").columns),
              "x1 is column a, x2 is column b, the target is column target");
    // Two values are classes, whatever they are.
    EXPECT_EQ(readCsv("x1,x2,y\n0,1,0\n1,2,1\n2,2,1\n").data.task, Task::classification);
}

TEST(CsvNumbers, OfOneInput) {
    const std::string tables[] = {"x,y\n0,1\n1,2\n2,5\n", "id,y,x1\n1,1,0\n2,2,1\n3,5,2\n"};
    for (const std::string& text : tables) {
        const CsvTable table = readCsv(text);
        EXPECT_EQ(table.data.task, Task::regression) << text;
        EXPECT_TRUE(table.columns.oneInput);
        EXPECT_EQ(table.data.x1[2], 2.0) << text;
        EXPECT_EQ(table.data.x2.abs().maxCoeff(), 0.0) << text;
        EXPECT_EQ(table.data.target[2], 5.0) << text;
        Session session;
        takeSamples(session, std::make_shared<const DataSet>(table.data));
        EXPECT_EQ(session.training.features, FeatureList{Feature::x1});
        EXPECT_EQ(session.training.data.task, Task::regression);
        takeSamples(session, std::make_shared<const DataSet>(generate({}, 1)));
        EXPECT_EQ(session.training.features, plainFeatures());
        EXPECT_EQ(session.training.data.task, Task::classification);
    }
}

std::string csvProblem(const std::string& text) {
    try {
        readCsv(text);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

TEST(CsvNumbers, SayWhatIsWrong) {
    EXPECT_TRUE(csvProblem("x1,x2,y\n0,1,0.5\n1,2,-3\n2,2,7\n3,3,many\n")
                    .starts_with("line 5, column y: 'many' is not a finite number"));
    EXPECT_TRUE(csvProblem("x1,x2,label\n0,1,0\n1,2,1\n2,2,2\n")
                    .ends_with("two are allowed, or numbers in a column named y"));
}

} // namespace
} // namespace actiscope
