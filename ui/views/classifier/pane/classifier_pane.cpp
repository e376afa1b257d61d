#include "ui/views/classifier/pane/classifier_pane.h"

#include "core/data/map_range.h"
#include "core/run/restore.h"
#include "core/session/activation_choice.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/fitted_label.h"
#include "ui/parts/stage.h"
#include "ui/plot/curve/small_curve.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/pane/hand_line_row.h"
#include "ui/views/classifier/pane/map_words.h"
#include "ui/views/classifier/pane/regions/region_finder.h"
#include "ui/views/classifier/pane/right_counts.h"
#include "ui/views/classifier/pane/sample_pencil.h"
#include "ui/views/classifier/pane/title_choice.h"
#include "ui/views/classifier/pane/trouble_chip.h"
#include "ui/views/classifier/pane/unit_lines.h"
#include "ui/views/classifier/run_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// While they train, more samples than this are not looked at one by one in every picture.
constexpr Eigen::Index kMostLooked = 4000;

QPixmap curvePicture(const Activation& activation, const QColor& ink, const QWidget& widget) {
    const Look& look = lookOf(widget);
    const QSize size(look.scaled(mapcard::kCurveWidth), look.scaled(mapcard::kCurveHeight));
    const double ratio = widget.devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSmallCurve(painter, QRectF(QPointF(), QSizeF(size)), activation,
                    {look.colors.border, look.pen(ink, &Strokes::thumbnail), Qt::NoPen});
    return picture;
}

} // namespace

ClassifierPane::ClassifierPane(SessionStore& store, TrainingRuns& runs, Pane pane, QWidget* parent)
    : Card({}, parent),
      m_store(store),
      m_runs(runs),
      m_which(pane),
      m_id(pane == Pane::compared ? QStringLiteral("compared") : QStringLiteral("chosen")),
      m_plot(new DecisionPlot(this)),
      m_finder(new RegionFinder(this)) {
    setObjectName(m_id + QStringLiteral("_card"));
    m_plot->setObjectName(m_id + QStringLiteral("_plot"));
    m_plot->setAccessibleName(pane == Pane::compared
                                  ? tr("Decision map of the network on the left")
                                  : tr("Decision map of the network with the chosen activation"));
    m_plot->setMinimumSize(0, 0);
    buildHead();
    body().addWidget(m_plot, 1);
    buildFoot();

    connect(&run(), &RunController::snapshotArrived, this, &ClassifierPane::showSnapshot);
    connect(&runs, &TrainingRuns::dataChanged, this, &ClassifierPane::showData);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    connect(m_finder, &RegionFinder::found, this, &ClassifierPane::showRegions);
    connectPlot();
    new SamplePencil(store, runs, *m_plot);
    showData();
    follow(store.session());
    fitStage();
}

QSize ClassifierPane::sizeAround(int map, const Look& look, bool stage) {
    if (stage) {
        return {map, map};
    }
    const QMargins edge = part::kCard;
    const int lines = 2 * (look.scaled(part::kTitleLine) + space::kApart);
    return {edge.left() + look.scaled(mapcard::kTicksLeft) + map + edge.right(),
            edge.top() + lines + map + look.scaled(mapcard::kTicksBelow) + edge.bottom()};
}

void ClassifierPane::connectPlot() {
    connect(m_plot, &DecisionPlot::viewChanged, this, &ClassifierPane::observationChanged);
    connect(m_plot, &DecisionPlot::viewChanged, this, &ClassifierPane::findRegions);
    // Both maps show the same part of the plane.
    connect(m_plot, &PlotWidget::rangeEdited, this, [this](const numeric::Rectangle& range) {
        m_store.edit("map", [&](Session& s) { s.classifier.map = range; });
    });
    connect(m_plot, &PlotWidget::resetRequested, this,
            [this] { m_store.edit({}, [](Session& s) { s.classifier.map.reset(); }); });
    connect(m_plot, &DecisionPlot::dragEnded, this, [this] { m_store.closeUndoEntry(); });
    connect(m_plot, &DecisionPlot::pointed, this, [this](double x1, double x2, int sample) {
        showPointed(textAt(x1, x2, sample), QCursor::pos());
    });
    connect(m_plot, &DecisionPlot::crossMoved, this, [this](double x1, double x2, int sample) {
        const QString text = textAt(x1, x2, sample);
        const numeric::Point place = m_plot->cross().value_or(numeric::Point{x1, x2});
        const QPoint on = m_plot->canvasPosition(place.x, place.y);
        showPointed(text, m_plot->canvas()->mapToGlobal(on));
        m_plot->setAccessibleDescription(text);
    });
    connect(m_plot, &DecisionPlot::left, this, [this] {
        m_pointing = false;
        QToolTip::hideText();
        showRest();
    });
}

const Activation& ClassifierPane::activation() const {
    return activationOf(m_store.session(), m_which);
}

QString ClassifierPane::name() const {
    if (m_which == Pane::compared) {
        return toQString(m_store.session().classifier.compared.definition().name);
    }
    QStringList names;
    for (const Activation& each : m_store.session().training.activations) {
        names.append(toQString(each.definition().name));
    }
    return names.join(QStringLiteral(", "));
}

void ClassifierPane::follow(const Session& session) {
    if (m_which == Pane::chosen) {
        m_name->setFittedText(name());
        m_name->setToolTip(paneTitle(session, m_which));
        m_unitLines->setChecked(session.classifier.unitLines);
        m_regions->setChecked(session.classifier.regions);
        m_probability->setChecked(session.classifier.probability);
        m_both->setChecked(!session.classifier.single);
        m_both->setVisible(session.classifier.single);
    } else {
        const QString id = toQString(session.classifier.compared.id());
        if (m_compared->value() != id) {
            m_compared->setValue(id);
            m_compared->updateGeometry();
        }
        m_line->follow(session);
    }
    m_plot->setMap(m_plot->home(), session.classifier.map);
    showTask();
    m_plot->setProbabilityShown(session.classifier.probability);
    showCurve();
    showUnitLines();
    findRegions();
    showResiduals();
    showRest();
}

/// Blue is the chosen function, as in the Curves view.
void ClassifierPane::showCurve() {
    const Colors& colors = lookOf(*this).colors;
    const QPixmap picture =
        curvePicture(activation(), m_which == Pane::chosen ? colors.value : colors.text, *this);
    m_curve->setPixmap(picture);
    const bool stage = onStage(*this);
    m_plot->setStage(stage, stage ? name() : QString(), picture);
}

void ClassifierPane::fitStage() {
    setBare(onStage(*this));
    foot().setContentsMargins(lookOf(*this).scaled(mapcard::kTicksLeft), 0, 0, 0);
    showCurve();
}

void ClassifierPane::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    const bool look = event->type() == QEvent::StyleChange ||
                      event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (look && m_curve != nullptr) {
        fitStage();
    }
}

void ClassifierPane::showData() {
    const Session& session = m_store.session();
    const auto& samples = m_runs.data();
    m_plot->setWrong({});
    m_plot->setSamples(samples, splitOf(session, *samples).test);
    m_plot->setMap(mapRange(*samples), session.classifier.map);
    if (m_line != nullptr) {
        m_line->showData();
    }
}

void ClassifierPane::setTool(MapTool tool) {
    m_plot->setTool(tool);
    m_drawing = tool != MapTool::view;
    showResiduals(); // the plot has drawn the samples anew where their scale stood still
    showRest();
}

void ClassifierPane::setShownUnit(std::optional<std::size_t> unit) {
    m_plot->setShownUnit(unit);
}

ObservationWish::Map ClassifierPane::wantedMap() const {
    const auto [columns, rows] = m_plot->wantedCells();
    return {m_plot->range(), columns, rows};
}

bool ClassifierPane::isRegression() const {
    return m_store.session().training.data.task == Task::regression;
}

void ClassifierPane::showResiduals() {
    const auto& snapshot = run().snapshot();
    if (!isRegression() || m_runs.data()->task != Task::regression) {
        return;
    }
    m_plot->setResiduals(m_store.session().classifier.residuals && snapshot
                             ? residualsOf(*snapshot, *m_runs.data())
                             : std::vector<double>());
}

void ClassifierPane::showUnitLines() {
    const auto& snapshot = run().snapshot();
    m_plot->setUnitLines(snapshot ? shownUnitLines(m_store.session(), m_which, *snapshot)
                                  : std::vector<UnitLineSpec>());
}

/// Says at the chip why a network has no linear regions.
void ClassifierPane::allowRegions() {
    const TrainingConfig& training = m_store.session().training;
    std::pair asked(training.activations, training.features);
    if (m_regions == nullptr || m_allowedFor == asked) {
        return;
    }
    m_allowedFor = std::move(asked);
    const QString obstacle = regionsObstacleText(training.activations, training.features);
    m_regions->setEnabled(obstacle.isEmpty());
    m_regions->setToolTip(
        obstacle.isEmpty()
            ? tr("Where every unit keeps its piece the network is one plane. The most that n lines "
                 "cut: 1 + n + n(n − 1)/2.")
            : obstacle);
}

void ClassifierPane::findRegions() {
    if (!isVisible()) {
        return; // the next snapshot comes when it is
    }
    allowRegions();
    const auto& snapshot = run().snapshot();
    if (m_store.session().classifier.regions && snapshot &&
        (m_which == Pane::chosen || !snapshot->linear)) {
        m_finder->find(snapshot, m_plot->range());
    } else if (m_finder->forget()) {
        showRegions();
    }
}

void ClassifierPane::showRegions() {
    m_plot->setRegions(m_finder->regions());
    if (run().snapshot() && m_textPace.isDue(run().snapshot()->examplesPerSecond == 0.0)) {
        showReadout(*run().snapshot());
    }
}

void ClassifierPane::showSnapshot() {
    const TrainingWorker::Snapshot& snapshot = run().snapshot();
    if (!snapshot || !isVisible()) {
        return;
    }
    m_plot->setSnapshot(snapshot);
    showUnitLines();
    findRegions();
    const bool resting = snapshot->examplesPerSecond == 0.0;
    if (resting || m_runs.data()->size() <= kMostLooked) {
        m_plot->setWrong(wrongSamples(*snapshot, *m_runs.data()));
        showResiduals();
    }
    if (m_textPace.isDue(resting)) {
        showReadout(*snapshot);
    }
}

} // namespace actiscope::ui
