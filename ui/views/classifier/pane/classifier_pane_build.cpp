#include "core/activation/catalogue.h"
#include "ui/io/qstring.h"
#include "ui/parts/chip.h"
#include "ui/parts/fitted_label.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/pane/hand_line_row.h"
#include "ui/views/classifier/pane/right_counts.h"
#include "ui/views/classifier/pane/title_choice.h"
#include "ui/views/classifier/pane/trouble_chip.h"

#include <QHBoxLayout>

// Title and footer of the card.

namespace actiscope::ui {

void ClassifierPane::buildHead() {
    title().hide();
    m_curve = new QLabel(this);
    head().insertWidget(0, m_curve);
    if (m_which == Pane::compared) {
        buildChoice();
        head().insertWidget(1, m_compared);
    } else {
        m_name = new FittedLabel(TextRole::title, this);
        m_name->setObjectName(QStringLiteral("chosen_name"));
        head().insertWidget(1, m_name);
    }
    m_trouble = new TroubleChip(m_store, m_runs, m_which, m_id, this);
    m_right = new RightCounts(this);
    m_right->setObjectName(m_id + QStringLiteral("_right"));
    head().addWidget(m_trouble);
    head().addWidget(m_right);
}

void ClassifierPane::buildChoice() {
    m_compared = new TitleChoice(this);
    m_compared->setObjectName(QStringLiteral("compared"));
    m_compared->setAccessibleName(tr("Activation of the network on the left"));
    m_compared->setToolTip(tr("The network to compare with: by default linear"));
    for (const ActivationDefinition& definition : catalogue()) {
        m_compared->addChoice({toQString(definition.id), toQString(definition.name)});
    }
    m_compared->addChoice({QString(), tr("none: one network")});
    m_compared->whenPicked(this, [this](const QString& id) {
        m_store.edit({}, [&](Session& s) {
            s.classifier.single = id.isEmpty();
            if (!id.isEmpty()) {
                s.classifier.compared = Activation(id.toStdString());
            }
        });
    });
}

void ClassifierPane::buildFoot() {
    m_pointed = new FittedLabel(TextRole::body, this);
    m_pointed->setObjectName(m_id + QStringLiteral("_pointed"));
    m_pointed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_pointed->setWholeOnly(true); // what the mouse points at is told at the mouse then
    if (m_which == Pane::compared) {
        m_line = new HandLineRow(m_store, m_runs, *m_plot, this);
        foot().addWidget(m_line);
    } else {
        buildSwitches();
        foot().addWidget(m_unitLines);
        foot().addWidget(m_regions);
        foot().addWidget(m_residuals);
        foot().addWidget(m_probability);
        foot().addWidget(m_both);
    }
    foot().addWidget(m_pointed, 1);
}

void ClassifierPane::buildSwitches() {
    m_unitLines = new CheckChip(tr("Lines"), this);
    m_unitLines->setObjectName(QStringLiteral("unit_lines"));
    m_unitLines->setAccessibleName(tr("Lines of units"));
    m_unitLines->setToolTip(
        tr("w·x + b = 0 of each unit of the first layer, with the number of the unit"));
    m_regions = new CheckChip(tr("Regions"), this);
    m_regions->setObjectName(QStringLiteral("linear_regions"));
    m_regions->setAccessibleName(tr("Linear regions"));
    m_residuals = new CheckChip(tr("Residuals"), this);
    m_residuals->setObjectName(QStringLiteral("residuals"));
    m_residuals->setToolTip(
        tr("A bar at each sample: up where its number is above the output, down "
           "where it is below. The whole range of colours is half the map."));
    m_probability = new CheckChip(QStringLiteral("σ(y)"), this);
    m_probability->setObjectName(QStringLiteral("probability"));
    m_probability->setAccessibleName(tr("Output as probability"));
    m_probability->setToolTip(tr("The output as the probability of ▲: lines where σ(y) is 0.1, "
                                 "0.25, 0.75, 0.9, and the scale of the colours"));
    m_both = new CheckChip(tr("Compare"), this);
    m_both->setObjectName(QStringLiteral("both"));
    m_both->setToolTip(tr("Show the network on the left as well"));
    connect(m_unitLines, &QCheckBox::toggled, this, [this](bool shown) {
        if (shown != m_store.session().classifier.unitLines) {
            m_store.edit({}, [shown](Session& s) { s.classifier.unitLines = shown; });
        }
    });
    connect(m_regions, &QCheckBox::toggled, this, [this](bool shown) {
        if (shown != m_store.session().classifier.regions) {
            m_store.edit({}, [shown](Session& s) { s.classifier.regions = shown; });
        }
    });
    connect(m_residuals, &QCheckBox::toggled, this, [this](bool shown) {
        if (shown != m_store.session().classifier.residuals) {
            m_store.edit({}, [shown](Session& s) { s.classifier.residuals = shown; });
        }
    });
    connect(m_both, &QCheckBox::toggled, this, [this](bool both) {
        if (both == m_store.session().classifier.single) {
            m_store.edit({}, [both](Session& s) { s.classifier.single = !both; });
        }
    });
    connect(m_probability, &QCheckBox::toggled, this, [this](bool shown) {
        if (shown != m_store.session().classifier.probability) {
            m_store.edit({}, [shown](Session& s) { s.classifier.probability = shown; });
        }
    });
}

/// Controls and marks that only one of the tasks has.
void ClassifierPane::showTask() {
    const bool regression = isRegression();
    m_right->setVisible(!regression);
    if (m_which == Pane::chosen) {
        m_residuals->setVisible(regression);
        m_residuals->setChecked(m_store.session().classifier.residuals);
        m_probability->setVisible(!regression);
    } else {
        m_line->setLineOffered(!regression);
    }
}

} // namespace actiscope::ui
