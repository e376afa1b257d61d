#include "ui/views/classifier/search/search_panel.h"

#include "core/session/activation_choice.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"
#include "ui/views/classifier/search/found_pictures.h"
#include "ui/views/classifier/search/leader_columns.h"
#include "ui/views/classifier/search/leader_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr int kSeeds = 5;
constexpr int kMostSeeds = 20;
constexpr int kSeconds = 60;
constexpr int kMostSeconds = 3600;
constexpr int kMostDraws = 1'000'000;
constexpr std::size_t kMostFormulas = 1'000'000;
constexpr int kRankEvery = 500; ///< milliseconds
constexpr int kProgressSteps = 1000;

} // namespace

SearchPanel::SearchPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_words(new RoleLabel(TextRole::caption, {}, this)),
      m_leaders(new LeaderList(this)) {
    m_words->setObjectName(QStringLiteral("search_words"));
    m_words->setWordWrap(true);
    m_words->setText(
        tr("Draws formulas b(u1(x), u2(x)), also nested once, from the 25 unary and 10 "
           "binary functions of the search that found Swish, and trains the present "
           "task with each. Solved: 99 % accuracy within %1 epochs.")
            .arg(search::FormulaSearch().mostEpochs));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(buildHead());
    layout->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kBlock);
    row->addWidget(m_leaders, 2);
    row->addWidget(buildSide(), 1);
    layout->addLayout(row, 1);
    m_ranking.setInterval(kRankEvery);
    connect(&m_ranking, &QTimer::timeout, this, &SearchPanel::rank);
    connect(m_leaders, &LeaderList::chosenChanged, this, &SearchPanel::showChosen);
    connect(m_leaders, &LeaderList::taken, this, &SearchPanel::takeOver);
    connect(&m_runner, &SearchRunner::progressed, this, &SearchPanel::showProgress);
    connect(&m_runner, &SearchRunner::stateChanged, this, &SearchPanel::followState);
    connect(&m_runner, &SearchRunner::failed, m_words, &QLabel::setText);
    showProgress();
    showChosen();
    followState();
}

QSpinBox* SearchPanel::addNumber(QWidget& box, const QString& id, const QString& name, int least,
                                 int most, int value) {
    auto* label = new QLabel(name, &box);
    auto* number = new QSpinBox(&box);
    number->setObjectName(id);
    number->setAccessibleName(name);
    number->setRange(least, most);
    number->setValue(value);
    label->setBuddy(number);
    box.layout()->addWidget(label);
    box.layout()->addWidget(number);
    return number;
}

QWidget* SearchPanel::buildHead() {
    auto* head = new QWidget(this);
    auto* lines = new QVBoxLayout(head);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::kApart);
    auto* controls = new QWidget(head);
    auto* line = new QHBoxLayout(controls);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kApart);
    m_seeds =
        addNumber(*controls, QStringLiteral("search_seeds"), tr("Seeds"), 1, kMostSeeds, kSeeds);
    m_seconds = addNumber(*controls, QStringLiteral("search_seconds"), tr("Seconds"), 1,
                          kMostSeconds, kSeconds);
    m_draw = addNumber(*controls, QStringLiteral("search_draw"), tr("Seed of the draw"), 0,
                       kMostDraws, 0);
    m_start = new QPushButton(controls);
    m_start->setObjectName(QStringLiteral("search_start"));
    m_pause = new QPushButton(controls);
    m_pause->setObjectName(QStringLiteral("search_pause"));
    m_progress = new QProgressBar(controls);
    m_progress->setObjectName(QStringLiteral("search_progress"));
    m_progress->setAccessibleName(tr("Time that has passed"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_export = new QPushButton(tr("Export CSV…"), controls);
    m_export->setObjectName(QStringLiteral("search_export"));
    line->addWidget(m_start);
    line->addWidget(m_pause);
    line->addWidget(m_progress, 1);
    line->addWidget(m_export);
    lines->addWidget(controls);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::kApart);
    const auto addTile = [&](const QString& id, const QString& caption) {
        auto* tile = new Tile(caption, head);
        tile->setObjectName(id);
        tiles->addWidget(tile);
        return tile;
    };
    m_formulas = addTile(QStringLiteral("search_formulas"), tr("formulas"));
    m_trainings = addTile(QStringLiteral("search_trainings"), tr("trainings"));
    m_solved = addTile(QStringLiteral("search_solved"), tr("solve all seeds"));
    m_time = addTile(QStringLiteral("search_time"), tr("time"));
    lines->addLayout(tiles);
    connect(m_start, &QPushButton::clicked, this, &SearchPanel::startOrStop);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_runner.setPaused(!m_runner.isPaused()); });
    connect(m_export, &QPushButton::clicked, this, &SearchPanel::exportRequested);
    return head;
}

QWidget* SearchPanel::buildSide() {
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* line = new QHBoxLayout;
    m_name = new RoleLabel(TextRole::strong, {}, side);
    m_name->setObjectName(QStringLiteral("search_chosen"));
    m_name->setWordWrap(true);
    m_take = new QPushButton(tr("Take it over"), side);
    m_take->setObjectName(QStringLiteral("search_take"));
    m_take->setToolTip(tr("Make this formula the function of the network (Return)"));
    line->addWidget(m_name, 1);
    line->addWidget(m_take);
    layout->addLayout(line);
    m_curve = new FoundCurve(side);
    layout->addWidget(m_curve, 3);
    layout->addWidget(new RoleLabel(TextRole::strong, tr("how many solve it"), side));
    m_bars = new SolveBars(side);
    layout->addWidget(m_bars, 2);
    connect(m_take, &QPushButton::clicked, this, &SearchPanel::takeOver);
    return side;
}

void SearchPanel::startOrStop() {
    if (m_runner.isRunning()) {
        m_runner.stop();
        return;
    }
    search::FormulaSearch search;
    search.task = m_store.session().training;
    if (generate(search.task.data, 0).size() == 0) {
        m_words->setText(tr("There are no samples."));
        return;
    }
    search.task.stop = {};
    search.seed = static_cast<std::uint64_t>(m_draw->value());
    search.lastSeed = static_cast<std::uint64_t>(m_seeds->value()) - 1;
    search.formulas = kMostFormulas;
    m_ranked = 0;
    m_leaders->setFormulas({}, static_cast<double>(search.mostEpochs));
    m_leaders->setCompared({});
    m_bars->setCounts(std::vector<int>(search.seeds() + 1, 0));
    m_ranking.start();
    m_runner.start(search, m_store.session().activation(), m_seconds->value());
}

void SearchPanel::followState() {
    const bool running = m_runner.isRunning();
    m_start->setText(running ? tr("Stop") : tr("Start search"));
    m_pause->setText(m_runner.isPaused() ? tr("Go on") : tr("Pause"));
    m_pause->setEnabled(running);
    for (QSpinBox* number : {m_seeds, m_seconds, m_draw}) {
        number->setEnabled(!running);
    }
    if (!running) {
        m_ranking.stop();
        rank();
    }
    m_export->setEnabled(!running && !m_runner.found().empty());
}

void SearchPanel::showProgress() {
    const auto& found = m_runner.found();
    const std::size_t seeds = m_runner.search().seeds();
    m_formulas->setReadout(QString::number(found.size()));
    m_trainings->setReadout(QString::number(found.size() * seeds));
    m_solved->setReadout(QString::number(
        std::ranges::count_if(found, [](const auto& f) { return f.solved == f.runs.size(); })));
    m_solved->setCaption(tr("solve all %1 seeds").arg(seeds));
    m_time->setReadout(tr("%1 s").arg(std::floor(m_runner.elapsed())));
    m_time->setCaption(m_runner.seconds() > 0.0 ? tr("of %1 s").arg(m_runner.seconds())
                                                : tr("time"));
    const double share = m_runner.seconds() > 0.0 ? m_runner.elapsed() / m_runner.seconds() : 0.0;
    m_progress->setValue(static_cast<int>(kProgressSteps * share));
}

void SearchPanel::rank() {
    const auto& found = m_runner.found();
    if (m_runner.compared()) {
        LeaderRow row{0, m_runner.comparedFunction(), {}, *m_runner.compared()};
        row.name = tr("for comparison: %1").arg(toQString(row.activation.definition().name));
        m_leaders->setCompared(row);
    }
    if (found.size() == m_ranked) {
        return;
    }
    m_ranked = found.size();
    m_leaders->setFormulas(search::ranked(found),
                           static_cast<double>(m_runner.search().mostEpochs));
    std::vector<int> counts(m_runner.search().seeds() + 1, 0);
    for (const search::FoundFormula& formula : found) {
        ++counts[formula.solved];
    }
    m_bars->setCounts(std::move(counts));
}

void SearchPanel::showChosen() {
    const std::optional<LeaderRow> row = m_leaders->chosen();
    m_take->setEnabled(row.has_value());
    QString name = row ? QStringLiteral("f(x) = ") + row->name : QString();
    if (row && !row->found.known.empty()) {
        name += QStringLiteral("\n") +
                tr("known: %1").arg(toQString(Activation(row->found.known).definition().name));
    }
    m_name->setText(name);
    m_curve->setFunction(row ? std::optional(row->activation) : std::nullopt,
                         row ? row->name : QString());
}

/// One entry of undo: the function of all hidden layers becomes the formula.
void SearchPanel::takeOver() {
    const std::optional<LeaderRow> row = m_leaders->chosen();
    if (!row) {
        return;
    }
    m_store.edit({}, [&row](Session& s) {
        chooseActivation(s, kCustomId);
        setActivationFormula(s, row->found.text);
    });
}

std::string SearchPanel::csv() const {
    return searchCsv(search::ranked(m_runner.found()));
}

} // namespace actiscope::ui
