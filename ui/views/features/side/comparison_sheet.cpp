#include "ui/views/features/side/comparison_sheet.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/views/features/side/score_plot.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace actiscope::ui {

ComparisonSheet::ComparisonSheet(SessionStore& store, QWidget& below)
    : Sheet(tr("Features or units"), below),
      m_store(store),
      m_plot(new ScorePlot(this)),
      m_compare(new QPushButton(tr("C&ompare"), this)),
      m_scores(new QTableWidget(0, 4, this)),
      m_verdict(new RoleLabel(TextRole::body, {}, this)) {
    setObjectName(QStringLiteral("comparison"));
    auto* text =
        new RoleLabel(TextRole::body,
                      tr("The classifier's task, solved by a linear model with typed-in "
                         "features and by hidden units without them (%1 seeds, %2 epochs).")
                          .arg(FeatureJudge::kSeeds)
                          .arg(FeatureJudge::kEpochs),
                      this);
    text->setWordWrap(true);
    m_compare->setObjectName(QStringLiteral("compare_features"));
    m_verdict->setObjectName(QStringLiteral("feature_verdict"));
    m_verdict->setWordWrap(true);
    auto* first = new QHBoxLayout;
    first->addWidget(text, 1);
    first->addWidget(m_compare);
    body().addLayout(first);
    body().addWidget(m_plot, 3);
    buildTable();
    body().addWidget(m_scores, 2);
    body().addWidget(m_verdict);
    connect(m_compare, &QPushButton::clicked, this, &ComparisonSheet::toggle);
    connect(&m_judge, &FeatureJudge::finished, this, &ComparisonSheet::showScores);
    connect(&m_judge, &FeatureJudge::failed, this, &ComparisonSheet::failed);
}

void ComparisonSheet::buildTable() {
    m_scores->setObjectName(QStringLiteral("feature_scores"));
    m_scores->setAccessibleName(tr("Typed-in features against hidden units"));
    m_scores->setHorizontalHeaderLabels(
        {tr("inputs and units"), tr("parameters"), tr("solved"), tr("accuracy")});
    m_scores->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_scores->verticalHeader()->hide();
    m_scores->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_scores->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_scores->setWordWrap(true);
}

void ComparisonSheet::toggle() {
    if (m_judge.isRunning()) {
        m_judge.cancel();
        return;
    }
    m_judge.start(m_store.session().training, m_store.session().activation());
    m_compare->setText(tr("Cancel"));
    m_verdict->setText(tr("Training …"));
}

void ComparisonSheet::showScores() {
    m_compare->setText(tr("C&ompare"));
    const std::vector<FeatureScore>& scores = m_judge.scores();
    m_plot->show(scores);
    m_scores->setRowCount(static_cast<int>(scores.size()));
    for (int row = 0; row < m_scores->rowCount(); ++row) {
        const FeatureScore& score = scores[static_cast<std::size_t>(row)];
        const QString cells[] = {contenderName(score.contender), QString::number(score.parameters),
                                 tr("%1 of %2").arg(score.solved).arg(score.runs),
                                 percentText(score.medianAccuracy) + QStringLiteral(" %")};
        for (int column = 0; column < 4; ++column) {
            auto* cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(cells[column]);
            m_scores->setItem(row, column, cell);
        }
    }
    m_scores->resizeRowsToContents();
    m_verdict->setText(scores.empty()
                           ? tr("Cancelled, or there are no samples.")
                           : tr("Hidden units find the features themselves; typed-in ones must "
                                "happen to fit the task."));
}

} // namespace actiscope::ui
