#include "ui/views/gradients/chain/chain_reading.h"

#include "core/scene/gradient_scene.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/views/gradients/layers/zones.h"

#include <QCoreApplication>

#include <cmath>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct ChainReadingText {
    Q_DECLARE_TR_FUNCTIONS(GradientChain)
};

std::vector<double> sizesOf(const std::vector<ChainUnit>& units) {
    std::vector<double> products;
    for (const ChainUnit& unit : units) {
        products.push_back(std::fabs(unit.product));
    }
    return products;
}

} // namespace

ChainReading readChain(const Chain& chain) {
    ChainReading reading{chain, runChain(chain), {}, largestSlope(chain.activation), {}, 0.0, {}};
    // A polynomial's slope has no end: no bound that would say something.
    constexpr double kUsefulSlope = 3.0;
    if (reading.largestSlope <= kUsefulSlope) {
        reading.bounds = chainBounds(chain, reading.largestSlope);
    }
    for (const char* id : {"relu", "tanh"}) {
        if (chain.activation.id() == id) {
            continue;
        }
        Chain other = chain;
        other.activation = Activation(id);
        reading.others.push_back(
            {toQString(other.activation.definition().name), sizesOf(runChain(other))});
    }
    return reading;
}

std::vector<double> productsOf(const ChainReading& reading) {
    return sizesOf(reading.units);
}

double throughAll(const ChainReading& reading) {
    return reading.units.empty() ? 0.0
                                 : std::fabs(reading.chain.weight * reading.units.front().product);
}

double throughAllBefore(const ChainReading& reading) {
    return std::fabs(reading.weightBefore * reading.before.front());
}

QString chainDescription(const ChainReading& reading, int unit) {
    const double product = throughAll(reading);
    QString text =
        ChainReadingText::tr("%1 units of %2 in a row, w = %3. Through all of them passes %4: %5.")
            .arg(reading.units.size())
            .arg(toQString(reading.chain.activation.description()),
                 shownNumber(reading.chain.weight), numberWithDigits(product, 2),
                 zoneName(zoneOf(product)));
    if (unit >= 1 && unit <= static_cast<int>(reading.units.size())) {
        const ChainUnit& of = reading.units[static_cast<std::size_t>(unit - 1)];
        text += u' ' + ChainReadingText::tr("Unit %1: z = %2, slope %3, ∂out/∂z = %4.")
                           .arg(unit)
                           .arg(numberWithDigits(of.z, 3), numberWithDigits(of.slope, 3),
                                numberWithDigits(of.product, 2));
    }
    return text;
}

} // namespace actiscope::ui
