#include "ui/views/classifier/network/sample_step_panel.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/rich_text.h"
#include "ui/look/sizes.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
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

QString forwardHtml(const SampleStep& step, const Network<double>& network) {
    QString html = headingHtml(Text::tr("Forward"));
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
                html += line(QStringLiteral("  h<sub>%1.%2</sub> = f(%3) = %4,  f′ = %5")
                                 .arg(l + 1)
                                 .arg(s + 1)
                                 .arg(number(layer.preActivation[s]), number(layer.output[s]),
                                      number(layer.slope[s])));
            }
        }
        if (shown < layer.preActivation.size()) {
            html += line(QStringLiteral("…"));
        }
    }
    return html;
}

QString backwardHtml(const SampleStep& step, OutputLoss loss) {
    QString html = headingHtml(Text::tr("Backward: δ = Wᵀδ ⊙ f′(z)"));
    const QString y = number(step.logit);
    const QString t = number(step.target);
    const QString rule = loss == OutputLoss::crossEntropy ? QStringLiteral("σ(%1) − %2").arg(y, t)
                         : loss == OutputLoss::squared
                             ? QStringLiteral("%1 − (%2)").arg(y, number(2.0 * step.target - 1.0))
                             : Text::tr("hinge");
    html += line(QStringLiteral("δ<sub>y</sub> = ∂loss/∂y = %1 = <b>%2</b>")
                     .arg(rule, number(step.lossSlope)));
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
    QString html = headingHtml(Text::tr("Update: w ← w − η·δ·h with η = %1").arg(number(rate)));
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

} // namespace

QString sampleStepHtml(const SampleStep& step, const Network<double>& network, OutputLoss loss,
                       double rate) {
    const QString shape = step.target > 0.5 ? QStringLiteral("▲") : QStringLiteral("●");
    return line(Text::tr("%1 at (%2, %3), target %4: loss %5, after the step <b>%6</b>")
                    .arg(shape, number(step.x1), number(step.x2), number(step.target),
                         number(step.loss), number(step.newLoss))) +
           forwardHtml(step, network) + backwardHtml(step, loss) + updateHtml(step, rate);
}

SampleStepPanel::SampleStepPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_sample(new QSpinBox(this)),
      m_take(new QPushButton(tr("Take this step"), this)),
      m_text(new QTextBrowser(this)) {
    m_sample->setObjectName(QStringLiteral("step_sample"));
    m_sample->setAccessibleName(tr("Number of the sample"));
    m_sample->setMinimum(1);
    m_take->setObjectName(QStringLiteral("take_step"));
    m_take->setToolTip(
        tr("Changes the chosen network by this one step and goes to the next sample"));
    m_text->setObjectName(QStringLiteral("step_text"));
    m_text->setAccessibleName(tr("The update rule with its numbers"));
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Sample"), this));
    row->addWidget(m_sample);
    row->addStretch(1);
    row->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kTab);
    layout->addLayout(row);
    layout->addWidget(m_text, 1);
    connect(m_sample, &QSpinBox::valueChanged, this, &SampleStepPanel::refresh);
    connect(m_take, &QPushButton::clicked, this, &SampleStepPanel::takeStep);
    connect(&runs.run(Pane::chosen), &RunController::snapshotArrived, this,
            &SampleStepPanel::refresh);
}

void SampleStepPanel::setSample(int index) {
    m_sample->setMaximum(static_cast<int>(m_runs.data()->size()));
    m_sample->setValue(index + 1);
}

QString SampleStepPanel::text() const {
    return m_text->toPlainText();
}

void SampleStepPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

/// The numbers of a network that is running are no use to anyone: pause to read.
void SampleStepPanel::refresh() {
    const auto& snapshot = m_runs.run(Pane::chosen).snapshot();
    if (!isVisible() || !snapshot) {
        return;
    }
    const DataSet& samples = *m_runs.data();
    const bool ready = !m_runs.isPlaying() && samples.size() > 0;
    m_take->setEnabled(ready);
    m_step.reset();
    if (!ready) {
        m_text->setPlainText(samples.size() == 0
                                 ? tr("There are no samples.")
                                 : tr("Pause training to read the numbers of a step."));
        return;
    }
    {
        const QSignalBlocker block(m_sample);
        m_sample->setMaximum(static_cast<int>(samples.size()));
    }
    const TrainingConfig& config = m_store.session().training;
    Network<double> network(config.hidden, snapshot->activations, snapshot->features);
    if (network.parameters.size() != snapshot->parameters.size()) {
        return; // the session is ahead of the run
    }
    network.parameters = snapshot->parameters;
    network.standardization = snapshot->standardization;
    const Eigen::Index index = m_sample->value() - 1;
    const double rate = config.rateAt(snapshot->lastEpoch);
    m_step = stepOnSample(network, samples.x1[index], samples.x2[index], samples.target[index],
                          config.loss, rate, frozenMask(network.architecture, config.frozen));
    m_text->setHtml(sampleStepHtml(*m_step, network, config.loss, rate));
}

void SampleStepPanel::takeStep() {
    if (!m_step) {
        return;
    }
    m_runs.run(Pane::chosen).setParameters(m_step->parameters);
    const QSignalBlocker block(m_sample);
    m_sample->setValue(m_sample->value() % m_sample->maximum() + 1);
}

} // namespace actiscope::ui
