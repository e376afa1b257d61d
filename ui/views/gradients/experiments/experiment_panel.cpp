#include "ui/views/gradients/experiments/experiment_panel.h"

#include "ui/controls/run/run_controls.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/role_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace actiscope::ui {

ExperimentPanel::ExperimentPanel(SessionStore& store, const QString& id, const Texts& texts,
                                 QWidget* chart, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_id(id),
      m_words(new RoleLabel(TextRole::body, texts.words, this)),
      m_table(new QTableWidget(this)),
      m_chart(new QStackedWidget(this)) {
    setObjectName(id);
    m_words->setObjectName(id + QStringLiteral("_words"));
    m_words->setWordWrap(true);
    buildTable(texts.table);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kGroup);
    row->addWidget(buildColumn(texts));
    auto* results = new QVBoxLayout;
    results->setSpacing(space::kApart);
    results->addWidget(m_words);
    auto* empty = new EmptyState(tr("No runs yet"), texts.advice, this);
    empty->setObjectName(id + QStringLiteral("_empty"));
    m_chart->addWidget(empty);
    m_chart->addWidget(chart);
    results->addWidget(m_chart, 1);
    results->addWidget(m_table);
    row->addLayout(results, 1);
    connect(&m_runner, &ExperimentRunner::finished, this, [this] { showResults(); });
    connect(&m_runner, &ExperimentRunner::failed, m_words, &QLabel::setText);
}

void ExperimentPanel::buildTable(const QString& name) {
    m_table->setObjectName(m_id + QStringLiteral("_table"));
    m_table->setAccessibleName(name);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() +
                                                     extra::kSmallTableRow);
    m_table->setFixedHeight(lookOf(*this).scaled(experiment::kTable));
}

QWidget* ExperimentPanel::buildColumn(const Texts& texts) {
    auto* column = new QWidget(this);
    column->setFixedWidth(lookOf(*this).scaled(experiment::kColumn));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_fields = new QVBoxLayout;
    layout->addLayout(m_fields);
    auto* controls = new RunControls(m_id, texts.start, m_runner, column);
    layout->addWidget(controls);
    m_export = new QPushButton(tr("Export CSV…"), column);
    m_export->setObjectName(m_id + QStringLiteral("_export"));
    m_export->setEnabled(false);
    layout->addWidget(m_export);
    auto* legend = new RoleLabel(TextRole::caption, texts.legend, column);
    legend->setWordWrap(true);
    layout->addWidget(legend);
    layout->addStretch(1);
    connect(controls, &RunControls::startRequested, this, [this] { start(); });
    connect(m_export, &QPushButton::clicked, this, &ExperimentPanel::exportRequested);
    return column;
}

QSpinBox* ExperimentPanel::addField(const QString& id, const QString& name,
                                    const WholeRange& range) {
    return addNumberField(*m_fields, m_id + u'_' + id, name, range);
}

void ExperimentPanel::say(const QString& words) {
    m_words->setText(words);
}

void ExperimentPanel::setTable(const QStringList& heads, int rows) {
    m_table->setColumnCount(static_cast<int>(heads.size()));
    m_table->setRowCount(rows);
    m_table->setHorizontalHeaderLabels(heads);
}

void ExperimentPanel::setCells(int row, const QStringList& cells) {
    for (int column = 0; column < static_cast<int>(cells.size()); ++column) {
        m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
}

bool ExperimentPanel::hasSamples(const TrainingConfig& task) {
    if (generate(task.data, 0).size() == 0) {
        say(tr("There are no samples."));
        return false;
    }
    return true;
}

void ExperimentPanel::begin(std::size_t runs, ExperimentRunner::Job job) {
    m_runner.start(static_cast<int>(runs), std::move(job));
}

void ExperimentPanel::sayEnd(std::size_t finished, std::size_t all, const QString& otherwise) {
    m_export->setEnabled(finished > 0);
    m_chart->setCurrentIndex(finished > 0 ? 1 : 0);
    say(finished < all ? tr("Cancelled after %1 of %2 runs.").arg(finished).arg(all) : otherwise);
}

} // namespace actiscope::ui
