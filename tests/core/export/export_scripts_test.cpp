#include "core/activation/activation.h"
#include "core/activation/callable.h"
#include "core/export/python_formula.h"
#include "core/export/python_prelude.h"
#include "core/export/pytorch.h"
#include "core/network/network.h"
#include "core/session/settings.h"
#include "tests/support/custom_formula.h"
#include "tests/support/process.h"
#include "tests/support/random_formula.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

// Scripts of random formulas: what can be said about them without Python, and whether Python, if
// there is one, reads them. ACTISCOPE_DUMP=file writes the formulas, one a line, for
// tests/data/compare_export.py.

namespace actiscope {
namespace {

using test::custom;

namespace fs = std::filesystem;

/// Formulas that people have lost an export to, then random ones.
std::vector<std::string> formulas(std::size_t count) {
    std::vector<std::string> all = {
        "x*exp(alpha)",   "x*10^30",
        "2^64",           "x + 1/0*0",
        "theta",          "x > 0 ? 1 : 0",
        "2 > 1 ? x : -x", "if(x > 0, if(x > 1, 1, x), alpha > 0 ? 2 : 3)",
        "max(1, 2)",      "x\n+ 1",
        "x\r*2"};
    numeric::Random random(31, numeric::RandomPurpose::data);
    while (all.size() < count) {
        std::string text = test::randomFormula(random);
        if (parseFormula(text).expression) {
            all.push_back(std::move(text));
        }
    }
    return all;
}

std::set<std::string> namesOf(std::string_view prelude) {
    std::set<std::string> names{"math", "def", "return"};
    const std::string text(prelude);
    const std::regex definition(R"((?:^|\n)(?:def |class )([A-Za-z_]\w*))");
    for (std::sregex_iterator it(text.begin(), text.end(), definition), end; it != end; ++it) {
        names.insert((*it)[1]);
    }
    const std::regex assignment(R"((?:^|\n)([A-Za-z_][\w, ]*) = )");
    const std::regex word(R"([A-Za-z_]\w*)");
    for (std::sregex_iterator it(text.begin(), text.end(), assignment), end; it != end; ++it) {
        const std::string left = (*it)[1];
        for (std::sregex_iterator w(left.begin(), left.end(), word); w != end; ++w) {
            names.insert(w->str());
        }
    }
    return names;
}

/// What Python or PyTorch would not take of one line, or nothing. Names that it gives are added.
std::string faultOf(const std::string& line, std::set<std::string>& names) {
    if (line.empty() || line.starts_with("    #") || line.starts_with("def ")) {
        return "";
    }
    int depth = 0;
    for (const char c : line) {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        if (depth < 0 || depth > 60) {
            return "nested badly or too deeply";
        }
    }
    if (depth != 0) {
        return "brackets that stay open";
    }
    static const std::regex number(R"((^|[^\w.])(\d+(?:\.\d+)?(?:e[+-]?\d+)?))");
    for (std::sregex_iterator it(line.begin(), line.end(), number), end; it != end; ++it) {
        if ((*it)[2].str().find_first_of(".e") == std::string::npos) {
            return "the integer " + (*it)[2].str();
        }
    }
    static const std::regex bare(R"((\w+)\((?:[^()]*, )?-?(?:\d|math\.)[\w.+-]*[,)])");
    for (std::sregex_iterator it(line.begin(), line.end(), bare), end; it != end; ++it) {
        if ((*it)[1] != "C") {
            return "a number as argument: " + it->str();
        }
    }
    const std::size_t equals = line.find(" = ");
    const std::string right = equals == std::string::npos ? line : line.substr(equals + 3);
    static const std::regex word(R"((^|[^\w.])([A-Za-z_]\w*))");
    for (std::sregex_iterator it(right.begin(), right.end(), word), end; it != end; ++it) {
        if (!names.contains((*it)[2])) {
            return "the unknown name " + (*it)[2].str();
        }
    }
    if (equals != std::string::npos) {
        names.insert(line.substr(4, equals - 4));
    }
    return "";
}

TEST(ExportedScripts, AreOnesThatPythonReads) {
    const std::set<std::string> pytorch = namesOf(pytorchPrelude());
    const std::set<std::string> numpy = namesOf(numpyPrelude());
    for (const char* name : {"where", "sinh", "normal_cdf", "sigmoid", "C", "gate"}) {
        EXPECT_TRUE(pytorch.contains(name) && numpy.contains(name)) << name;
    }
    for (const std::string& text : formulas(400)) {
        std::istringstream lines(pythonFunction(custom(text), "f"));
        std::set<std::string> inBoth{"x"};
        std::ranges::set_intersection(pytorch, numpy, std::inserter(inBoth, inBoth.end()));
        for (std::string line; std::getline(lines, line);) {
            const std::string fault = faultOf(line, inBoth);
            EXPECT_TRUE(fault.empty()) << text << "\n" << line << "\n" << fault;
            EXPECT_EQ(line.find('\r'), std::string::npos) << text;
        }
    }
}

TEST(ExportedScripts, ArePython) {
    if (test::runShell("python3 -c 'import ast'").status != 0) {
        GTEST_SKIP() << "python3 is not on the PATH";
    }
    const fs::path file =
        fs::temp_directory_path() / ("actiscope_scripts_" + std::to_string(::getpid()));
    {
        std::ofstream out(file, std::ios::binary);
        out << pytorchPrelude();
        out << '\0' << numpyPrelude();
        for (const std::string& text : formulas(400)) {
            out << '\0' << pythonFunction(custom(text), "f");
        }
    }
    const auto result = test::runShell(
        "python3 -c '\nimport sys\nfor script in open(sys.argv[1], newline=\"\").read().split("
        "chr(0)):\n    compile(script, script[:300], \"exec\")' " +
        file.string());
    fs::remove(file);
    EXPECT_EQ(result.status, 0) << result.errors.substr(0, 3000);
}

/// Whole numbers of any size among the weights.
TEST(ExportedScripts, WeightsAreFloats) {
    Session session;
    setSettingFromText(session, Section::training, "hidden", "2");
    const Network<double> network(session.training.hidden, session.training.activations,
                                  session.training.features);
    Eigen::ArrayXd weights = Eigen::ArrayXd::Zero(network.parameters.size());
    weights[0] = std::pow(2.0, 64);
    weights[1] = -3.0;
    session.weights = std::make_shared<const SavedWeights>(SavedWeights{{}, weights, {}, {}});
    for (const std::string& script : {pytorchScript(session), numpyScript(session)}) {
        const std::size_t model = script.find("class Model") == std::string::npos
                                      ? script.find("weights1 =")
                                      : script.find("class Model");
        EXPECT_EQ(script.find("18446744073709551616,", model), std::string::npos);
        EXPECT_NE(script.find("-3.0", model), std::string::npos);
    }
}

TEST(ExportedScripts, DumpForTheComparison) {
    const char* const path = std::getenv("ACTISCOPE_DUMP");
    if (path == nullptr) {
        GTEST_SKIP() << "ACTISCOPE_DUMP names no file";
    }
    std::ofstream out(path);
    for (std::string text : formulas(110)) {
        std::ranges::replace_if(
            text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        out << text << '\n';
    }
}

} // namespace
} // namespace actiscope
