#pragma once

#include "core/run/run_request.h"
#include "core/session/session.h"

#include <optional>
#include <vector>

namespace actiscope::ui {

/// What one view wants to see of a run. What is not set is not wanted.
struct ObservationWish {
    /// The logits over a part of the plane.
    struct Map {
        numeric::Rectangle bounds;
        int columns = 0; ///< points in x, at least 2
        int rows = 0;    ///< points in y, at least 2

        bool operator==(const Map&) const = default;
    };
    /// The pre-activations of a hidden layer.
    struct Input {
        int layer = 1; ///< from 1
        int unit = 0;  ///< only this unit's, from 1; 0 = all of the layer

        bool operator==(const Input&) const = default;
    };

    std::optional<Map> map = std::nullopt;
    std::optional<Input> input = std::nullopt;
    /// Side, in points, of the response maps of hidden units over the bounds of the map.
    std::optional<int> unitPoints = std::nullopt;
    /// Histograms of f(z) of every hidden layer.
    bool outputs = false;

    bool operator==(const ObservationWish&) const = default;
};

/// The wishes of all views about one run. A view knows its own only; none can touch another's.
class ObservationWishes {
public:
    /// Takes the place of what this view wished before.
    void set(View view, const ObservationWish& wish);
    /// For views that nobody sees: what only they wished is not computed any more.
    void withdraw(View view);

    /// One request for all. A snapshot holds one map, one layer's pre-activations and one size of
    /// unit maps: of each kind the wish that was set last counts. The epsilon, which is the
    /// session's and no view's, has its default.
    Observation merged() const;

private:
    struct Entry {
        View view;
        ObservationWish wish;
    };

    std::vector<Entry> m_entries; ///< one per view, the wish that was set last at the end
};

} // namespace actiscope::ui
