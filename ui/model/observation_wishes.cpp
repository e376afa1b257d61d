#include "ui/model/observation_wishes.h"

namespace actiscope::ui {

void ObservationWishes::set(View view, const ObservationWish& wish) {
    withdraw(view);
    m_entries.push_back({view, wish});
}

void ObservationWishes::withdraw(View view) {
    std::erase_if(m_entries, [view](const Entry& entry) { return entry.view == view; });
}

Observation ObservationWishes::merged() const {
    Observation all;
    for (const auto& [view, wish] : m_entries) {
        if (wish.map) {
            all.bounds = wish.map->bounds;
            all.columns = wish.map->columns;
            all.rows = wish.map->rows;
        }
        if (wish.input) {
            all.inputLayer = wish.input->layer;
            all.inputUnit = wish.input->unit;
        }
        if (wish.unitPoints) {
            all.unitPoints = *wish.unitPoints;
        }
        all.outputs = all.outputs || wish.outputs;
    }
    return all;
}

} // namespace actiscope::ui
