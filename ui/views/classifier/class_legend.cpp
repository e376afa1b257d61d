#include "ui/views/classifier/class_legend.h"

#include "core/data/map_range.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/plot/map/numbers/number_range.h"

#include <QEvent>

namespace actiscope::ui {

ClassLegend::ClassLegend(TrainingRuns& runs, QWidget* parent) : QLabel(parent), m_runs(runs) {
    setObjectName(QStringLiteral("classes"));
    setTextFormat(Qt::RichText);
    connect(&runs, &TrainingRuns::dataChanged, this, &ClassLegend::paintClasses);
    paintClasses();
}

void ClassLegend::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintClasses();
    }
}

void ClassLegend::paintClasses() {
    const Look& look = lookOf(*this);
    const DataSet& samples = *m_runs.data();
    if (samples.task == Task::regression) {
        const NumberRange range = rangeOfTargets(samples);
        setToolTip(hasOneInput(samples)
                       ? tr("The curve is the output, the discs are the samples, higher the "
                            "larger their number")
                       : tr("The colour of a sample is its number, that of the map the output"));
        setText(QStringLiteral("<span style='color:%1'>●</span> y = %3 &nbsp; "
                               "<span style='color:%2'>●</span> y = %4")
                    .arg(look.colors.fieldLow.name(), look.colors.fieldHigh.name(),
                         shownNumber(range.lowest), shownNumber(range.highest)));
        return;
    }
    setToolTip(tr("Triangles are expected where y > 0, circles where y < 0"));
    constexpr int kLongestName = 16;
    const auto named = [this](std::size_t index) {
        const auto& names = m_runs.data()->classNames;
        const QString name = QString::fromStdString(names[index]);
        const QString shown =
            name.size() > kLongestName ? name.left(kLongestName - 1) + QChar(0x2026) : name;
        return name.isEmpty() ? QString() : shown.toHtmlEscaped() + QStringLiteral(": ");
    };
    setText(QStringLiteral("<span style='color:%1'>▲</span> %3y &gt; 0 &nbsp; "
                           "<span style='color:%2'>●</span> %4y &lt; 0")
                .arg(look.colors.triangle.name(), look.colors.circle.name(), named(1), named(0)));
}

} // namespace actiscope::ui
