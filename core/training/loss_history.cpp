#include "core/training/loss_history.h"

#include <algorithm>

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

void LossHistory::resume(const std::vector<HistoryPoint>& points) {
    m_points.assign(points.begin(), points.end());
    // The largest stride on which all of them fall, as long as it was needed for so many epochs.
    m_stride = 1;
    const auto fits = [this](std::uint64_t stride) {
        return std::ranges::all_of(
            m_points, [stride](const HistoryPoint& p) { return p.epoch % stride == 0; });
    };
    while (!m_points.empty() && m_points.back().epoch / m_stride >= kCapacity &&
           fits(2 * m_stride)) {
        m_stride *= 2;
    }
}

void LossHistory::truncateAfter(std::uint64_t epoch) {
    std::erase_if(m_points, [epoch](const HistoryPoint& point) { return point.epoch > epoch; });
}

} // namespace actiscope
