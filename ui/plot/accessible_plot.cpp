#include "ui/plot/plot_widget.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace actiscope::ui {
namespace {

/// A plot is a picture to a screen reader: a chart with a name and a description that the plot
/// keeps up to date. Its inner canvas is not announced.
class AccessiblePlot : public QAccessibleWidget {
public:
    explicit AccessiblePlot(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}

    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
};

QAccessibleInterface* makeAccessiblePlot(const QString&, QObject* object) {
    auto* plot = qobject_cast<PlotWidget*>(object);
    return plot != nullptr ? new AccessiblePlot(plot) : nullptr;
}

} // namespace

void installPlotAccessibility() {
    QAccessible::installFactory(makeAccessiblePlot);
}

} // namespace actiscope::ui
