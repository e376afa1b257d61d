#pragma once

#include "ui/model/training_runs.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/classifier/race_panel.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include <functional>

namespace actiscope::ui::test {

/// The Classifier view over a session of its own, with the hands of a person on its maps.
struct ClassifierScene {
    SessionStore store;
    TrainingRuns runs{store};
    ClassifierPanel panel{store, runs};

    explicit ClassifierScene(const std::function<void(Session&)>& prepare = {}) {
        if (prepare) {
            store.edit({}, prepare);
        }
        panel.resize(1318, 600); // wide enough for the network between the maps
        panel.show();
    }

    template <class Widget>
    Widget* child(const char* name) {
        auto* widget = panel.findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr) {
            qFatal("no widget %s", name);
        }
        return widget;
    }
    DecisionPlot& plot(Pane pane) { return panel.pane(pane).plot(); }
    const TrainingSnapshot* snapshot(Pane pane = Pane::chosen) {
        return runs.run(pane).snapshot().get();
    }
    bool ready() { return snapshot(Pane::compared) && snapshot(Pane::chosen); }
    void click(DecisionPlot& map, double x1, double x2, Qt::MouseButton button = Qt::LeftButton) {
        QTest::mouseClick(map.canvas(), button, Qt::NoModifier, map.canvasPosition(x1, x2));
    }
    void drag(DecisionPlot& map, const QPointF& from, const QPointF& to) {
        QTest::mousePress(map.canvas(), Qt::LeftButton, Qt::NoModifier,
                          map.canvasPosition(from.x(), from.y()));
        QMouseEvent move(QEvent::MouseMove, map.canvasPosition(to.x(), to.y()),
                         map.canvas()->mapToGlobal(map.canvasPosition(to.x(), to.y())),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(map.canvas(), &move);
        QTest::mouseRelease(map.canvas(), Qt::LeftButton, Qt::NoModifier,
                            map.canvasPosition(to.x(), to.y()));
    }
};

} // namespace actiscope::ui::test
