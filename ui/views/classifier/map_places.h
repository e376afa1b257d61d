#pragma once

#include <QRect>
#include <QSize>

namespace actiscope::ui {

struct Look;

/// What there is to place in the Classifier view.
struct MapRoom {
    QSize size;
    bool single = false; ///< only the right map
    bool network = true; ///< the network between the maps
    bool stage = false;  ///< the pictures alone
    bool strip = true;   ///< the data sets at the left; never on a stage
};

/// Where its parts stand.
struct MapPlaces {
    QRect strip; ///< of the data; empty where it is left out
    QRect compared;
    QRect network;
    QRect chosen;
    int map = 0;         ///< side of both maps
    bool sliver = false; ///< the network is a closed drawer
};

/// Two equal squares, as large as height and width allow; the network takes the rest. Where that
/// would make the maps much smaller the network is only a sliver. Depends on nothing but the room:
/// maps never move because a text has become longer.
MapPlaces placesIn(const MapRoom& room, const Look& look);

} // namespace actiscope::ui
