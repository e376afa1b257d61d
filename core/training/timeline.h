#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace actiscope {

/// The parameters of a network along its training, to look back and to go on from there. Constant
/// memory: when it is full, every second epoch is dropped and the stride doubles. Nothing is
/// allocated after construction.
template <class Scalar>
class Timeline {
public:
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

    explicit Timeline(Eigen::Index parameters);

    bool wants(std::uint64_t epoch) const { return epoch % m_stride == 0; }
    void add(std::uint64_t epoch, const Vector& parameters);

    /// Starts anew with this epoch: what was before is not known.
    void restart(std::uint64_t epoch, const Vector& parameters);

    /// Ascending.
    const std::vector<std::uint64_t>& epochs() const { return m_epochs; }
    /// Place of the last recorded epoch that is not after `epoch`. Precondition: not empty.
    std::size_t indexOf(std::uint64_t epoch) const;
    auto parametersAt(std::size_t index) const {
        return m_parameters.col(static_cast<Eigen::Index>(index));
    }
    /// Forgets everything after `index`.
    void truncateAfter(std::size_t index) { m_epochs.resize(index + 1); }

    static constexpr std::size_t kMostEpochs = 1024;
    static constexpr std::size_t kMostBytes = 16u << 20;

private:
    Eigen::Array<Scalar, Eigen::Dynamic, Eigen::Dynamic> m_parameters; ///< a column per epoch
    std::vector<std::uint64_t> m_epochs;
    std::uint64_t m_stride = 1;
};

extern template class Timeline<float>;
extern template class Timeline<double>;

} // namespace actiscope
