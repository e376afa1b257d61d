#include "ui/views/classifier/class_legend.h"

#include "ui/look/look.h"

#include <QEvent>

namespace actiscope::ui {

ClassLegend::ClassLegend(TrainingRuns& runs, QWidget* parent) : QLabel(parent), m_runs(runs) {
    setObjectName(QStringLiteral("classes"));
    setTextFormat(Qt::RichText);
    setToolTip(tr("Triangles are expected where y > 0, circles where y < 0"));
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
