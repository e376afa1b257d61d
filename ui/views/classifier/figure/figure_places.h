#pragma once

#include <QRect>
#include <QSize>

namespace actiscope::ui {

struct Look;

/// Where the parts of the Classifier's figure stand on its page, in pixels.
struct ClassifierPlaces {
    struct Pane {
        QRect title;
        QRect map;   ///< with the numbers at its axes
        QRect words; ///< may be empty
    };
    Pane compared; ///< empty where only one network is shown
    Pane chosen;
    QRect network; ///< between the maps; empty where there is no room
    QRect course;  ///< the chart with its track
    QRect legend;
};

/// Two equal squares side by side as on the screen, the network between them, the chart and the
/// legend below over the whole width. `line` is the height of a line of text. Depends on nothing
/// else, so that a film stands still.
ClassifierPlaces classifierPlaces(const QSize& page, const Look& look, int line, bool single);

} // namespace actiscope::ui
