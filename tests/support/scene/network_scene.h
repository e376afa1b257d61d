#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

#include <functional>

namespace actiscope::ui::test {

/// Two runs of a session that hold the maps of all units, for widgets that draw a network.
struct NetworkScene {
    SessionStore store;
    TrainingRuns runs{store};
    QWidget window;

    explicit NetworkScene(const std::function<void(Session&)>& prepare = {}) {
        if (prepare) {
            store.edit({}, prepare);
        }
        for (const Pane pane : {Pane::compared, Pane::chosen}) {
            ObservationWish wish;
            wish.map = {{-3.0, 3.0, -3.0, 3.0}, 40, 40};
            wish.unitPoints = 40;
            runs.run(pane).wish(View::classifier, wish);
        }
    }

    const TrainingSnapshot* snapshot(Pane pane = Pane::chosen) const {
        return runs.run(pane).snapshot().get();
    }
    bool ready() const {
        return snapshot() && snapshot(Pane::compared) &&
               snapshot()->architecture.hiddenLayers() == store.session().training.hidden.size() &&
               (snapshot()->architecture.hiddenLayers() == 0 || !snapshot()->unitFields.empty());
    }
};

} // namespace actiscope::ui::test
