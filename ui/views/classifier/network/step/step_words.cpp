#include "ui/views/classifier/network/step/step_words.h"

#include "core/numeric/primitives.h"
#include "ui/io/shown_number.h"
#include "ui/look/rich_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct StepText {
    Q_DECLARE_TR_FUNCTIONS(SampleStep)
};

QString number(double value) {
    return shownNumber(value);
}

/// "0.31·0.5 − 0.2·1.1 + 0.05"
QString weightedSum(const Eigen::VectorXd& weights, const Eigen::VectorXd& inputs, double bias) {
    QString text;
    for (Eigen::Index i = 0; i < weights.size(); ++i) {
        const bool negative = weights[i] < 0.0;
        text += i == 0 ? (negative ? QStringLiteral("−") : QString())
                       : (negative ? QStringLiteral(" − ") : QStringLiteral(" + "));
        const QString input = number(inputs[i]);
        text += number(std::fabs(weights[i])) + QStringLiteral("·") +
                (inputs[i] < 0.0 ? QStringLiteral("(%1)").arg(input) : input);
    }
    return text + (bias < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) +
           number(std::fabs(bias));
}

QString line(const QString& text) {
    return QStringLiteral("<div style='white-space:pre-wrap'>%1</div>").arg(text);
}

/// A network of many units would fill pages: the first ones show how it goes.
constexpr Eigen::Index kMostRows = 8;

/// The sum of a unit in which each input is written out, too: "0.3·f(0.5·1.2 − 0.1) + 0.2".
QString nestedSum(const SampleStep& step, std::size_t l, Eigen::Index sum) {
    const LayerStep& layer = step.layers[l];
    QString text;
    for (Eigen::Index i = 0; i < layer.input.size(); ++i) {
        const double weight = layer.weights(sum, i);
        text += weight < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ");
        text += number(std::fabs(weight)) + QStringLiteral("·");
        if (l > 0) {
            text += QStringLiteral("f(%1)").arg(nestedSum(step, l - 1, i));
        } else {
            const QString input = number(layer.input[i]);
            text += layer.input[i] < 0.0 ? QStringLiteral("(%1)").arg(input) : input;
        }
    }
    text += (layer.biases[sum] < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) +
            number(std::fabs(layer.biases[sum]));
    const bool negative = text.startsWith(QStringLiteral(" −"));
    return negative ? QStringLiteral("−") + text.mid(3) : text.mid(3);
}

/// The whole network as one formula; nothing for one that would fill pages, or whose units are no
/// f(z).
QString nestedHtml(const SampleStep& step) {
    constexpr Eigen::Index kMostProducts = 24;
    Eigen::Index products = 1;
    for (const LayerStep& layer : step.layers) {
        products *= layer.input.size();
        if (layer.skips || layer.output.size() != layer.preActivation.size() ||
            products > kMostProducts) {
            return {};
        }
    }
    return step.layers.size() < 2
               ? QString()
               : headingHtml(StepText::tr("One formula")) +
                     line(QStringLiteral("y = %1 = <b>%2</b>")
                              .arg(nestedSum(step, step.layers.size() - 1, 0), number(step.logit)));
}

QString forwardHtml(const SampleStep& step, const Network<double>& network) {
    QString html = headingHtml(StepText::tr("Forward"));
    for (std::size_t l = 0; l < step.layers.size(); ++l) {
        const LayerStep& layer = step.layers[l];
        const bool output = l + 1 == step.layers.size();
        const Eigen::Index shown = std::min(layer.preActivation.size(), kMostRows);
        const int pieces = network.architecture.layers()[l].pieces;
        for (Eigen::Index s = 0; s < shown; ++s) {
            const QString sum = weightedSum(layer.weights.row(s), layer.input, layer.biases[s]);
            if (output) {
                html += line(QStringLiteral("y = %1 = <b>%2</b>").arg(sum, number(step.logit)));
                continue;
            }
            html += line(QStringLiteral("z<sub>%1.%2</sub> = %3 = %4")
                             .arg(l + 1)
                             .arg(s + 1)
                             .arg(sum, number(layer.preActivation[s])));
            if (pieces == 1) {
                const double before = layer.skips ? layer.input[s] : 0.0;
                const QString skipped =
                    layer.skips ? QStringLiteral("%1 + ").arg(number(before)) : QString();
                html += line(QStringLiteral("  h<sub>%1.%2</sub> = %3f(%4) = %5,  f′ = %6")
                                 .arg(l + 1)
                                 .arg(s + 1)
                                 .arg(skipped, number(layer.preActivation[s]),
                                      number(before + layer.output[s]), number(layer.slope[s])));
            }
        }
        if (shown < layer.preActivation.size()) {
            html += line(QStringLiteral("…"));
        }
    }
    return html;
}

/// ∂loss/∂y with its numbers, written by `shown`.
QString outputSlopeRule(const SampleStep& step, OutputLoss loss, QString (*shown)(double)) {
    const QString y = shown(step.logit);
    const QString target = shown(step.target);
    switch (loss) {
    case OutputLoss::crossEntropy:
        return QStringLiteral("σ(%1) − %2").arg(y, target);
    case OutputLoss::squared:
        return QStringLiteral("%1 − (%2)").arg(y, shown(2.0 * step.target - 1.0));
    case OutputLoss::hinge:
        return StepText::tr("hinge");
    case OutputLoss::squaredError:
        return QStringLiteral("%1 − (%2)").arg(y, target);
    case OutputLoss::absoluteError:
        return QStringLiteral("sign(%1 − (%2))").arg(y, target);
    }
    return {};
}

QString backwardHtml(const SampleStep& step, OutputLoss loss) {
    const bool skips = std::ranges::any_of(step.layers, &LayerStep::skips);
    QString html = headingHtml(
        skips ? StepText::tr("Backward: δ = ∂loss/∂h ⊙ f′(z); a skip connection adds the ∂loss/∂h "
                             "behind it to Wᵀδ")
              : StepText::tr("Backward: δ = Wᵀδ ⊙ f′(z)"));
    html += line(QStringLiteral("δ<sub>y</sub> = ∂loss/∂y = %1 = <b>%2</b>")
                     .arg(outputSlopeRule(step, loss, number), number(step.lossSlope)));
    for (std::size_t l = step.layers.size() - 1; l-- > 0;) {
        const LayerStep& layer = step.layers[l];
        const Eigen::Index pieces = layer.delta.size() / layer.back.size();
        const Eigen::Index shown = std::min(layer.delta.size(), kMostRows);
        for (Eigen::Index s = 0; s < shown; ++s) {
            html += line(QStringLiteral("δ<sub>%1.%2</sub> = %3 · %4 = %5")
                             .arg(l + 1)
                             .arg(s + 1)
                             .arg(number(layer.back[s / pieces]), number(layer.slope[s]),
                                  number(layer.delta[s])));
        }
        if (shown < layer.delta.size()) {
            html += line(QStringLiteral("…"));
        }
    }
    return html;
}

QString updateHtml(const SampleStep& step, double rate) {
    QString html = headingHtml(StepText::tr("Update: w ← w − η·δ·h with η = %1").arg(number(rate)));
    for (std::size_t l = 0; l < step.layers.size(); ++l) {
        const LayerStep& layer = step.layers[l];
        const bool output = l + 1 == step.layers.size();
        const Eigen::Index shown = std::min(layer.delta.size(), kMostRows);
        for (Eigen::Index s = 0; s < shown; ++s) {
            const QString unit =
                output ? QStringLiteral("y") : QStringLiteral("%1.%2").arg(l + 1).arg(s + 1);
            const Eigen::Index inputs = std::min(layer.input.size(), kMostRows);
            for (Eigen::Index i = 0; i < inputs; ++i) {
                html +=
                    line(QStringLiteral("w<sub>%1,%2</sub> = %3 − %4·%5·(%6) = <b>%7</b>")
                             .arg(unit)
                             .arg(i + 1)
                             .arg(number(layer.weights(s, i)), number(rate), number(layer.delta[s]),
                                  number(layer.input[i]), number(layer.newWeights(s, i))));
            }
            html += line(QStringLiteral("b<sub>%1</sub> = %2 − %3·(%4) = <b>%5</b>")
                             .arg(unit, number(layer.biases[s]), number(rate),
                                  number(layer.delta[s]), number(layer.newBiases[s])));
        }
        if (shown < layer.delta.size()) {
            html += line(QStringLiteral("…"));
        }
    }
    return html;
}

/// The same as short as it stands below the drawing; of many inputs the first ones.
QString shortSum(const LayerStep& layer, Eigen::Index sum) {
    const Eigen::Index shown = std::min(layer.input.size(), kMostRows);
    QString text;
    for (Eigen::Index i = 0; i < shown; ++i) {
        const double weight = layer.weights(sum, i);
        const QString sign = weight < 0.0 ? QStringLiteral("−")
                             : i == 0     ? QString()
                                          : QStringLiteral("+");
        text += i == 0 ? sign : QStringLiteral(" %1 ").arg(sign);
        const QString input = stepNumber(layer.input[i]);
        text += QStringLiteral("%1·%2").arg(stepNumber(std::fabs(weight)),
                                            layer.input[i] < 0.0 ? QStringLiteral("(%1)").arg(input)
                                                                 : input);
    }
    if (shown < layer.input.size()) {
        text += QStringLiteral(" + …");
    }
    const double bias = layer.biases[sum];
    return text + (bias < 0.0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) +
           stepNumber(std::fabs(bias));
}

QString lossLine(const StepContent& content) {
    const SampleStep& step = content.step;
    const QString y = stepNumber(step.logit);
    const QString value = stepNumber(step.loss);
    const double side = 2.0 * step.target - 1.0;
    switch (content.loss) {
    case OutputLoss::crossEntropy: {
        const double right = numeric::sigmoid(side * step.logit);
        return (side > 0.0 ? QStringLiteral("loss = −ln σ(%1) = −ln %2 = %3")
                           : QStringLiteral("loss = −ln(1 − σ(%1)) = −ln %2 = %3"))
            .arg(y, stepNumber(right), value);
    }
    case OutputLoss::squared:
        return QStringLiteral("loss = (%1 − (%2))²/2 = %3").arg(y, stepNumber(side), value);
    case OutputLoss::hinge:
        return QStringLiteral("loss = max(0, 1 − (%2)·%1) = %3").arg(y, stepNumber(side), value);
    case OutputLoss::squaredError:
        return QStringLiteral("loss = (%1 − (%2))²/2 = %3").arg(y, stepNumber(step.target), value);
    case OutputLoss::absoluteError:
        return QStringLiteral("loss = |%1 − (%2)| = %3").arg(y, stepNumber(step.target), value);
    }
    return {};
}

} // namespace

QString stepNumber(double value) {
    constexpr int kDigits = 3;
    return numberWithDigits(value, kDigits);
}

QString changeText(double before, double after) {
    constexpr int kFewest = 3;
    constexpr int kMost = 6;
    int digits = kFewest;
    while (digits < kMost && before != after &&
           numberWithDigits(before, digits) == numberWithDigits(after, digits)) {
        ++digits;
    }
    // Longer numbers that are still alike say nothing more.
    digits = numberWithDigits(before, digits) == numberWithDigits(after, digits) ? kFewest : digits;
    return QStringLiteral("%1 → %2").arg(numberWithDigits(before, digits),
                                         numberWithDigits(after, digits));
}

QString signedNumber(double value) {
    const QString text = stepNumber(value);
    return text.startsWith(QChar(0x2212)) || value == 0.0 ? text : QLatin1Char('+') + text;
}

QString stageLine(const StepContent& content, StepStage stage, const UnitPlace& unit) {
    const auto l = static_cast<std::size_t>(unit.layer - 1);
    const LayerStep& layer = content.step.layers[l];
    const int pieces = content.snapshot->architecture.layers()[l].pieces;
    const Eigen::Index sum = Eigen::Index{unit.unit - 1} * pieces;
    const bool output = l + 1 == content.step.layers.size();
    const QString index =
        output ? QStringLiteral("y") : QStringLiteral("%1.%2").arg(unit.layer).arg(unit.unit);
    switch (stage) {
    case StepStage::forward:
        return QStringLiteral("%1 = %2 = %3")
            .arg(output ? index : QStringLiteral("z(%1)").arg(index), shortSum(layer, sum),
                 stepNumber(layer.preActivation[sum]));
    case StepStage::loss:
        return lossLine(content);
    case StepStage::backward:
        if (output) {
            return QStringLiteral("δ(y) = ∂loss/∂y = %1 = %2")
                .arg(outputSlopeRule(content.step, content.loss, stepNumber),
                     stepNumber(content.step.lossSlope));
        }
        if (const LayerStep& behind = content.step.layers[l + 1]; behind.skips) {
            const double passed = behind.back[unit.unit - 1];
            return QStringLiteral("δ(%1) = (Wᵀδ + ∂loss/∂h)·f′(z) = (%2 + (%3))·%4 = %5")
                .arg(index, stepNumber(layer.back[unit.unit - 1] - passed), stepNumber(passed),
                     stepNumber(layer.slope[sum]), stepNumber(layer.delta[sum]));
        }
        return QStringLiteral("δ(%1) = (Wᵀδ)·f′(z) = %2·%3 = %4")
            .arg(index, stepNumber(layer.back[unit.unit - 1]), stepNumber(layer.slope[sum]),
                 stepNumber(layer.delta[sum]));
    case StepStage::update:
        return StepText::tr("w ← w − η·δ·h, η = %1; loss %2 → %3")
            .arg(stepNumber(content.rate), stepNumber(content.step.loss),
                 stepNumber(content.step.newLoss));
    }
    return {};
}

QString sampleStepHtml(const SampleStep& step, const Network<double>& network, OutputLoss loss,
                       double rate) {
    const QString shape =
        step.target > 0.5 && !isOfNumbers(loss) ? QStringLiteral("▲") : QStringLiteral("●");
    return line(StepText::tr("%1 at (%2, %3), target %4: loss %5, after the step <b>%6</b>")
                    .arg(shape, number(step.x1), number(step.x2), number(step.target),
                         number(step.loss), number(step.newLoss))) +
           forwardHtml(step, network) + nestedHtml(step) + backwardHtml(step, loss) +
           updateHtml(step, rate);
}

} // namespace actiscope::ui
