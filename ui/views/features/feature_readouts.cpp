#include "ui/views/features/feature_readouts.h"

#include "core/export/polynomial_text.h"
#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(FeatureReadouts)
};

struct SubjectRow {
    Subject subject;
    const char* text; ///< English
};

constexpr SubjectRow kSubjects[] = {
    {Subject::neuron, QT_TRANSLATE_NOOP("FeatureReadouts", "one neuron")},
    {Subject::unit, QT_TRANSLATE_NOOP("FeatureReadouts", "a unit of the network")},
    {Subject::gate, QT_TRANSLATE_NOOP("FeatureReadouts", "four neurons that multiply")},
    {Subject::pair, QT_TRANSLATE_NOOP("FeatureReadouts", "two opposite neurons")},
    {Subject::network, QT_TRANSLATE_NOOP("FeatureReadouts", "the whole network")},
};

/// A factor before a variable: "", "−", "0.5·".
QString factor(double value) {
    if (value == 1.0) {
        return {};
    }
    return value == -1.0 ? QStringLiteral("−") : shownNumber(value) + QStringLiteral("·");
}

/// "2·x1 − x2 + 0.5".
QString sumText(double w1, double w2, double b) {
    const auto add = [](QString& text, double value, const QString& variable) {
        if (value == 0.0) {
            return;
        }
        const QString size = variable.isEmpty() ? shownNumber(std::fabs(value))
                                                : factor(std::fabs(value)) + variable;
        if (text.isEmpty()) {
            text = value < 0.0 ? QStringLiteral("−") + size : size;
        } else {
            text += (value < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) + size;
        }
    };
    QString text;
    add(text, w1, QStringLiteral("x1"));
    add(text, w2, QStringLiteral("x2"));
    add(text, b, QString());
    return text.isEmpty() ? QStringLiteral("0") : text;
}

QString leftSide(const FeatureResult& result, const FeaturesView& view) {
    const RidgeSum& sum = result.scene.sum;
    const QString first = sumText(sum.ridges[0].w1, sum.ridges[0].w2, sum.ridges[0].bias);
    switch (view.subject) {
    case Subject::neuron:
    case Subject::unit:
        return QStringLiteral("f(%1)").arg(first);
    case Subject::pair:
        return QStringLiteral("f(%1) + f(%2)")
            .arg(first, sumText(sum.ridges[1].w1, sum.ridges[1].w2, sum.ridges[1].bias));
    case Subject::gate:
        return QStringLiteral("y");
    case Subject::network:
        break;
    }
    const bool shifted = result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
    return shifted
               ? QStringLiteral("y(%1 + y1, %2 + y2)")
                     .arg(shownNumber(result.scene.around.x), shownNumber(result.scene.around.y))
               : QStringLiteral("y");
}

QString radiusText(const Taylor& series) {
    if (series.exact && std::isinf(series.radius)) {
        return Text::tr("the polynomial is exact: f is a polynomial of this order");
    }
    switch (series.source) {
    case RadiusSource::kink:
        if (series.radius == 0.0) {
            return Text::tr("b lies on a kink: f has no Taylor series there");
        }
        return series.exact ? Text::tr("exact up to the kink at distance %1, useless beyond it")
                                  .arg(shownNumber(series.radius))
                            : Text::tr("holds for |w·x| < %1, the distance to the kink")
                                  .arg(shownNumber(series.radius));
    case RadiusSource::closedForm:
        return std::isinf(series.radius) ? Text::tr("converges everywhere (radius ∞)")
                                         : Text::tr("converges for |w·x| < R = %1 (closed form)")
                                               .arg(shownNumber(series.radius));
    case RadiusSource::estimated:
        break;
    }
    return std::isinf(series.radius)
               ? Text::tr("converges everywhere, estimated from the coefficients")
               : Text::tr("converges for |w·x| < R ≈ %1, estimated from the coefficients")
                     .arg(shownNumber(series.radius));
}

/// Over [−3, 3]², whatever the window.
QString errorText(const FeatureResult& result) {
    const ExpansionErrors& errors = result.errorsNow();
    if (std::isnan(errors.outside)) {
        return Text::tr("largest error on the map: %1").arg(shownNumber(errors.inside, 1.0));
    }
    if (std::isnan(errors.inside)) {
        return Text::tr("largest error on the map, which lies wholly outside: %1")
            .arg(shownNumber(errors.outside));
    }
    return Text::tr("largest error for |z| ≤ 0.6 R: %1; up to the edge (%2 % of the map): %3; "
                    "outside: %4")
        .arg(shownNumber(errors.nearCentre, 1.0), percentText(result.maps.insideShare, 0),
             shownNumber(errors.inside, 1.0), shownNumber(errors.outside));
}

/// Why the product of the inputs is there, or not.
QString productText(const FeatureResult& result, const FeaturesView& view) {
    if (view.subject == Subject::gate || view.subject == Subject::network || view.order < 2) {
        return {};
    }
    const Polynomial2& p = result.expanded.polynomial;
    QString text = Text::tr("x1·x2: f″(b)·w1·w2 = %1").arg(shownNumber(p.coefficient(1, 1)));
    if (view.subject == Subject::pair) {
        text = Text::tr("x1·x2: 2·f″(b)·w1·w2 = %1").arg(shownNumber(p.coefficient(1, 1)));
    }
    if (result.curvature) {
        text += Text::tr("; |f″| is largest at b = %1: %2")
                    .arg(shownNumber(result.curvature->place, 1.0),
                         shownNumber(result.curvature->value));
    } else {
        text += Text::tr("; f″ is 0 on every piece");
    }
    return text;
}

} // namespace

QString subjectText(Subject subject) {
    const auto* const row = std::ranges::find(kSubjects, subject, &SubjectRow::subject);
    return row == std::end(kSubjects) ? QString() : Text::tr(row->text);
}

std::vector<Choice<Subject>> subjectChoices() {
    std::vector<Choice<Subject>> choices;
    for (const SubjectRow& row : kSubjects) {
        choices.push_back({row.subject, Text::tr(row.text)});
    }
    return choices;
}

QString problemText(SceneProblem problem) {
    switch (problem) {
    case SceneProblem::none:
        break;
    case SceneProblem::noNetwork:
        return Text::tr("There is no network yet.");
    case SceneProblem::noHiddenLayer:
        return Text::tr("The network has no hidden units; add a layer in the Classifier view.");
    case SceneProblem::severalLayers:
        return Text::tr("Only a network with one hidden layer is a sum of such neurons; this one "
                        "has more. Its first layer can be expanded unit by unit.");
    case SceneProblem::otherInputs:
        return Text::tr("The network's inputs are not x1 and x2 alone; choose these two features "
                        "in the Classifier view.");
    case SceneProblem::grouped:
        return Text::tr("A maxout unit takes the largest of several sums; it is no function of one "
                        "w·x + b.");
    case SceneProblem::noSuchUnit:
        return Text::tr("The first hidden layer has fewer units.");
    case SceneProblem::flat:
        return Text::tr("f″(b) = 0 here: these four neurons have no curvature to multiply with. "
                        "Move b.");
    }
    return {};
}

QString formulaStart(const FeatureResult& result, const FeaturesView& view) {
    const bool exact = !result.expanded.series.empty() && result.expanded.series[0].exact &&
                       std::isinf(result.expanded.series[0].radius) && view.termsOff.empty();
    return leftSide(result, view) + (exact ? QStringLiteral(" = ") : QStringLiteral(" ≈ "));
}

QString formulaText(const FeatureResult& result, const FeaturesView& view, int mostTerms) {
    const bool shifted = result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
    return formulaStart(result, view) +
           QString::fromStdString(polynomialText(result.shown, {3, mostTerms, shifted}));
}

QString coefficientText(int i, int j, Subject subject) {
    const int n = i + j;
    if (subject == Subject::gate || subject == Subject::network) {
        return Text::tr("sum over the units");
    }
    if (subject == Subject::pair && n % 2 == 1) {
        return Text::tr("the two cancel");
    }
    static const QString marks[] = {QString(), QStringLiteral("′"), QStringLiteral("″"),
                                    QStringLiteral("‴")};
    const auto power = [](const QString& name, int exponent) {
        // "x1²" without the variable is "²".
        static const qsizetype variable = 2;
        return name + QString::fromStdString(monomialText(exponent, 0)).mid(variable);
    };
    QString text = subject == Subject::pair ? QStringLiteral("2·f") : QStringLiteral("f");
    text += n < 4 ? marks[n] : power(QString(), n).prepend(u'⁽') + u'⁽';
    if (n >= 4) {
        text.back() = QChar(0x207E); // raised closing parenthesis
    }
    text += QStringLiteral("(b)");
    int divisor = 1;
    for (const int most : {i, j}) {
        for (int k = 2; k <= most; ++k) {
            divisor *= k;
        }
    }
    text += i > 0 ? power(QStringLiteral("·w1"), i) : QString();
    text += j > 0 ? power(QStringLiteral("·w2"), j) : QString();
    return divisor == 1 ? text : text + QStringLiteral("/%1").arg(divisor);
}

QString numbersText(const FeatureResult& result, const FeaturesView& view) {
    QStringList lines;
    if (view.subject == Subject::network) {
        lines.append(Text::tr("%1 units expanded around (%2, %3); all series converge within "
                              "distance %4")
                         .arg(result.expanded.series.size())
                         .arg(shownNumber(result.scene.around.x),
                              shownNumber(result.scene.around.y),
                              shownNumber(result.expanded.discRadius())));
    } else {
        lines.append(radiusText(result.expanded.series[0]));
    }
    lines.append(errorText(result));
    if (view.subject == Subject::gate) {
        lines.append(Text::tr("as a product of x1 and x2 over [−1, 1]²: largest error %1")
                         .arg(shownNumber(result.productError)));
        lines.append(Text::tr("output weights ±1/(4λ²f″(b)) = ±%1")
                         .arg(shownNumber(std::fabs(result.scene.sum.ridges[0].weight))));
    }
    if (const QString product = productText(result, view); !product.isEmpty()) {
        lines.append(product);
    }
    lines.append(Text::tr("interaction Δ = y(+,+) − y(+,−) − y(−,+) + y(−,−) = %1")
                     .arg(shownNumber(result.interaction)));
    return lines.join(QLatin1Char('\n'));
}

QString featuresDescription(const FeatureResult& result, const FeaturesView& view) {
    if (result.scene.problem != SceneProblem::none) {
        return problemText(result.scene.problem);
    }
    constexpr int kSpokenTerms = 6;
    return activationTitle(result.scene.activation) + QStringLiteral(": ") +
           formulaText(result, view, kSpokenTerms) + QStringLiteral(". ") +
           numbersText(result, view).replace(QLatin1Char('\n'), QStringLiteral(". "));
}

} // namespace actiscope::ui
