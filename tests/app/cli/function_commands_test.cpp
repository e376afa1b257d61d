#include "core/activation/catalogue.h"
#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>
#include <iterator>

namespace {

using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::run;

TEST(Activations, ListsThemAsJson) {
    const QJsonArray all = json(run("activations --json").output).array();
    ASSERT_EQ(all.size(), std::ssize(actiscope::catalogue()));
    for (const QJsonValue& value : all) {
        const QJsonObject row = value.toObject();
        for (const char* key :
             {"id", "name", "family", "formula", "derivative", "parameters", "arity"}) {
            EXPECT_TRUE(row.contains(QLatin1String(key))) << key;
        }
        for (const QJsonValue& parameter : row["parameters"].toArray()) {
            for (const char* key : {"name", "default", "minimum", "maximum", "usual_minimum",
                                    "usual_maximum", "whole", "without_zero", "learnable"}) {
                EXPECT_TRUE(parameter.toObject().contains(QLatin1String(key))) << key;
            }
        }
    }
    EXPECT_EQ(lines(run("activations").output).size(), static_cast<std::size_t>(all.size()));
}

TEST(Curve, NoSlopeIsPrintedWhereTheFunctionIsUndefined) {
    for (const char* what : {"log", "custom --formula 'log(x)'", "log --kind float32",
                             "custom --formula 'log(x)' --kind float32"}) {
        const std::string command = "curve " + std::string(what) + " --at -1";
        const auto rows = lines(run(command).output);
        ASSERT_EQ(rows.size(), 2u) << command;
        EXPECT_EQ(rows[1], "-1,nan,nan") << command;
        const QJsonValue row = json(run(command + " --format json").output).array()[0];
        EXPECT_TRUE(row["f"].isNull() && row["df"].isNull()) << command;
    }
}

TEST(Curve, PrintsExactNumbers) {
    const auto rows = lines(run("curve leaky_relu --param alpha=0.2 --at -1,0,1").output);
    ASSERT_EQ(rows.size(), 4u);
    EXPECT_EQ(rows[0], "x,f,df");
    EXPECT_EQ(rows[1], "-1,-0.2,0.2");
    EXPECT_EQ(rows[2], "0,0,0.2");
    EXPECT_EQ(rows[3], "1,1,1");
    const auto sigmoid = lines(run("curve sigmoid --at 10").output);
    EXPECT_EQ(sigmoid[1], "10,0.9999546021312976,4.5395807735951673e-05");
}

TEST(Curve, SpansTheWholeRangeOfNumbers) {
    const auto rows = lines(run("curve identity --from -1.7e308 --to 1.7e308 --points 5").output);
    ASSERT_EQ(rows.size(), 6u);
    EXPECT_EQ(rows[1], "-1.7e+308,-1.7e+308,1");
    EXPECT_EQ(rows[2], "-8.5e+307,-8.5e+307,1");
    EXPECT_EQ(rows[3], "0,0,1");
    EXPECT_EQ(rows[5], "1.7e+308,1.7e+308,1");
}

TEST(Curve, KnowsFunctionsByNameAndAlias) {
    const std::string expected = run("curve silu --at -1,2").output;
    EXPECT_EQ(run("curve SiLU --at -1,2").output, expected);
    EXPECT_EQ(run("curve swish-1 --at -1,2").output, expected);
    EXPECT_EQ(run("curve 'Leaky ReLU' --at -1").output, run("curve leaky_relu --at -1").output);
}

TEST(Curve, SpacesPointsAndKnowsFloatAndJson) {
    EXPECT_EQ(lines(run("curve tanh --from -1 --to 1 --points 5").output).size(), 6u);
    const auto single = lines(run("curve sigmoid --at 1 --kind float32").output);
    EXPECT_EQ(single[1].substr(0, 9), "1,0.73105");
    const QJsonArray rows = json(run("curve step --at=-1,1 --format json").output).array();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1].toObject()["f"].toDouble(), 1.0);
    // Not finite: null in JSON.
    const QJsonArray big = json(run("curve cubic --at 1e200 --format json").output).array();
    EXPECT_TRUE(big[0].toObject()["f"].isNull());
}

TEST(Properties, PrintsWhatItComputed) {
    const QJsonObject p =
        json(run("properties leaky_relu --param alpha=0.2 --epsilon 0.05").output).object();
    for (const char* key :
         {"range", "derivative_range", "saturation", "saturated_intervals", "small_slope_intervals",
          "poles", "undecided_intervals", "dead_intervals", "monotone", "zero_centred", "odd",
          "even", "kinks", "jumps", "gaussian"}) {
        EXPECT_TRUE(p.contains(QLatin1String(key))) << key;
    }
    EXPECT_TRUE(p["range"].toArray()[0].isNull());
    EXPECT_EQ(p["derivative_range"].toArray()[0].toDouble(), 0.2);
    EXPECT_EQ(p["kinks"].toArray()[0].toDouble(), 0.0);
    EXPECT_EQ(p["saturation"].toObject()["left"].toString(), "none");
    const QJsonObject relu = json(run("properties relu").output).object();
    EXPECT_EQ(relu["saturation"].toObject()["left"].toString(), "hard");
    EXPECT_TRUE(relu["dead_intervals"].toArray()[0].toArray()[0].isNull());
    EXPECT_NEAR(relu["gaussian"].toObject()["mean"].toDouble(), 0.3989422804, 1e-9);
    EXPECT_EQ(run("properties relu --epsilon 0").status, 2);
    EXPECT_EQ(run("properties rleu").status, 2);
}

TEST(Taylor, PrintsCoefficientsRadiusAndMonomials) {
    const QJsonObject tanh =
        json(run("taylor tanh --center 0 --order 5 --weights 2,-1").output).object();
    const QJsonArray c = tanh["coefficients"].toArray();
    ASSERT_EQ(c.size(), 6);
    EXPECT_EQ(c[1].toDouble(), 1.0);
    EXPECT_EQ(c[2].toDouble(), 0.0);
    EXPECT_DOUBLE_EQ(c[3].toDouble(), -1.0 / 3.0);
    EXPECT_DOUBLE_EQ(tanh["radius"].toDouble(), 1.5707963267948966);
    EXPECT_EQ(tanh["radius_source"].toString(), "closed_form");
    int checked = 0;
    for (const QJsonValue& value : tanh["monomials"].toArray()) {
        const QJsonObject m = value.toObject();
        if (m["i"].toInt() == 2 && m["j"].toInt() == 1) {
            // 3!/(2!·1!)·2²·(−1)·(−1/3)
            EXPECT_NEAR(m["coefficient"].toDouble(), 4.0, 1e-12);
            ++checked;
        }
    }
    EXPECT_EQ(checked, 1);
    EXPECT_EQ(tanh["monomials"].toArray().size(), 21);
    EXPECT_TRUE(json(run("taylor exp --center 1 --order 3").output).object()["radius"].isNull());
    const QJsonObject typed =
        json(run("taylor custom --formula '1/(1+x^2)' --center 0 --order 2").output).object();
    EXPECT_EQ(typed["radius_source"].toString(), "estimated");
    EXPECT_NEAR(typed["radius"].toDouble(), 1.0, 0.03);
    // Outside the domain nothing is defined.
    const QJsonObject log = json(run("taylor log --center -1 --order 1").output).object();
    EXPECT_TRUE(log["coefficients"].toArray()[0].isNull());
}

TEST(Curve, EvaluatesATypedFormula) {
    const auto rows = lines(run("curve custom --formula 'x*tanh(log(1+exp(x)))' --at 1").output);
    const auto own = lines(run("curve mish --at 1").output);
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].substr(0, 16), own[1].substr(0, 16));
    const auto trained = lines(run("train --set activation=custom --set "
                                   "'activation.formula=x*sigmoid(beta*x)' --epochs 20")
                                   .output);
    EXPECT_EQ(json(trained.back()).object()["done"].toString(), "epochs");
}

} // namespace
