#pragma once

#include "core/numeric/kernel.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace actiscope {

/// Both ends belong to it.
struct ValueRange {
    double minimum;
    double maximum;
};

/// Where a parameter has a meaning. The mathematics mostly holds for every number; what stands here
/// in place of infinity and of an open end at 0 keeps the products and quotients of parameters
/// apart from overflow and underflow, in float32 as well, in which networks are trained.
struct Domain {
    double minimum;
    double maximum;
    bool withoutZero = false; ///< the function divides by it; |value| ≥ kSmallestDivisor
    bool whole = false;       ///< only whole numbers

    static constexpr double kLargest = 1e9;
    static constexpr double kSmallestDivisor = 1e-9;

    /// False for NaN.
    bool contains(double value) const;
    /// The value itself or what of the domain is nearest. NaN stays NaN.
    double nearest(double value) const;
    /// "numbers from 0 to 1e+09", for messages.
    std::string text() const;

    bool operator==(const Domain&) const = default;
};

inline constexpr Domain kAnyNumber{-Domain::kLargest, Domain::kLargest};
inline constexpr Domain kNotNegative{0.0, Domain::kLargest};
inline constexpr Domain kAboveZero{Domain::kSmallestDivisor, Domain::kLargest, true};
inline constexpr Domain kNotZero{-Domain::kLargest, Domain::kLargest, true};

/// One parameter of an activation function, as the slider, the session and the command line see it.
struct ParameterSpec {
    std::string_view name;   ///< public name, as in `--param alpha=0.2`
    std::string_view symbol; ///< as in the formula: "α"
    double defaultValue;
    ValueRange usual;       ///< what a slider and its sweep cover, within the domain
    Domain domain;          ///< what may be typed, read and learned
    bool learnable = false; ///< training may change it
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

} // namespace actiscope
