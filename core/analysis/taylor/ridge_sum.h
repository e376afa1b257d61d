#pragma once

#include "core/analysis/taylor/polynomial2.h"
#include "core/analysis/taylor/taylor.h"
#include "core/numeric/contour.h"

#include <vector>

namespace actiscope {

/// weight·f(w1·x1 + w2·x2 + bias).
struct Ridge {
    double w1;
    double w2;
    double bias;
    double weight;

    bool operator==(const Ridge&) const = default;
};

/// offset + Σ weight·f(w1·x1 + w2·x2 + bias): one neuron, a gate of four, or a network with one
/// hidden layer, all with the same f.
struct RidgeSum {
    double offset = 0.0;
    std::vector<Ridge> ridges;

    /// In double, or with every operation rounded to the format.
    double at(const Activation& f, double x1, double x2, Format format = Format::float64) const;
    /// The same at x1[k] for one x2, into `values` of the same length.
    void along(const Activation& f, const Eigen::ArrayXd& x1, double x2, Format format,
               Eigen::ArrayXd& values) const;

    bool operator==(const RidgeSum&) const = default;
};

/// f(w1·x1 + w2·x2 + bias).
RidgeSum neuron(double w1, double w2, double bias);

/// f(z + b) + f(−z + b) with z = w1·x1 + w2·x2: two opposite neurons; with ReLU, w = (1, −1) and
/// b = 0 this is |x1 − x2|, which answers XOR.
RidgeSum oppositePair(double w1, double w2, double bias);

/// Four neurons that multiply (Lin, Tegmark & Rolnick 2017, eq. 11):
/// [f(b + λ(x1 + x2)) + f(b − λ(x1 + x2)) − f(b + λ(x1 − x2)) − f(b − λ(x1 − x2))]/(4λ²f''(b))
/// → x1·x2 for λ → 0 where f''(b) ≠ 0. Not finite where f''(b) = 0.
RidgeSum productGate(const Activation& f, double bias, double lambda);

/// y(+1, +1) − y(+1, −1) − y(−1, +1) + y(−1, −1): 0 for whatever is a function of x1 plus one of
/// x2, so not 0 says that the inputs interact.
double interaction(const RidgeSum& sum, const Activation& f);

/// A sum around the point p, with y = x − p: Σ weight·Taylor series of each ridge at w·p + bias.
struct ExpandedSum {
    RidgeSum sum;
    numeric::Point around{0.0, 0.0};
    std::vector<Taylor> series; ///< one per ridge
    Polynomial2 polynomial;     ///< in y1 and y2

    /// Whether every ridge's series converges at x: |w·y| < radius.
    bool converges(double x1, double x2) const;
    /// The smallest radius of all ridges in terms of the distance |y|: inside this disc all series
    /// converge in every direction.
    double discRadius() const;
};

/// Precondition: 0 ≤ order ≤ TaylorExpansion::kHighestOrder.
ExpandedSum expandSum(const TaylorExpansion& expansion, const RidgeSum& sum,
                      const numeric::Point& around, int order);

/// A sum and what replaces it over a part of the plane.
struct ExpansionMaps {
    numeric::GridField exact;
    numeric::GridField approximate; ///< the polynomial, or the one term that was asked for
    numeric::GridField difference;  ///< exact minus the polynomial
    double largestInside = 0.0;     ///< |difference| where all series converge
    double largestOutside = 0.0;    ///< elsewhere on the maps; NaN if there is no such point
    double insideShare = 0.0;       ///< of the points
    double lowest = 0.0;            ///< of the finite values of `exact`
    double highest = 0.0;
};

/// Largest |exact − x1·x2| over [−1, 1]²: how good a gate multiplies.
double productError(const RidgeSum& gate, const Activation& f, Format format);

struct MapRequest {
    numeric::Rectangle bounds;
    int columns = 200;
    int rows = 200;
    Format format = Format::float64; ///< that `exact` is computed in
    int onlyI = -1;                  ///< powers of the term to show alone; −1 = all
    int onlyJ = -1;
    /// Terms that the polynomial leaves out; the difference then holds them.
    std::vector<TermPower> off = {};
};

/// Sums that subtract large numbers, as a gate does, are evaluated in double; one ridge, whose
/// errors are measured along its one variable, and the many of a network in float as training does.
ExpansionMaps mapExpansion(const ExpandedSum& expanded, const Activation& f,
                           const MapRequest& request);

} // namespace actiscope
