#include "ui/views/features/feature_notes.h"

#include "ui/controls/list_selection.h"
#include "ui/io/lesson/shown_text.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/rich_text.h"
#include "ui/look/sizes.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace actiscope::ui {

FeatureNotes::FeatureNotes(SessionStore& store, QWidget* parent)
    : QTabWidget(parent),
      m_store(store),
      m_stories(loadSurprises(builtInSurpriseFolder())),
      m_numbers(new QLabel(this)) {
    setObjectName(QStringLiteral("feature_notes"));
    setAccessibleName(tr("Numbers, surprises, comparison"));
    setDocumentMode(true);
    setUsesScrollButtons(false); // all three are always in sight
    setElideMode(Qt::ElideRight);
    m_numbers->setObjectName(QStringLiteral("feature_numbers"));
    m_numbers->setWordWrap(true);
    m_numbers->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_numbers->setMargin(space::kUsual);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("feature_numbers_area"));
    scroll->setAccessibleName(tr("Numbers of the expansion"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_numbers);
    addTab(scroll, tr("Numbers"));
    addTab(buildSurprises(), tr("Surprises"));
    addTab(buildComparison(), tr("Compare", "tab: typed-in features or hidden units"));
    setTabToolTip(2, tr("Features or units"));
    connect(&m_judge, &FeatureJudge::finished, this, &FeatureNotes::showScores);
    connect(&m_judge, &FeatureJudge::failed, this, &FeatureNotes::failed);
}

void FeatureNotes::setNumbers(const QString& text) {
    QString html;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        html += airyLineHtml(line.toHtmlEscaped());
    }
    m_numbers->setText(html);
}

QWidget* FeatureNotes::buildSurprises() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(margins::kNotes);
    m_surprises = new QListWidget(page);
    m_surprises->setObjectName(QStringLiteral("surprises"));
    m_surprises->setAccessibleName(tr("Surprises: a click sets the scene"));
    makeSelectionCurrent(*m_surprises);
    for (const Surprise& surprise : m_stories) {
        m_surprises->addItem(shownText(surprise.title));
    }
    m_story = new QLabel(tr("A click sets the scene; undo takes it back."), page);
    m_story->setObjectName(QStringLiteral("surprise_story"));
    m_story->setWordWrap(true);
    m_story->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    constexpr int kStoryLines = 5; // so that the list keeps its height
    m_story->setMinimumHeight(kStoryLines * fontMetrics().lineSpacing());
    layout->addWidget(m_surprises, 1);
    layout->addWidget(m_story);
    const auto show = [this](QListWidgetItem* item) {
        const Surprise& surprise = m_stories[static_cast<std::size_t>(m_surprises->row(item))];
        m_story->setText(shownText(surprise.story));
        m_store.edit({}, [&surprise](Session& s) { s = sceneOf(surprise, s); });
    };
    connect(m_surprises, &QListWidget::itemClicked, this, show);
    connect(m_surprises, &QListWidget::itemActivated, this, show);
    return page;
}

QWidget* FeatureNotes::buildComparison() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(margins::kNotes);
    auto* text = new QLabel(tr("The classifier's task, solved by a linear model with typed-in "
                               "features and by hidden units without them (%1 seeds, %2 epochs).")
                                .arg(FeatureJudge::kSeeds)
                                .arg(FeatureJudge::kEpochs),
                            page);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_compare = new QPushButton(tr("C&ompare"), page);
    m_compare->setObjectName(QStringLiteral("compare_features"));
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    m_scores = new QTableWidget(0, 4, page);
    m_scores->setObjectName(QStringLiteral("feature_scores"));
    m_scores->setAccessibleName(tr("Typed-in features against hidden units"));
    m_scores->setHorizontalHeaderLabels(
        {tr("inputs and units"), tr("parameters"), tr("solved"), tr("accuracy")});
    m_scores->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_scores->verticalHeader()->hide();
    m_scores->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_scores->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_scores->setWordWrap(true);
    layout->addWidget(m_scores, 1);
    m_verdict = new QLabel(page);
    m_verdict->setObjectName(QStringLiteral("feature_verdict"));
    m_verdict->setWordWrap(true);
    layout->addWidget(m_verdict);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        if (m_judge.isRunning()) {
            m_judge.cancel();
            return;
        }
        m_judge.start(m_store.session().training, m_store.session().activation());
        m_compare->setText(tr("Cancel"));
        m_verdict->setText(tr("Training …"));
    });
    return page;
}

void FeatureNotes::showScores() {
    m_compare->setText(tr("C&ompare"));
    const std::vector<FeatureScore>& scores = m_judge.scores();
    m_scores->setRowCount(static_cast<int>(scores.size()));
    for (int row = 0; row < m_scores->rowCount(); ++row) {
        const FeatureScore& score = scores[static_cast<std::size_t>(row)];
        QStringList features;
        for (const Feature feature : score.contender.features) {
            features.append(toQString(featureName(feature)));
        }
        QString model = features.join(QStringLiteral(", "));
        if (score.contender.hidden.empty()) {
            model = tr("linear in %1").arg(model);
        } else {
            QStringList units;
            for (const int count : score.contender.hidden) {
                units.append(QString::number(count));
            }
            model = tr("%1 hidden units (%2) on %3")
                        .arg(units.join(QStringLiteral(", ")),
                             toQString(score.contender.activation.definition().name), model);
        }
        const QString cells[] = {model, QString::number(score.parameters),
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
