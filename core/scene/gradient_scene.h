#pragma once

#include "core/depth/chain.h"
#include "core/depth/random_depth.h"
#include "core/network/architecture.h"
#include "core/session/session.h"
#include "core/training/diagnosis/health.h"

#include <string>
#include <vector>

namespace actiscope {

/// One layer as the Gradients view draws it. NaN is left out.
struct LayerReading {
    double z = 0.0;      ///< rms
    double output = 0.0; ///< rms of f(z)
    double delta = 0.0;  ///< rms
    /// Of a random network: rms of one step of descent over rms of the weights. Of one that trains:
    /// the norm of its gradient.
    double update = 0.0;
    /// rms of δ as theory has it, from the last layer's on; NaN where there is none.
    double predicted = 0.0;
    double mean = 0.0; ///< of f(z)
    double deviation = 0.0;
    double saturated = 0.0; ///< shares of samples and units
    double dead = 0.0;
    double zero = 0.0;
    Histogram outputs; ///< of f(z); empty where only mean and deviation are known
};

struct GradientReading {
    std::vector<LayerReading> layers;
    bool trains = false; ///< layers are of a network that trains: the last one is its output
    double measuredFactor = 0.0;  ///< by which δ changes from a layer to the one before
    double predictedFactor = 0.0; ///< NaN where there is none
    double log10FirstLast = 0.0;
    bool bornDead = false;
};

/// Where a number lies between exploding and zero.
enum class GradientZone { exploding, alive, shrinking, zero };
inline constexpr double kExploding = 1e2;
inline constexpr double kAlive = 1e-3;
inline constexpr double kZero = 1e-6;
GradientZone zoneOf(double size);

/// Predicted and measured agree, to 2 %.
bool agrees(double measured, double predicted);
/// A factor per layer that neither shrinks nor explodes in a deep network.
bool keepsGradients(double factor);

RandomDepth depthOf(const Session& session);
Chain chainOf(const Session& session);

/// `width` is the number of units of a layer, `rate` that of the descent whose steps are compared
/// with the weights.
GradientReading readDepth(const DepthReport& report, int width, double rate);
/// Of a network that trains, from what is known of its layers; `outputs` are the histograms of the
/// hidden ones, if they are there.
GradientReading readHealth(const NetworkHealth& health, const std::vector<Histogram>& outputs);

/// The largest |f'| where z usually lies, which no unit of a chain can exceed by its slope.
double largestSlope(const Activation& activation);
/// What |∂out/∂z| of each unit is at most, given that.
std::vector<double> chainBounds(const Chain& chain, double slope);

std::string depthCsv(const GradientReading& reading);
/// layer,z,f,slope,product.
std::string chainCsv(const Chain& chain);

} // namespace actiscope
