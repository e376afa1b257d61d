#include "ui/views/features/feature_notes.h"

#include "core/analysis/taylor/taylor.h"
#include "core/session/activation_choice.h"
#include "ui/controls/list_selection.h"
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
namespace {

/// A scene of the lecture notes that is worth a click.
struct Surprise {
    const char* title;
    const char* story;
    void (*show)(Session& session);
};

FeaturesView neuronView(double w1, double w2, double b, int order) {
    FeaturesView view;
    view.w1 = w1;
    view.w2 = w2;
    view.b = b;
    view.order = order;
    return view;
}

void pickProduct(FeaturesView& view) {
    view.powerX1 = 1;
    view.powerX2 = 1;
}

constexpr Surprise kSurprises[] = {
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "At b = 0 the sigmoid has no x1·x2"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "σ″(0) = 0: the coefficient of x1·x2 is exactly 0, whatever the weights "
                       "are. Drag b away from 0 and watch the product light up."),
     [](Session& s) {
         chooseActivation(s, "sigmoid");
         s.features = neuronView(1.0, 1.0, 0.0, 3);
         pickProduct(s.features);
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "Where it multiplies most"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "The coefficient of x1·x2 is f″(b)·w1·w2. Here b stands where |f″| of the "
                       "chosen function is largest: ±1.317 for σ, ±0.6585 for tanh."),
     [](Session& s) {
         const auto peak = largestCurvature(s.activation());
         s.features = neuronView(1.0, 1.0, peak ? peak->place : 0.0, 3);
         pickProduct(s.features);
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "Beyond the radius it is worthless"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "Within the strip a higher order helps, outside it makes the error worse. "
                       "Move the order from 3 to 12."),
     [](Session& s) {
         chooseActivation(s, "sigmoid");
         s.features = neuronView(1.5, 1.0, 0.5, 12);
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "The cubic is exact"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "(w1·x1 + w2·x2 + b)³ is its own Taylor polynomial of order 3: ten terms "
                       "and no residual anywhere."),
     [](Session& s) {
         chooseActivation(s, "cubic");
         s.features = neuronView(0.5, -0.5, 0.5, 3);
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "ReLU has no series beyond its kink"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "On its piece ReLU is a straight line: no square, no product at any order. "
                       "Yet Δ is not 0: the kink combines the inputs."),
     [](Session& s) {
         chooseActivation(s, "relu");
         s.features = neuronView(1.0, 1.0, 1.0, 5);
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "Two ReLUs answer XOR"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "ReLU(x1 − x2) + ReLU(x2 − x1) = |x1 − x2| is 0 where the inputs agree and "
                       "2 where they differ: Δ = −4. With the identity Δ is 0."),
     [](Session& s) {
         chooseActivation(s, "relu");
         s.features = neuronView(1.0, -1.0, 0.0, 3);
         s.features.subject = Subject::pair;
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "Four neurons multiply"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "Four sigmoids with weights ±λ give x1·x2 up to an error that falls with "
                       "λ². Make λ smaller."),
     [](Session& s) {
         chooseActivation(s, "sigmoid");
         s.features = neuronView(1.0, 1.0, 1.0, 4);
         s.features.subject = Subject::gate;
     }},
    {QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes", "… until rounding takes over"),
     QT_TRANSLATE_NOOP("actiscope::ui::FeatureNotes",
                       "At λ = 0.001 the output weights are in the millions: in float32 the "
                       "product drowns in rounding, in float64 it does not."),
     [](Session& s) {
         chooseActivation(s, "sigmoid");
         s.features = neuronView(1.0, 1.0, 1.0, 4);
         s.features.subject = Subject::gate;
         s.features.lambda = 0.001;
         s.features.arithmetic = Format::float32;
     }},
};

} // namespace

FeatureNotes::FeatureNotes(SessionStore& store, QWidget* parent)
    : QTabWidget(parent), m_store(store), m_numbers(new QLabel(this)) {
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
    for (const Surprise& surprise : kSurprises) {
        m_surprises->addItem(tr(surprise.title));
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
        const Surprise& surprise = kSurprises[m_surprises->row(item)];
        m_story->setText(tr(surprise.story));
        m_store.edit({}, surprise.show);
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
