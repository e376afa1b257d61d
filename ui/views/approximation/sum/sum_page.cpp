#include "ui/views/approximation/sum/sum_page.h"

#include "core/errors.h"
#include "ui/io/qstring.h"
#include "ui/look/chart_sizes.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"
#include "ui/views/approximation/painted_chart.h"
#include "ui/views/approximation/sum/sum_bar.h"
#include "ui/views/approximation/sum/sum_chart.h"
#include "ui/views/approximation/sum/target_bar.h"
#include "ui/views/approximation/sum/way_list.h"

#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// What a solved sum depends on.
Session solvedKey(const Session& session) {
    Session key;
    key.training.activations = {session.activation()};
    key.approximation.target = session.approximation.target;
    key.approximation.units = session.approximation.units;
    key.approximation.knots = session.approximation.knots;
    return key;
}

} // namespace

SumPage::SumPage(SessionStore& store, QWidget* parent)
    : ChartPage(store, new TargetBar(store), chart::kColumn, parent),
      m_bar(new SumBar(store, this)),
      m_chart(new SumChart(this)) {
    nameProblem("approximation_target_problem");
    buildColumn();
    leaveOutOnStage(m_bar);
    arrange(chartCard(m_bar, m_chart));
    connectChart();
    connect(&m_worker, &SumWorker::trainedChanged, this, [this] {
        showTrained();
        showLaw(); // the ring of what is shown
    });
    connect(&m_worker, &SumWorker::lawChanged, this, &SumPage::showLaw);
    connect(&m_worker, &SumWorker::solvedArrived, this,
            [this](const Session& key, const FittedSum& solved) {
                if (m_solvedFor == key && isVisible()) {
                    m_solved = solved;
                    refresh();
                }
            });
}

TargetBar& SumPage::targetBar() {
    return static_cast<TargetBar&>(*bar());
}

void SumPage::buildColumn() {
    const std::pair<const char*, QString> tiles[] = {{"error_sup", tr("largest error")},
                                                     {"error_rms", tr("rms error")},
                                                     {"error_mean", tr("mean error")}};
    QVBoxLayout* layout = addColumn(tiles);
    auto* ways = new Card(tr("Way"), column());
    m_ways = new WayList(ways);
    ways->body().addWidget(m_ways);
    layout->addWidget(ways);
    connect(m_ways, &WayList::chosen, this, [this](FitWay way) {
        store().edit({}, [way](Session& s) { s.approximation.way = way; });
    });
    auto* law = new Card(tr("Error law"), column());
    law->head().addWidget(new RoleLabel(TextRole::caption, tr("error over N, both log"), law));
    m_law =
        new PaintedChart(QStringLiteral("error_law"), tr("Error against the number of units"), law);
    law->body().addWidget(m_law, 1);
    layout->addWidget(law, 1);
}

void SumPage::connectChart() {
    connect(&targetBar(), &TargetBar::pencilToggled, m_chart, &SumChart::setPencil);
    connect(m_chart, &SumChart::unitSelected, this, [this](int unit) {
        store().editWithoutUndo([unit](Session& s) { s.approximation.selected = unit; });
    });
    connect(m_chart, &SumChart::unitsMoved, this, [this](const std::vector<HandUnit>& units) {
        store().edit("approximation.hand", [&](Session& s) {
            ApproximationView& view = s.approximation;
            view.handOffset = handUnits(s, TargetFunction(view.target)).offset;
            view.hand = units;
        });
    });
    connect(m_chart, &SumChart::drawn, this, [this](const std::vector<TargetPoint>& points) {
        store().edit({}, [&](Session& s) {
            Target& target = s.approximation.target;
            // Over all of the range: its ends go on as they were drawn.
            target.samples = points;
            target.kind = TargetKind::samples;
            s.approximation.hand.clear();
        });
    });
    connect(m_chart, &SumChart::released, this, [this] { store().closeUndoEntry(); });
}

void SumPage::refresh() {
    const Session& session = store().session();
    targetBar().follow(session);
    m_bar->follow(session);
    m_ways->setChosen(session.approximation.way);
    try {
        const TargetFunction target(session.approximation.target);
        showProblem({});
        m_hand = handSum(session, target);
        solve(target);
        m_ways->button(FitWay::byHand).showSum(target, m_hand);
        m_worker.train(session);
        m_worker.computeLaw(session);
        showTrained();
        showLaw();
    } catch (const UsageError& error) {
        showProblem(toQString(error.what()));
    }
}

/// Equal distances take a few milliseconds; to move the steps to the error takes many times that,
/// so it is done beside the event loop, and until then the sum before stays.
void SumPage::solve(const TargetFunction& target) {
    Session key = solvedKey(store().session());
    if (m_solvedFor != key) {
        const bool first = !m_solvedFor;
        m_solvedFor = key;
        if (first || key.approximation.knots == Knots::even) {
            Session even = key;
            even.approximation.knots = Knots::even;
            m_solved = solvedSum(even, target);
        }
        if (key.approximation.knots == Knots::error) {
            m_worker.solve(key);
        }
    }
    m_ways->button(FitWay::solved).showSum(target, m_solved);
}

void SumPage::showTrained() {
    const Session& session = store().session();
    const TargetFunction target(session.approximation.target);
    WayButton& button = m_ways->button(FitWay::trained);
    button.showSum(target, m_worker.trained());
    if (m_worker.trained()) {
        button.setNote(tr("Adam, epoch %1").arg(m_worker.trained()->epoch));
    }
    showChosen(target);
}

void SumPage::showChosen(const TargetFunction& target) {
    const Session& session = store().session();
    const FitWay way = session.approximation.way;
    const FittedSum* fit = way == FitWay::byHand   ? &m_hand
                           : way == FitWay::solved ? &m_solved
                           : m_worker.trained()    ? &*m_worker.trained()
                                                   : nullptr;
    if (fit == nullptr) {
        return;
    }
    m_chart->showPicture(sumPicture(session, target, *fit, way == FitWay::byHand),
                         session.activation());
    m_shownError = fit->error;
    const double errors[] = {fit->error.sup, fit->error.rms, fit->error.mean};
    for (std::size_t i = 0; i < std::size(errors); ++i) {
        tile(i).setReadout(errorText(errors[i]));
    }
    tile(0).setState(fit->error.sup <= session.approximation.goal ? Tile::State::ok
                                                                  : Tile::State::bad);
}

void SumPage::showLaw() {
    const std::vector<LawCurve>& curves = m_worker.law();
    const LawPoint now{store().session().approximation.units, m_shownError.sup};
    m_law->show([curves, chosen = store().session().activation(),
                 now](QPainter& painter, const QRectF& area,
                      const Look& look) { paintLaw(painter, area, curves, chosen, now, look); },
                lawDescription(curves));
}

} // namespace actiscope::ui
