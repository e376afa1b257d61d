#include "ui/window/files/making.h"

namespace actiscope::ui {

bool makeAll(Making& making, const MakingProgress& progress) {
    std::size_t told = 0;
    while (making.next({})) {
        const auto [finished, all] = making.progress();
        if (finished > told) {
            told = finished;
            if (!progress(finished, all)) {
                return false;
            }
        }
    }
    return true;
}

} // namespace actiscope::ui
