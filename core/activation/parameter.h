#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace actiscope {

/// No function of the catalogue has more parameters than this.
inline constexpr std::size_t kMaxParameters = 3;
using ParameterValues = std::array<double, kMaxParameters>;

/// One parameter of an activation function, as the slider, the session and the command line see it.
struct ParameterSpec {
    std::string_view name;   ///< public name, as in `--param alpha=0.2`
    std::string_view symbol; ///< as in the formula: "α"
    double defaultValue;
    double minimum; ///< the smallest and largest value allowed anywhere
    double maximum;
    bool learnable;     ///< training may change it
    bool whole = false; ///< only whole numbers are allowed
};

/// The parameters of one function, in the order in which its formula takes them.
class ParameterList {
public:
    ParameterList() = default;
    template <std::size_t count>
    explicit ParameterList(const std::array<ParameterSpec, count>& specs) : m_size(count) {
        static_assert(count <= kMaxParameters);
        for (std::size_t i = 0; i < count; ++i) {
            m_specs[i] = specs[i];
        }
    }

    const ParameterSpec* begin() const { return m_specs.data(); }
    const ParameterSpec* end() const { return m_specs.data() + m_size; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const ParameterSpec& operator[](std::size_t index) const { return m_specs[index]; }

private:
    std::array<ParameterSpec, kMaxParameters> m_specs{};
    std::size_t m_size = 0;
};

/// Float kernels process this many values at a time.
inline constexpr std::size_t kKernelBlock = 16;

} // namespace actiscope
