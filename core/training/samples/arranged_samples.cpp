#include "core/training/samples/arranged_samples.h"

#include <algorithm>

namespace actiscope {

template <class Scalar>
void ArrangedSamples<Scalar>::reserve(const Samples<Scalar>& samples) {
    m_inputs = samples.inputs();
    const auto numbers = static_cast<std::size_t>(samples.size() * (m_inputs + 1));
    m_values.assign(numbers + kWideChunk, Scalar(0));
    forget();
}

template <class Scalar>
void ArrangedSamples<Scalar>::arrange(const Samples<Scalar>& samples, const std::vector<int>& order,
                                      Eigen::Index first, Eigen::Index batch) {
    m_first = first;
    const auto size = static_cast<Eigen::Index>(order.size());
    Scalar* to = m_values.data();
    for (; first < size; first += batch) {
        const Eigen::Index count = std::min(batch, size - first);
        const int* sample = order.data() + first;
        for (Eigen::Index i = 0; i < count; ++i, ++sample, ++to) {
            const Scalar* inputs = samples.inputsOf(*sample);
            for (int f = 0; f < m_inputs; ++f) {
                to[f * count] = inputs[f];
            }
            to[m_inputs * count] = samples.target(*sample);
        }
        to += m_inputs * count;
    }
}

template <class Scalar>
void PackedSamples<Scalar>::reserve(const Samples<Scalar>& samples, int width) {
    m_width = width;
    constexpr auto kMore = static_cast<std::size_t>(numeric::kRegisterLanes<Scalar>);
    const auto size = static_cast<std::size_t>(samples.size());
    m_inputs.assign(size * static_cast<std::size_t>(width) + kMore, Scalar(0));
    m_targets.assign(size + kMore, Scalar(0));
    forget();
}

template <class Scalar>
void PackedSamples<Scalar>::arrange(const Samples<Scalar>& samples, const std::vector<int>& order) {
    Scalar* inputs = m_inputs.data();
    Scalar* target = m_targets.data();
    const int count = samples.inputs();
    for (const int sample : order) {
        const Scalar* from = samples.inputsOf(sample);
        inputs[0] = from[0];
        if (count == 2) { // as nearly always; a loop would be called for two numbers
            inputs[1] = from[1];
        } else {
            std::copy_n(from, count, inputs);
        }
        inputs += m_width;
        *target++ = samples.target(sample);
    }
    m_isArranged = true;
}

template class ArrangedSamples<float>;
template class ArrangedSamples<double>;
template class PackedSamples<float>;
template class PackedSamples<double>;

} // namespace actiscope
