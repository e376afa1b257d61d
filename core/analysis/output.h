#pragma once

#include "core/activation/activation.h"
#include "core/analysis/line/regions.h"

#include <span>
#include <vector>

namespace actiscope {

/// A value that f takes with a probability of its own, because f is constant somewhere.
struct Atom {
    double y;
    double mass;
};

/// How f(z) is distributed for a random input z: a density in equal bins of y over [from, to], and
/// atoms. Averages are over all z, whatever [from, to] is.
struct OutputDensity {
    double from = 0.0;
    double to = 1.0;
    std::vector<double> density;  ///< per unit of y, without the atoms
    std::vector<Atom> atoms;      ///< by y
    std::vector<Atom> piles;      ///< what saturated stretches bring close to their limits
    double mean = 0.0;            ///< E[f(z)]; NaN where there is none, as at a pole
    double meanSquareSlope = 0.0; ///< E[f'(z)²]; NaN likewise

    double binWidth() const { return (to - from) / static_cast<double>(density.size()); }
};

/// Equal bins over a stretch of y.
struct OutputBins {
    double from;
    double to;
    std::size_t count;
};

/// For z ~ N(mean, deviation²) by change of variables: each small cell of z brings its probability
/// to where f puts it. `regions` are those of the whole line, and `breaks` places where f or f'
/// jumps: no cell crosses one.
OutputDensity gaussianOutput(const Activation& activation, const Regions& regions,
                             std::span<const double> breaks, double mean, double deviation,
                             const OutputBins& bins);

/// For numbers that a network fed into f.
OutputDensity sampledOutput(const Activation& activation, const Regions& regions,
                            std::span<const float> values, const OutputBins& bins);

} // namespace actiscope
