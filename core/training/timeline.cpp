#include "core/training/timeline.h"

#include <algorithm>
#include <cassert>

namespace actiscope {

template <class Scalar>
Timeline<Scalar>::Timeline(Eigen::Index parameters) {
    constexpr std::size_t kFewest = 64;
    const std::size_t bytes = static_cast<std::size_t>(parameters) * sizeof(Scalar);
    const std::size_t columns = std::clamp(kMostBytes / bytes, kFewest, kMostEpochs);
    m_parameters.resize(parameters, static_cast<Eigen::Index>(columns));
    m_epochs.reserve(columns);
}

template <class Scalar>
void Timeline<Scalar>::add(std::uint64_t epoch, const Vector& parameters) {
    if (static_cast<Eigen::Index>(m_epochs.size()) == m_parameters.cols()) {
        m_stride *= 2;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_epochs.size(); ++i) {
            if (wants(m_epochs[i])) {
                m_epochs[kept] = m_epochs[i];
                m_parameters.col(static_cast<Eigen::Index>(kept)) =
                    m_parameters.col(static_cast<Eigen::Index>(i));
                ++kept;
            }
        }
        m_epochs.resize(kept);
        if (!wants(epoch)) {
            return;
        }
    }
    m_parameters.col(static_cast<Eigen::Index>(m_epochs.size())) = parameters;
    m_epochs.push_back(epoch);
}

template <class Scalar>
void Timeline<Scalar>::restart(std::uint64_t epoch, const Vector& parameters) {
    m_epochs.clear();
    m_stride = 1;
    add(epoch, parameters);
}

template <class Scalar>
std::size_t Timeline<Scalar>::indexOf(std::uint64_t epoch) const {
    assert(!m_epochs.empty());
    const auto after = std::ranges::upper_bound(m_epochs, epoch);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_epochs.begin() - 1, 0));
}

template class Timeline<float>;
template class Timeline<double>;

} // namespace actiscope
