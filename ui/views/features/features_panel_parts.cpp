#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/picture.h"
#include "ui/parts/role_label.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/views/features/feature_bar.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/features/pictures/error_chart.h"
#include "ui/views/features/pictures/expansion_maps.h"
#include "ui/views/features/pictures/formula_line.h"
#include "ui/views/features/pictures/term_triangle.h"
#include "ui/views/features/side/circuit_list.h"
#include "ui/views/features/side/comparison_sheet.h"
#include "ui/views/features/side/surprise_list.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

// Of the Features view: which parts it has and where they stand.

namespace actiscope::ui {
namespace {

/// Only the stretch factors share the height out, whatever the contents would like.
void leaveHeight(QWidget& widget) {
    widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy::Ignored);
}

} // namespace

QWidget* FeaturesPanel::buildMaps() {
    auto* card = new Card({}, this);
    m_mapsCard = card;
    card->setHeadShown(false);
    leaveHeight(*card);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_maps);
    m_stack->addWidget(m_empty);
    leaveHeight(*m_empty);
    card->body().addLayout(m_stack, 1);
    m_numbers->setObjectName(QStringLiteral("feature_numbers"));
    m_numbers->setAccessibleName(tr("Numbers of the expansion"));
    m_numbers->setToolTip(tr("Radius, errors, products and interaction in words"));
    m_latex->setObjectName(QStringLiteral("copy_latex"));
    m_latex->setAccessibleName(m_latex->text());
    m_latex->setToolTip(tr("Copies the whole polynomial as LaTeX"));
    card->foot().addWidget(m_formula, 1);
    card->foot().addWidget(m_numbers);
    card->foot().addWidget(m_latex);
    connect(m_numbers, &QToolButton::clicked, this, &FeaturesPanel::showNumbers);
    connect(m_latex, &QToolButton::clicked, this, &FeaturesPanel::copyLatex);
    return card;
}

QWidget* FeaturesPanel::buildLower() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* plot = new Card(tr("f and its polynomial"), row);
    m_plotTitle = &plot->title();
    m_taylor->setObjectName(QStringLiteral("taylor_plot"));
    m_taylor->setAccessibleName(tr("Plot of f and its Taylor polynomial"));
    m_taylor->setToolTip(tr("Drag the dotted line: it is the bias b, around which f is expanded"));
    markAsPicture(*m_taylor);
    m_radius->setObjectName(QStringLiteral("feature_radius"));
    plot->head().addWidget(m_radius);
    plot->body().addWidget(m_taylor, 1);
    auto* errors = new Card(tr("error by order"), row);
    errors->body().addWidget(m_errors, 1);
    auto* terms = new Card(tr("terms"), row);
    m_allOn->setObjectName(QStringLiteral("all_terms"));
    m_allOn->setAccessibleName(tr("All terms on"));
    QSizePolicy kept = m_allOn->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_allOn->setSizePolicy(kept);
    terms->head().insertWidget(1, new RoleLabel(TextRole::caption, tr("click = off")));
    terms->head().addWidget(m_allOn);
    terms->body().addWidget(m_terms, 1);
    for (Card* card : {plot, errors, terms}) {
        card->title().setRole(TextRole::strong);
    }
    layout->addWidget(plot, 10);
    layout->addWidget(errors, 6);
    layout->addWidget(terms, 10);
    for (QWidget* part : std::initializer_list<QWidget*>{row, plot, errors, terms}) {
        part->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }
    return row;
}

QWidget* FeaturesPanel::buildSide() {
    // On a low screen with the course of training open it is higher than its room.
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("features_side"));
    scroll->setAccessibleName(tr("What is expanded, and surprises"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side = scroll;
    auto* page = new QWidget(scroll);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* expand = new Card(tr("Expand"), page);
    expand->body().addWidget(m_circuits, 1);
    markAsPicture(*m_circuits);
    auto* notes = new Card(tr("Surprises"), page);
    notes->setObjectName(QStringLiteral("feature_notes"));
    notes->body().addWidget(m_surprises, 1);
    expand->title().setRole(TextRole::strong);
    notes->title().setRole(TextRole::strong);
    auto* compare = new Chip(tr("Compare"), notes);
    compare->setObjectName(QStringLiteral("open_comparison"));
    compare->setAccessibleName(tr("Features or units"));
    compare->setToolTip(tr("Typed-in features against hidden units"));
    connect(compare, &QToolButton::clicked, this, [this] { m_comparison->open(); });
    notes->head().addWidget(compare);
    layout->addWidget(expand, 1);
    layout->addWidget(notes, 1);
    scroll->setWidget(page);
    // Both show the ground of the window; setWidget() has switched the page's own on.
    scroll->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return m_side;
}

void FeaturesPanel::measure() {
    const Look& look = lookOf(*this);
    m_side->setFixedWidth(std::min(look.scaled(expansion::kSide), width() / 5));
    m_bar->setFixedHeight(look.scaled(expansion::kBar));
    // Where the width limits the maps, the pictures below get what they leave.
    const int side =
        m_side->width() + expansion::kPage.left() + expansion::kPage.right() + space::kApart;
    const int inside = width() - side - part::kCard.left() - part::kCard.right();
    m_mapsCard->setMaximumHeight(expansionHeight(inside, look) + part::kCard.top() +
                                 part::kCard.bottom() + space::kApart +
                                 look.scaled(part::kTitleLine));
}

} // namespace actiscope::ui
