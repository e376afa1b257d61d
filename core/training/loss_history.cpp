#include "core/training/loss_history.h"

namespace actiscope {

void LossHistory::add(const HistoryPoint& point) {
    if (m_points.size() == kCapacity) {
        m_stride *= 2;
        std::size_t kept = 0;
        for (const HistoryPoint& old : m_points) {
            if (wants(old.epoch)) {
                m_points[kept++] = old;
            }
        }
        m_points.resize(kept);
        if (!wants(point.epoch)) {
            return;
        }
    }
    m_points.push_back(point);
}

void LossHistory::truncateAfter(std::uint64_t epoch) {
    std::erase_if(m_points, [epoch](const HistoryPoint& point) { return point.epoch > epoch; });
}

} // namespace actiscope
