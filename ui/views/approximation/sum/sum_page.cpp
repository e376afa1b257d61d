#include "ui/views/approximation/sum/sum_page.h"

#include "core/errors.h"
#include "ui/io/qstring.h"
#include "ui/look/chart_sizes.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/role_label.h"
#include "ui/parts/stage.h"
#include "ui/parts/tile.h"
#include "ui/views/approximation/painted_chart.h"
#include "ui/views/approximation/sum/sum_bar.h"
#include "ui/views/approximation/sum/sum_chart.h"
#include "ui/views/approximation/sum/target_bar.h"
#include "ui/views/approximation/sum/way_list.h"

#include <QEvent>
#include <QHBoxLayout>
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
    : QWidget(parent),
      m_store(store),
      m_target(new TargetBar(store, this)),
      m_bar(new SumBar(store, this)),
      m_chart(new SumChart(this)) {
    m_column = buildColumn();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* card = new Card({}, this);
    card->setHeadShown(false);
    card->body().addWidget(m_bar);
    m_problem = new RoleLabel(TextRole::body, {}, card);
    m_problem->setObjectName(QStringLiteral("approximation_target_problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    card->body().addWidget(m_problem);
    card->body().addWidget(m_chart, 1);
    layout->addWidget(card, 1);
    layout->addWidget(m_column);
    connectChart();
    connect(&m_worker, &SumWorker::trainedChanged, this, [this] {
        showTrained();
        showLaw(); // the ring of what is shown
    });
    connect(&m_worker, &SumWorker::lawChanged, this, &SumPage::showLaw);
}

QWidget* SumPage::bar() {
    return m_target;
}

QWidget* SumPage::buildColumn() {
    auto* column = new QWidget(this);
    column->setFixedWidth(lookOf(*this).scaled(chart::kColumn));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::kApart);
    const std::pair<const char*, QString> rows[] = {{"error_sup", tr("largest error")},
                                                    {"error_rms", tr("rms error")},
                                                    {"error_mean", tr("mean error")}};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new Tile(rows[i].second, column);
        m_tiles[i]->setObjectName(QLatin1String(rows[i].first));
        tiles->addWidget(m_tiles[i]);
    }
    layout->addLayout(tiles);
    auto* ways = new Card(tr("Way"), column);
    m_ways = new WayList(ways);
    ways->body().addWidget(m_ways);
    layout->addWidget(ways);
    connect(m_ways, &WayList::chosen, this, [this](FitWay way) {
        m_store.edit({}, [way](Session& s) { s.approximation.way = way; });
    });
    auto* law = new Card(tr("Error law"), column);
    law->head().addWidget(new RoleLabel(TextRole::caption, tr("error over N, both log"), law));
    m_law =
        new PaintedChart(QStringLiteral("error_law"), tr("Error against the number of units"), law);
    law->body().addWidget(m_law, 1);
    layout->addWidget(law, 1);
    return column;
}

void SumPage::connectChart() {
    connect(m_target, &TargetBar::pencilToggled, m_chart, &SumChart::setPencil);
    connect(m_chart, &SumChart::unitSelected, this, [this](int unit) {
        m_store.editWithoutUndo([unit](Session& s) { s.approximation.selected = unit; });
    });
    connect(m_chart, &SumChart::unitsMoved, this, [this](const std::vector<HandUnit>& units) {
        m_store.edit("approximation.hand", [&](Session& s) {
            ApproximationView& view = s.approximation;
            view.handOffset = handUnits(s, TargetFunction(view.target)).offset;
            view.hand = units;
        });
    });
    connect(m_chart, &SumChart::drawn, this, [this](const std::vector<TargetPoint>& points) {
        m_store.edit({}, [&](Session& s) {
            Target& target = s.approximation.target;
            // Over all of the range: its ends go on as they were drawn.
            target.samples = points;
            target.kind = TargetKind::samples;
            s.approximation.hand.clear();
        });
    });
    connect(m_chart, &SumChart::released, this, [this] { m_store.closeUndoEntry(); });
}

void SumPage::refresh() {
    const Session& session = m_store.session();
    m_target->follow(session);
    m_bar->follow(session);
    m_ways->setChosen(session.approximation.way);
    try {
        const TargetFunction target(session.approximation.target);
        m_problem->hide();
        m_hand = handSum(session, target);
        Session key = solvedKey(session);
        if (m_solvedFor != key) {
            m_solved = solvedSum(session, target);
            m_solvedFor = std::move(key);
        }
        m_ways->button(FitWay::byHand).showSum(target, m_hand);
        m_ways->button(FitWay::solved).showSum(target, m_solved);
        m_worker.train(session);
        m_worker.computeLaw(session);
        showTrained();
        showLaw();
    } catch (const UsageError& error) {
        m_problem->setText(toQString(error.what()));
        m_problem->show();
    }
}

void SumPage::showTrained() {
    const Session& session = m_store.session();
    const TargetFunction target(session.approximation.target);
    WayButton& button = m_ways->button(FitWay::trained);
    button.showSum(target, m_worker.trained());
    if (m_worker.trained()) {
        button.setNote(tr("Adam, epoch %1").arg(m_worker.trained()->epoch));
    }
    showChosen(target);
}

void SumPage::showChosen(const TargetFunction& target) {
    const Session& session = m_store.session();
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
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i]->setReadout(errorText(errors[i]));
    }
    m_tiles[0]->setState(fit->error.sup <= session.approximation.goal ? Tile::State::ok
                                                                      : Tile::State::bad);
}

void SumPage::showLaw() {
    const std::vector<LawCurve>& curves = m_worker.law();
    const LawPoint now{m_store.session().approximation.units, m_shownError.sup};
    m_law->show([curves, chosen = m_store.session().activation(),
                 now](QPainter& painter, const QRectF& area,
                      const Look& look) { paintLaw(painter, area, curves, chosen, now, look); },
                lawDescription(curves));
}

void SumPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_column->setFixedWidth(lookOf(*this).scaled(chart::kColumn));
        m_column->setVisible(!onStage(*this));
        m_bar->setVisible(!onStage(*this));
    }
}

} // namespace actiscope::ui
