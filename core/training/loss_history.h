#pragma once

#include <cstdint>
#include <vector>

namespace actiscope {

/// One recorded epoch.
struct LossPoint {
    std::uint64_t epoch;
    double loss;
    double accuracy;
};

/// The course of training in constant memory: every epoch at first; whenever kCapacity points are
/// reached every second one is dropped and the stride doubles.
class LossHistory {
public:
    static constexpr std::size_t kCapacity = 1024;

    LossHistory() { m_points.reserve(kCapacity); }

    /// Whether this epoch falls on the present stride; others need not be evaluated.
    bool wants(std::uint64_t epoch) const { return epoch % m_stride == 0; }
    void add(const LossPoint& point);
    const std::vector<LossPoint>& points() const { return m_points; }

private:
    std::vector<LossPoint> m_points;
    std::uint64_t m_stride = 1;
};

} // namespace actiscope
