#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <sstream>

// One hundred updates next to PyTorch 1.13 in double. tests/data/pytorch_steps.txt holds the
// settings, samples, initial parameters and what PyTorch made of them: lines "key value", a case
// begins with its name. Order: weights row by row and biases, layer by layer, then learned α.

namespace actiscope {
namespace {

struct Case {
    std::string name;
    Session session;
    DataSet data;
    Eigen::ArrayXd start;
    Eigen::ArrayXd end;
};

Eigen::ArrayXd numbers(std::istringstream& line) {
    std::vector<double> values;
    for (std::string word; line >> word;) {
        values.push_back(*text::parseNumber(word));
    }
    return Eigen::Map<Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

std::vector<Case> readCases() {
    std::ifstream file(ACTISCOPE_TEST_DATA "/pytorch_steps.txt");
    std::vector<Case> cases;
    for (std::string text; std::getline(file, text);) {
        std::istringstream line(text);
        std::string key;
        line >> key;
        if (key == "case") {
            cases.emplace_back();
            line >> cases.back().name;
            continue;
        }
        Case& current = cases.back();
        if (key == "x1") {
            current.data.x1 = numbers(line);
        } else if (key == "x2") {
            current.data.x2 = numbers(line);
        } else if (key == "target") {
            current.data.target = numbers(line);
        } else if (key == "start") {
            current.start = numbers(line);
        } else if (key == "end") {
            current.end = numbers(line);
        } else {
            std::string value;
            line >> value;
            setSettingFromText(current.session, Section::training, key, value);
        }
    }
    return cases;
}

TEST(PyTorch, HundredStepsAgree) {
    const std::vector<Case> cases = readCases();
    ASSERT_EQ(cases.size(), 17u);
    for (const Case& c : cases) {
        TrainingConfig config = c.session.training;
        config.shuffle = false;
        Trainer<double> trainer(config, std::make_shared<const DataSet>(c.data), 1);
        trainer.setParameters(c.start);
        trainer.run(100);
        const Eigen::ArrayXd found = trainer.network().parameters.head(c.end.size());
        const Eigen::ArrayXd difference = (found - c.end).abs() / (1e-7 + 1e-7 * c.end.abs());
        EXPECT_LE(difference.maxCoeff(), 1.0) << c.name;
        EXPECT_GT((c.end - c.start).abs().maxCoeff(), 0.05) << c.name;
        std::cout << c.name << ": largest difference " << (found - c.end).abs().maxCoeff() << '\n';
    }
}

} // namespace
} // namespace actiscope
