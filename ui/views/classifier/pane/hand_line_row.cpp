#include "ui/views/classifier/pane/hand_line_row.h"

#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/fitted_label.h"
#include "ui/plot/map/decision_plot.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Offset of a line whose normal has this angle in degrees, kept in the map and in the domain.
double nearOffset(double offset, double angle, const numeric::Rectangle& map) {
    constexpr double kFarthest = 3.5 / 6.0; // from the middle of the map, in sides of its square
    constexpr double kRadians = 0.017453292519943295;
    const double centre = std::cos(angle * kRadians) * 0.5 * (map.xMin + map.xMax) +
                          std::sin(angle * kRadians) * 0.5 * (map.yMin + map.yMax);
    const double reach = kFarthest * (map.xMax - map.xMin);
    return std::clamp(std::clamp(offset, centre - reach, centre + reach),
                      -ClassifierView::kWidestOffset, ClassifierView::kWidestOffset);
}

} // namespace

HandLineRow::HandLineRow(SessionStore& store, TrainingRuns& runs, DecisionPlot& plot,
                         QWidget* parent)
    : QWidget(parent), m_store(store), m_runs(runs), m_plot(plot) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_shown = new CheckChip(tr("Line by hand"), this);
    m_shown->setObjectName(QStringLiteral("hand_line"));
    m_shown->setToolTip(tr("A line to drag and turn in the map: the open handle moves it, the full "
                           "one turns it. With the keyboard on the map arrows move it, Shift and "
                           "arrows turn it."));
    m_text = new FittedLabel(TextRole::body, this);
    m_text->setObjectName(QStringLiteral("hand_line_text"));
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_shown, 0, Qt::AlignLeft);
    layout->addWidget(m_text, 1);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(m_shown, &QCheckBox::toggled, this, [this](bool shown) {
        if (shown == isLineShown()) {
            return; // the box follows the session
        }
        m_store.edit({}, [&](Session& s) {
            ClassifierView& view = s.classifier;
            view.handLine = shown;
            // A line that data elsewhere have left behind comes into the map.
            view.lineOffset = nearOffset(view.lineOffset, view.lineAngle, m_plot.home());
        });
    });
    connect(&plot, &DecisionPlot::lineMoved, this, &HandLineRow::move);
}

void HandLineRow::follow(const Session& session) {
    m_shown->setChecked(session.classifier.handLine);
    showLine();
}

void HandLineRow::showData() {
    m_best.reset();
    showLine();
}

void HandLineRow::setLineOffered(bool offered) {
    m_shown->setVisible(offered);
    showLine();
}

void HandLineRow::setTextShown(bool shown) {
    m_text->setVisible(shown);
}

void HandLineRow::move(double angle, double offset) {
    m_store.edit("hand_line", [&](Session& s) {
        s.classifier.lineAngle = angle;
        s.classifier.lineOffset = nearOffset(offset, angle, m_plot.home());
    });
}

/// Accuracy of the line by hand next to the best that any line can do.
void HandLineRow::showLine() {
    const ClassifierView& view = m_store.session().classifier;
    if (!isLineShown()) {
        m_plot.setHandLine(std::nullopt);
        m_text->setFittedText({});
        return;
    }
    m_plot.setHandLine(std::pair{view.lineAngle, view.lineOffset});
    const DataSet& samples = *m_runs.data();
    if (!m_best) {
        m_best = bestLine(samples);
    }
    m_text->setFittedText(tr("%1 of %2 right · best line: %3")
                              .arg(rightAnswers(handLineOf(view), samples))
                              .arg(samples.size())
                              .arg(m_best->right));
}

} // namespace actiscope::ui
