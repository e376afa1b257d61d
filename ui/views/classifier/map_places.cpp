#include "ui/views/classifier/map_places.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/pane/classifier_pane.h"

#include <algorithm>

namespace actiscope::ui {

MapPlaces placesIn(const MapRoom& room, const Look& look) {
    constexpr double kMuchSmaller = 0.9;
    constexpr int kEdge = space::kApart;
    const QSize around = ClassifierPane::sizeAround(0, look, room.stage);
    const int maps = room.single ? 1 : 2;
    const int strip = room.stage || !room.strip ? 0 : look.scaled(mapcard::kDataStrip);
    const int left = kEdge + (strip > 0 ? strip + kEdge : 0);
    const int width = room.size.width() - left - kEdge;
    const int height = room.size.height() - 2 * kEdge;

    const int byHeight = height - around.height();
    const auto rest = [&](int map, int network) {
        const int gaps = (maps - 1 + (network > 0 ? 1 : 0)) * kEdge;
        return width - maps * (map + around.width()) - gaps - network;
    };
    const auto mapBeside = [&](int network) { return std::min(byHeight, rest(0, network) / maps); };

    MapPlaces places;
    // On a stage the type is large, not the drawing.
    const int narrowest =
        room.stage ? mapcard::kNarrowestNetwork : look.scaled(mapcard::kNarrowestNetwork);
    int network = room.network ? narrowest : 0;
    const int sliver = look.scaled(mapcard::kSliver);
    places.sliver = room.network && mapBeside(network) < kMuchSmaller * mapBeside(sliver);
    network = places.sliver ? sliver : network;
    places.map = std::max(mapcard::kSmallestMap, mapBeside(network));
    const int spare = std::max(0, rest(places.map, network));
    int x = left;
    if (room.network && !places.sliver) {
        network += spare;
    } else {
        x += spare / 2;
    }

    const QSize card = around + QSize(places.map, places.map);
    if (strip > 0) {
        places.strip = QRect(kEdge, kEdge, strip, card.height());
    }
    if (!room.single) {
        places.compared = QRect(QPoint(x, kEdge), card);
        x += card.width() + kEdge;
    }
    if (network > 0) {
        places.network = QRect(x, kEdge, network, card.height());
        x += network + kEdge;
    }
    places.chosen = QRect(QPoint(x, kEdge), card);
    return places;
}

} // namespace actiscope::ui
