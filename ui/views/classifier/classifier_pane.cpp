#include "ui/views/classifier/classifier_pane.h"

#include "core/activation/catalogue.h"
#include "core/data/map_range.h"
#include "core/run/restore.h"
#include "core/session/activation_choice.h"
#include "core/session/sample_edit.h"
#include "ui/controls/function/function_words.h"
#include "ui/controls/row_layout.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/run_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Lines of the insight under a map.
constexpr int kFewestLines = 3;
constexpr int kMostLines = 4;

/// Samples by hand stay where the map can show them.
constexpr double kFarthestSample = 1.0; ///< from the middle of the map, in sides of its square
constexpr double kFarthestLine = 3.5 / 6.0;

double middle(double lowest, double highest) {
    return 0.5 * (lowest + highest);
}

/// A coordinate drawn by hand, kept near the map.
double nearMap(double x, double lowest, double highest) {
    const double reach = kFarthestSample * (highest - lowest);
    return std::clamp(x, middle(lowest, highest) - reach, middle(lowest, highest) + reach);
}

/// Offset of a line whose normal has this angle in degrees, kept in the map and in the domain.
double nearOffset(double offset, double angle, const numeric::Rectangle& map) {
    constexpr double kRadians = 0.017453292519943295;
    const double centre = std::cos(angle * kRadians) * middle(map.xMin, map.xMax) +
                          std::sin(angle * kRadians) * middle(map.yMin, map.yMax);
    const double reach = kFarthestLine * (map.xMax - map.xMin);
    return std::clamp(std::clamp(offset, centre - reach, centre + reach),
                      -ClassifierView::kWidestOffset, ClassifierView::kWidestOffset);
}

QLabel* readoutLabel(const QString& id, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Changing numbers must not change the layout: the width is given from outside.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

ClassifierPane::ClassifierPane(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_which(pane),
      m_plot(new DecisionPlot(this)),
      m_remedyButton(new QPushButton(this)) {
    const bool compared = pane == Pane::compared;
    const QString id = compared ? QStringLiteral("compared") : QStringLiteral("chosen");
    m_progress = readoutLabel(id + QStringLiteral("_progress"), this);
    m_insight = readoutLabel(id + QStringLiteral("_insight"), this);
    m_pointed = readoutLabel(id + QStringLiteral("_pointed"), this);
    m_remedyButton->setObjectName(id + QStringLiteral("_remedy"));
    m_plot->setObjectName(id + QStringLiteral("_plot"));
    m_plot->setAccessibleName(compared
                                  ? tr("Decision map of the network on the left")
                                  : tr("Decision map of the network with the chosen activation"));
    m_insight->setFixedHeight(kFewestLines * fontMetrics().lineSpacing() +
                              extra::kTextFrame); // until it has a width
    m_insight->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(buildTitle());
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_pointed);
    layout->addWidget(m_progress);
    auto* insight = new QHBoxLayout;
    insight->addWidget(m_insight, 1);
    insight->addWidget(m_remedyButton, 0, Qt::AlignTop);
    layout->addLayout(insight);
    layout->addWidget(compared ? buildLineRow() : buildShownRow());
    m_remedyButton->hide();

    connect(&run(), &RunController::snapshotArrived, this, &ClassifierPane::showSnapshot);
    connect(&runs, &TrainingRuns::dataChanged, this, &ClassifierPane::showData);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    connect(m_remedyButton, &QPushButton::clicked, this, &ClassifierPane::applyRemedy);
    connectPlot();
    showData();
    follow(store.session());
}

/// The same room for the insight, whatever it says, keeps both panes the same height: as many lines
/// as the longest equation of a collapsed network takes at this width.
void ClassifierPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    int lines = 0;
    for (const QString& line :
         collapsedText({-0.05678, -0.005678, -0.05678}, 5.6e-08).split(QLatin1Char('\n'))) {
        lines += 1 + fontMetrics().horizontalAdvance(line) / std::max(width(), 1);
    }
    m_insight->setFixedHeight(std::clamp(lines, kFewestLines, kMostLines) *
                                  fontMetrics().lineSpacing() +
                              extra::kTextFrame);
    // Likewise the lines above it, with as many digits as they ever have.
    const auto reserve = [this](QLabel* label, const QString& longest) {
        const QRect room(0, 0, std::max(width(), 1), 1000);
        label->setMinimumHeight(
            label->fontMetrics().boundingRect(room, Qt::TextWordWrap, longest).height());
    };
    reserve(m_progress, progressText(888, 0.008888, 1.0));
}

/// The speed stands in the status bar as well: where it would need a line more it is left out.
QString ClassifierPane::withSpeed(const RunReadout& readout) const {
    const QString all = readout.progress + QStringLiteral(" · ") + readout.speed;
    const bool fits = !readout.speed.isEmpty() && fontMetrics().horizontalAdvance(all) <= width();
    return fits ? all : readout.progress;
}

QWidget* ClassifierPane::buildTitle() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(row);
    m_title->setFont(textFont(TextRole::strong, font()));
    layout->addWidget(m_title, m_which == Pane::compared ? 0 : 1);
    if (m_which != Pane::compared) {
        m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        // As high as the row with the list on the left, so that the maps lie side by side.
        row->setMinimumHeight(QComboBox().sizeHint().height());
        return row;
    }
    m_compared = new QComboBox(row);
    m_compared->setObjectName(QStringLiteral("compared"));
    m_compared->setAccessibleName(tr("Activation of the network on the left"));
    m_compared->setToolTip(tr("The network to compare with: by default linear"));
    m_compared->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compared->setMinimumContentsLength(10);
    for (const ActivationDefinition& definition : catalogue()) {
        m_compared->addItem(toQString(definition.name), toQString(definition.id));
    }
    layout->addWidget(m_compared, 1);
    connect(m_compared, &QComboBox::activated, this, [this](int index) {
        const std::string id = m_compared->itemData(index).toString().toStdString();
        m_store.edit({}, [&id](Session& s) { s.classifier.compared = Activation(id); });
    });
    return row;
}

/// The line by hand, to try what the best line would be.
QWidget* ClassifierPane::buildLineRow() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_line = new QCheckBox(tr("Line by hand"), row);
    m_line->setObjectName(QStringLiteral("hand_line"));
    m_line->setToolTip(tr("A line to drag and turn in the map: the open handle moves it, the full "
                          "one turns it"));
    m_lineText = readoutLabel(QStringLiteral("hand_line_text"), row);
    layout->addWidget(m_line);
    layout->addWidget(m_lineText, 1);
    connect(m_line, &QCheckBox::clicked, this, [this](bool shown) {
        m_store.edit({}, [&](Session& s) {
            ClassifierView& view = s.classifier;
            view.handLine = shown;
            // A line that data elsewhere have left behind comes into the map.
            view.lineOffset = nearOffset(view.lineOffset, view.lineAngle, m_plot->home());
        });
    });
    return row;
}

/// What else is shown of the chosen network.
QWidget* ClassifierPane::buildShownRow() {
    auto* row = new QWidget(this);
    auto* layout = new RowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_unitLines = new QCheckBox(tr("Lines of units"), row);
    m_unitLines->setObjectName(QStringLiteral("unit_lines"));
    m_unitLines->setToolTip(
        tr("w·x + b = 0 of each unit of the first layer, in the colour of its frame"));
    m_single = new QCheckBox(tr("One network"), row);
    m_single->setObjectName(QStringLiteral("single"));
    m_single->setToolTip(tr("Hide the network on the left"));
    layout->addWidget(m_unitLines);
    layout->addWidget(m_single);
    layout->addStretch(1);
    connect(m_unitLines, &QCheckBox::clicked, this, [this](bool shown) {
        m_store.edit({}, [shown](Session& s) { s.classifier.unitLines = shown; });
    });
    connect(m_single, &QCheckBox::clicked, this, [this](bool alone) {
        m_store.edit({}, [alone](Session& s) { s.classifier.single = alone; });
    });
    return row;
}

void ClassifierPane::connectPlot() {
    connect(m_plot, &DecisionPlot::viewChanged, this, &ClassifierPane::observationChanged);
    // Both maps show the same part of the plane.
    connect(m_plot, &PlotWidget::rangeEdited, this, [this](const numeric::Rectangle& range) {
        m_store.edit("map", [&](Session& s) { s.classifier.map = range; });
    });
    connect(m_plot, &PlotWidget::resetRequested, this,
            [this] { m_store.edit({}, [](Session& s) { s.classifier.map.reset(); }); });
    const auto edit = [this](std::string_view key, const std::function<void(DataSet&)>& change) {
        const auto shown = m_runs.data();
        m_store.edit(key, [&](Session& s) { editSamples(s, *shown, change); });
    };
    const auto inside1 = [this](double x) {
        return nearMap(x, m_plot->home().xMin, m_plot->home().xMax);
    };
    const auto inside2 = [this](double x) {
        return nearMap(x, m_plot->home().yMin, m_plot->home().yMax);
    };
    connect(m_plot, &DecisionPlot::sampleAdded, this, [=](double x1, double x2, bool triangle) {
        edit({}, [&](DataSet& samples) { addSample(samples, inside1(x1), inside2(x2), triangle); });
    });
    connect(m_plot, &DecisionPlot::sampleMoved, this, [=](int index, double x1, double x2) {
        edit("move_sample",
             [&](DataSet& samples) { moveSample(samples, index, inside1(x1), inside2(x2)); });
    });
    connect(m_plot, &DecisionPlot::sampleRemoved, this,
            [=](int index) { edit({}, [&](DataSet& samples) { removeSample(samples, index); }); });
    connect(m_plot, &DecisionPlot::lineMoved, this, [this](double angle, double offset) {
        m_store.edit("hand_line", [&](Session& s) {
            s.classifier.lineAngle = angle;
            s.classifier.lineOffset = nearOffset(offset, angle, m_plot->home());
        });
    });
    connect(m_plot, &DecisionPlot::dragEnded, this, [this] { m_store.closeUndoEntry(); });
    connect(m_plot, &DecisionPlot::pointed, this, &ClassifierPane::showPointed);
    connect(m_plot, &DecisionPlot::left, this, [this] {
        m_pointing = false;
        showSnapshot();
    });
}

const Activation& ClassifierPane::activation() const {
    return activationOf(m_store.session(), m_which);
}

void ClassifierPane::follow(const Session& session) {
    if (m_which == Pane::chosen) {
        m_title->setText(paneTitle(session, m_which));
        m_unitLines->setChecked(session.classifier.unitLines);
        m_single->setChecked(session.classifier.single);
    } else {
        m_title->setText(session.classifier.compared.isAffine() ? tr("Linear:") : tr("Compared:"));
        m_compared->setCurrentIndex(
            m_compared->findData(toQString(session.classifier.compared.id())));
        m_line->setChecked(session.classifier.handLine);
        showHandLine();
    }
    m_plot->setMap(m_plot->home(), session.classifier.map);
    showUnitLines();
}

void ClassifierPane::showData() {
    const Session& session = m_store.session();
    const auto& samples = m_runs.data();
    m_plot->setSamples(samples, splitOf(session, *samples).test);
    m_plot->setMap(mapRange(*samples), session.classifier.map);
    m_best.reset();
    showHandLine();
}

void ClassifierPane::setTool(MapTool tool) {
    m_plot->setTool(tool);
}

void ClassifierPane::setShownUnit(std::optional<std::size_t> unit) {
    m_plot->setShownUnit(unit);
}

ObservationWish::Map ClassifierPane::wantedMap() const {
    const auto [columns, rows] = m_plot->wantedCells();
    return {m_plot->range(), columns, rows};
}

/// Accuracy of the line by hand next to the best that any line can do.
void ClassifierPane::showHandLine() {
    if (m_line == nullptr) {
        return;
    }
    const ClassifierView& view = m_store.session().classifier;
    if (!view.handLine) {
        m_plot->setHandLine(std::nullopt);
        m_lineText->clear();
        return;
    }
    m_plot->setHandLine(std::pair{view.lineAngle, view.lineOffset});
    const DataSet& samples = *m_runs.data();
    if (!m_best) {
        m_best = bestLine(samples);
    }
    m_lineText->setText(tr("%1 of %2 right · best line: %3")
                            .arg(rightAnswers(handLineOf(view), samples))
                            .arg(samples.size())
                            .arg(m_best->right));
}

/// w·x + b = 0 of the first layer's units, where they are lines of the plane.
void ClassifierPane::showUnitLines() {
    std::vector<UnitLineSpec> lines;
    const auto& snapshot = run().snapshot();
    if (m_store.session().classifier.unitLines && snapshot && onlyCoordinates(snapshot->features) &&
        snapshot->architecture.hiddenLayers() > 0) {
        const LayerShape& layer = snapshot->architecture.layers().front();
        for (int s = 0; s < layer.sums(); ++s) {
            Line line{0.0, 0.0, snapshot->parameters[layer.biasOffset + s]};
            for (int i = 0; i < layer.inputs; ++i) {
                const double weight =
                    snapshot->parameters[layer.weightOffset + Eigen::Index{s} * layer.inputs + i];
                const bool first = snapshot->features[static_cast<std::size_t>(i)] == Feature::x1;
                (first ? line.a : line.b) = weight;
            }
            lines.push_back({snapshot->standardization.inDataUnits(line), s / layer.pieces});
        }
    }
    m_plot->setUnitLines(lines);
}

void ClassifierPane::showSnapshot() {
    const TrainingWorker::Snapshot& snapshot = run().snapshot();
    if (!snapshot || !isVisible()) {
        return;
    }
    m_plot->setSnapshot(snapshot);
    showUnitLines();
    const bool resting = snapshot->examplesPerSecond == 0.0;
    if (!m_textPace.isDue(resting)) {
        return;
    }
    const RunReadout readout = readRun(*snapshot, activation());
    m_progress->setText(withSpeed(readout));
    m_insight->setText(readout.insight);
    m_insight->setToolTip(readout.insight); // in narrow windows not all of it fits
    setTone(*m_insight, readout.warning ? Tone::warning : Tone::usual);
    if (!m_pointing) {
        m_pointed->setText(confusionText(snapshot->metrics.confusion, m_runs.data()->classNames));
    }
    showRemedy();
    if (m_descriptionPace.isDue(resting)) {
        const auto& [circle, triangle] = m_runs.data()->classNames;
        m_plot->setAccessibleDescription(
            m_runs.data()->hasClassNames()
                ? readout.description + QLatin1Char(' ') +
                      tr("▲ is %1, ● is %2.")
                          .arg(QString::fromStdString(triangle), QString::fromStdString(circle))
                : readout.description);
    }
}

/// y at the mouse; for a linear network also the signed distance from its line.
void ClassifierPane::showPointed(double x1, double x2, int sample) {
    const auto& snapshot = run().snapshot();
    if (!snapshot) {
        return;
    }
    m_pointing = true;
    if (sample >= 0) {
        x1 = m_runs.data()->x1[sample];
        x2 = m_runs.data()->x2[sample];
    }
    // As fine as the map tells its places apart: 0.01 for the usual square.
    const double side = m_plot->home().xMax - m_plot->home().xMin;
    const int decimals = std::clamp(static_cast<int>(std::ceil(2.5 - std::log10(side))), 0, 12);
    const auto shownPlace = [decimals](double x) { return numberWithDecimals(x, decimals); };
    const Network<double> network = restoreNetwork(*snapshot);
    ChunkEngine<double> engine(network.architecture);
    using Lanes = ChunkEngine<double>::Lanes;
    engine.setPoints(network.features, Lanes::Constant(network.standardization.first(x1)),
                     Lanes::Constant(network.standardization.second(x2)));
    engine.forward(network, false);
    const double y = engine.logits()[0];
    QString text = tr("(%1, %2): y = %3 says %4")
                       .arg(shownPlace(x1), shownPlace(x2), shownNumber(y),
                            (y > 0.0 ? QStringLiteral("▲ ") : QStringLiteral("● ")) +
                                QString::fromStdString(m_runs.data()->classNames[y > 0.0 ? 1 : 0]))
                       .trimmed();
    if (snapshot->linear) {
        const Line line{snapshot->line.a, snapshot->line.b, snapshot->line.c};
        text += tr(", distance %1").arg(shownNumber(signedDistance(line, x1, x2)));
    }
    m_pointed->setText(text);
}

/// What would help, if something is wrong: one button, and what it does.
void ClassifierPane::showRemedy() {
    const TrainingSnapshot& snapshot = *run().snapshot();
    m_remedy = Remedy::none;
    if (snapshot.divergence) {
        m_remedy = snapshot.divergence->missing ? Remedy::none : Remedy::lowerRate;
    } else if (m_which == Pane::chosen && !snapshot.linear) {
        for (const LayerHealth& layer : snapshot.health.layers) {
            for (const UnitHealth& unit : layer.units) {
                if (unit.reason == DeathReason::noDerivative) {
                    m_remedy = Remedy::smooth;
                } else if (unit.reason == DeathReason::deadRegion && m_remedy == Remedy::none) {
                    m_remedy = Remedy::leaky;
                } else if (unit.reason == DeathReason::underflow && m_remedy == Remedy::none) {
                    m_remedy = Remedy::initializer;
                }
            }
        }
    }
    switch (m_remedy) {
    case Remedy::none:
        break;
    case Remedy::lowerRate:
        m_remedyButton->setText(tr("Rate ÷ 10, reset"));
        break;
    case Remedy::leaky:
        m_remedyButton->setText(tr("Use Leaky ReLU"));
        break;
    case Remedy::smooth:
        m_remedyButton->setText(tr("Use sigmoid"));
        break;
    case Remedy::initializer:
        m_remedyButton->setText(tr("Xavier start, reset"));
        break;
    }
    m_remedyButton->setVisible(m_remedy != Remedy::none);
}

void ClassifierPane::applyRemedy() {
    const Remedy remedy = m_remedy;
    m_store.edit({}, [remedy](Session& s) {
        switch (remedy) {
        case Remedy::none:
            break;
        case Remedy::lowerRate:
            s.training.learningRate /= 10.0;
            break;
        case Remedy::leaky:
            chooseActivation(s, "leaky_relu");
            break;
        case Remedy::smooth:
            chooseActivation(s, "sigmoid");
            break;
        case Remedy::initializer:
            s.training.initializer = Initializer::xavier;
            break;
        }
    });
    if (remedy == Remedy::lowerRate || remedy == Remedy::initializer) {
        m_runs.reset();
    }
}

} // namespace actiscope::ui
