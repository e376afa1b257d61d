#include "ui/views/classifier/pane/classifier_pane.h"

#include "core/activation/catalogue.h"
#include "core/data/map_range.h"
#include "core/run/restore.h"
#include "core/session/activation_choice.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/function/function_words.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/text_labels.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/pane/hand_line_row.h"
#include "ui/views/classifier/pane/remedy_button.h"
#include "ui/views/classifier/pane/sample_pencil.h"
#include "ui/views/classifier/pane/unit_lines.h"
#include "ui/views/classifier/run_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Lines of the insight under a map.
constexpr int kFewestLines = 3;
constexpr int kMostLines = 4;

} // namespace

ClassifierPane::ClassifierPane(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_runs(runs),
      m_which(pane),
      m_plot(new DecisionPlot(this)),
      m_remedy(new RemedyButton(store, runs, pane, this)) {
    const bool compared = pane == Pane::compared;
    const QString id = compared ? QStringLiteral("compared") : QStringLiteral("chosen");
    m_progress = readoutLabel(id + QStringLiteral("_progress"), this);
    m_insight = readoutLabel(id + QStringLiteral("_insight"), this);
    m_pointed = readoutLabel(id + QStringLiteral("_pointed"), this);
    m_remedy->setObjectName(id + QStringLiteral("_remedy"));
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
    insight->addWidget(m_remedy, 0, Qt::AlignTop);
    layout->addLayout(insight);
    if (compared) {
        m_line = new HandLineRow(store, runs, *m_plot, this);
        layout->addWidget(m_line);
    } else {
        layout->addWidget(buildShownRow());
    }
    m_remedy->hide();

    connect(&run(), &RunController::snapshotArrived, this, &ClassifierPane::showSnapshot);
    connect(&runs, &TrainingRuns::dataChanged, this, &ClassifierPane::showData);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    connectPlot();
    new SamplePencil(store, runs, *m_plot);
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
    m_compared = new ChoiceBox<QString>(row);
    m_compared->setObjectName(QStringLiteral("compared"));
    m_compared->setAccessibleName(tr("Activation of the network on the left"));
    m_compared->setToolTip(tr("The network to compare with: by default linear"));
    m_compared->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_compared->setMinimumContentsLength(10);
    for (const ActivationDefinition& definition : catalogue()) {
        m_compared->addChoice({toQString(definition.id), toQString(definition.name)});
    }
    layout->addWidget(m_compared, 1);
    m_compared->whenPicked(this, [this](const QString& id) {
        m_store.edit({},
                     [&id](Session& s) { s.classifier.compared = Activation(id.toStdString()); });
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
        m_compared->setValue(toQString(session.classifier.compared.id()));
        m_line->follow(session);
    }
    m_plot->setMap(m_plot->home(), session.classifier.map);
    showUnitLines();
}

void ClassifierPane::showData() {
    const Session& session = m_store.session();
    const auto& samples = m_runs.data();
    m_plot->setSamples(samples, splitOf(session, *samples).test);
    m_plot->setMap(mapRange(*samples), session.classifier.map);
    if (m_line != nullptr) {
        m_line->showData();
    }
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

void ClassifierPane::showUnitLines() {
    const auto& snapshot = run().snapshot();
    const bool shown = m_store.session().classifier.unitLines && snapshot;
    m_plot->setUnitLines(shown ? firstLayerLines(*snapshot) : std::vector<UnitLineSpec>());
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
    m_remedy->showFor(*snapshot);
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

} // namespace actiscope::ui
