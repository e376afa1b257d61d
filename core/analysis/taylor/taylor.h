#pragma once

#include "core/activation/activation.h"

#include <optional>
#include <vector>

namespace actiscope {

/// What ends the convergence of a Taylor series, and how that is known.
enum class RadiusSource {
    closedForm, ///< the nearest singularity in the complex plane
    kink,       ///< f is another function beyond this place on the line
    estimated,  ///< from the coefficients
};

std::string_view radiusSourceName(RadiusSource source);

/// f(b + t) ≈ Σ c_k·t^k, c_k = f⁽ᵏ⁾(b)/k!, of the piece of f in which b lies.
struct Taylor {
    double center = 0.0;
    std::vector<double> coefficients; ///< c_0 … c_order
    /// The series equals f for |t| < radius; infinite for entire functions, 0 at a kink.
    double radius = 0.0;
    RadiusSource source = RadiusSource::closedForm;
    /// f is the polynomial itself on its whole piece: there is no residual within the radius.
    bool exact = false;

    int order() const { return static_cast<int>(coefficients.size()) - 1; }
    /// The polynomial at center + t.
    double at(double t) const;
};

/// The Taylor series of one activation around any centre.
class TaylorExpansion {
public:
    static constexpr int kHighestOrder = 15;

    /// Looks for the pieces of f, which takes about a millisecond.
    explicit TaylorExpansion(const Activation& activation);

    const Activation& activation() const { return m_activation; }
    /// Where f changes from one piece to another, in rising order (see findBreaks).
    const std::vector<double>& breaks() const { return m_breaks; }

    /// Precondition: 0 ≤ order ≤ kHighestOrder. Coefficients are not finite where f is undefined.
    Taylor at(double center, int order) const;

private:
    Activation m_activation;
    std::vector<double> m_breaks;
};

/// The place in [−6, 6] where |f''| is largest and its value there; for even |f''| the one that is
/// not negative. Empty where f'' is 0 or undefined. This is where a neuron multiplies its inputs
/// most: the coefficient of x1·x2 is f''(b)·w1·w2.
struct Curvature {
    double place;
    double value; ///< |f''|
};
std::optional<Curvature> largestCurvature(const Activation& activation);

} // namespace actiscope
