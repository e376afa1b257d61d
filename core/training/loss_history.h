#pragma once

#include "core/network/architecture.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace actiscope {

/// One recorded epoch.
struct HistoryPoint {
    std::uint64_t epoch = 0;
    double loss = 0.0;                             ///< over the training set, as the score
    double score = 0.0;                            ///< accuracy, of regression R²
    std::optional<double> testLoss = std::nullopt; ///< over the test set, if there is one
    std::optional<double> testScore = std::nullopt;
    /// The learnable parameter of each hidden layer's activation, 0 where there is none.
    std::array<float, kMostHiddenLayers> learned{};
    /// ‖∂(loss and penalties)/∂parameters‖ over the training set, at the points that
    /// LossHistory::wantsGradient() names, if it is finite.
    std::optional<double> gradientNorm = std::nullopt;
};

/// The course of training in constant memory: every epoch at first; whenever kCapacity points are
/// reached every second one is dropped and the stride doubles.
class LossHistory {
public:
    static constexpr std::size_t kCapacity = 1024;
    static constexpr std::uint64_t kEveryGradient = 8;

    LossHistory() { m_points.reserve(kCapacity); }

    /// Whether this epoch falls on the present stride; others need not be evaluated.
    bool wants(std::uint64_t epoch) const { return epoch % m_stride == 0; }
    /// Whether the point of this epoch also says how large the gradient is. That costs a pass back
    /// through the network, so beyond the first epochs every sixteenth point is enough for a chart.
    bool wantsGradient(std::uint64_t epoch) const {
        return wants(epoch) && (epoch <= kEveryGradient || epoch % (16 * m_stride) == 0);
    }
    void add(const HistoryPoint& point);
    /// Goes on from points that were recorded before, ascending, at most kCapacity.
    void resume(const std::vector<HistoryPoint>& points);
    /// Forgets what came after `epoch`.
    void truncateAfter(std::uint64_t epoch);
    const std::vector<HistoryPoint>& points() const { return m_points; }

private:
    std::vector<HistoryPoint> m_points;
    std::uint64_t m_stride = 1;
};

} // namespace actiscope
