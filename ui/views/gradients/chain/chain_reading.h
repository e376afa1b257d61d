#pragma once

#include "core/depth/chain.h"

#include <QString>

#include <string>
#include <vector>

namespace actiscope::ui {

/// A chain as it is drawn.
struct ChainReading {
    Chain chain;
    std::vector<ChainUnit> units;
    std::vector<double> bounds; ///< of |∂out/∂z|, by the largest slope; empty where that has no end
    double largestSlope = 0.0;
    std::vector<double> before; ///< |∂out/∂z| with the last other weight; may be empty
    double weightBefore = 0.0;
    /// The same chain of another function, to compare.
    struct Other {
        QString name;
        std::vector<double> products;
    };
    std::vector<Other> others;
};

ChainReading readChain(const Chain& chain);
/// |∂out/∂z| of each unit.
std::vector<double> productsOf(const ChainReading& reading);
/// The product through all units and weights: |∂out/∂x|.
double throughAll(const ChainReading& reading);
/// The same with the weight before. Precondition: there was one.
double throughAllBefore(const ChainReading& reading);
QString chainDescription(const ChainReading& reading, int unit);

} // namespace actiscope::ui
