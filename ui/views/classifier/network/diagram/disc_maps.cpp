#include "ui/views/classifier/network/diagram/disc_maps.h"

#include "ui/look/look.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Colours of −1 to 1, looked up by the value: a tanh for each pixel would take longer than
/// training.
class Shades {
public:
    /// tanh(value / softness), mixed from the middle to one of the ends.
    Shades(const QColor& low, const QColor& middle, const QColor& high, double softness)
        : m_perShade(kRange * softness / kCount) {
        for (int i = -kCount; i <= kCount; ++i) {
            const double share = std::tanh(i * m_perShade / softness);
            m_shades[static_cast<std::size_t>(i + kCount)] =
                mixed(middle, share > 0.0 ? high : low, std::fabs(share)).rgb();
        }
    }

    /// What is no number has the colour of the middle.
    QRgb operator()(float value) const {
        const double shade = value / m_perShade;
        const int i = shade >= kCount     ? kCount
                      : shade <= -kCount  ? -kCount
                      : std::isnan(shade) ? 0
                                          : static_cast<int>(std::lround(shade));
        return m_shades[static_cast<std::size_t>(i + kCount)];
    }

private:
    static constexpr int kCount = 127;
    static constexpr double kRange = 3.5; ///< where tanh has reached its end

    double m_perShade;
    std::array<QRgb, 2 * kCount + 1> m_shades{};
};

constexpr int kPoints = 40; ///< side of a picture before it is made round

/// Up is up. `valueAt` takes column and row of kPoints.
template <class ValueAt>
QImage imageOf(const Shades& shades, ValueAt valueAt) {
    QImage image(kPoints, kPoints, QImage::Format_RGB32);
    for (int y = 0; y < kPoints; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < kPoints; ++x) {
            line[x] = shades(valueAt(x, kPoints - 1 - y));
        }
    }
    return image;
}

QImage imageOf(const Shades& shades, const numeric::GridField& field) {
    const auto columns = static_cast<int>(field.values.rows());
    const auto rows = static_cast<int>(field.values.cols());
    return imageOf(shades, [&](int x, int y) {
        return field.values(x * (columns - 1) / (kPoints - 1), y * (rows - 1) / (kPoints - 1));
    });
}

QImage inputImage(const Shades& shades, const TrainingSnapshot& snapshot, Feature feature) {
    const numeric::Rectangle& plane =
        snapshot.unitFields.empty() ? snapshot.field.bounds : snapshot.unitFields.front().bounds;
    using One = Eigen::Array<double, 1, 1>;
    return imageOf(shades, [&](int x, int y) {
        const auto along = [](double from, double to, int i) {
            return from + (to - from) * i / (kPoints - 1);
        };
        const double x1 = snapshot.standardization.first(along(plane.xMin, plane.xMax, x));
        const double x2 = snapshot.standardization.second(along(plane.yMin, plane.yMax, y));
        return static_cast<float>(featureOf(feature, One(x1), One(x2))[0]);
    });
}

QPixmap discOf(const QImage& image, double radius, double ratio) {
    const int side = std::max(1, static_cast<int>(std::ceil(2.0 * radius * ratio)));
    QPixmap disc(side, side);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QBrush brush(image);
    const double share = side / static_cast<double>(image.width());
    brush.setTransform(QTransform::fromScale(share, share));
    painter.setBrush(brush);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QRectF(0.0, 0.0, side, side));
    painter.end();
    disc.setDevicePixelRatio(ratio);
    return disc;
}

constexpr double kUnitSoftness = 1.5;
constexpr double kOutputSoftness = 2.0; ///< tanh(y/2) = 2σ(y) − 1, as in the map

/// Of classes with the colours of the map; of regression between the ends of the output itself.
QImage outputImage(const TrainingSnapshot& snapshot, const Colors& c) {
    if (!snapshot.metrics.fit) {
        return imageOf(Shades(c.mapCircle, c.mapMiddle, c.mapTriangle, kOutputSoftness),
                       snapshot.field);
    }
    numeric::GridField field = snapshot.field;
    const float lowest = field.values.minCoeff();
    const float highest = field.values.maxCoeff();
    field.values -= 0.5f * (lowest + highest);
    constexpr double kFlattest = 1e-12;
    const double half = std::max(0.5 * static_cast<double>(highest - lowest), kFlattest);
    return imageOf(Shades(c.fieldLow, c.mapMiddle, c.fieldHigh, half), field);
}

} // namespace

void DiscMaps::update(const TrainingSnapshot& snapshot, const DiagramLayout& layout,
                      const Look& look, double ratio) {
    const Colors& c = look.colors;
    const Shades units(c.unitLow, c.unitMiddle, c.unitHigh, kUnitSoftness);
    m_columns.resize(static_cast<std::size_t>(layout.columns()));
    std::size_t before = 0; // units of the layers before
    for (int l = 0; l < layout.columns(); ++l) {
        auto& column = m_columns[static_cast<std::size_t>(l)];
        column.clear();
        const double radius = layout.radiusIn(l);
        const auto first = static_cast<std::size_t>(layout.firstShown(l));
        for (std::size_t u = first; u < first + static_cast<std::size_t>(layout.shownIn(l)); ++u) {
            if (l == 0) {
                column.push_back(
                    discOf(inputImage(units, snapshot, snapshot.features[u]), radius, ratio));
            } else if (l <= layout.hiddenLayers() && before + u < snapshot.unitFields.size()) {
                column.push_back(
                    discOf(imageOf(units, snapshot.unitFields[before + u]), radius, ratio));
            } else if (l > layout.hiddenLayers() && snapshot.field.values.size() > 0) {
                column.push_back(discOf(outputImage(snapshot, c), radius, ratio));
            }
        }
        before += l == 0 ? 0 : static_cast<std::size_t>(layout.unitsIn(l));
    }
}

std::vector<QPixmap> firstDiscs(const TrainingSnapshot& snapshot, std::size_t count, double radius,
                                const Look& look, double ratio) {
    const Colors& c = look.colors;
    const Shades shades(c.unitLow, c.unitMiddle, c.unitHigh, kUnitSoftness);
    std::vector<QPixmap> discs;
    for (std::size_t u = 0; u < std::min(count, snapshot.unitFields.size()); ++u) {
        discs.push_back(discOf(imageOf(shades, snapshot.unitFields[u]), radius, ratio));
    }
    return discs;
}

const QPixmap* DiscMaps::of(const DiagramLayout& layout, const UnitPlace& unit) const {
    const auto column = static_cast<std::size_t>(unit.layer);
    const auto row = static_cast<std::size_t>(unit.unit - 1 - layout.firstShown(unit.layer));
    return column < m_columns.size() && row < m_columns[column].size() ? &m_columns[column][row]
                                                                       : nullptr;
}

} // namespace actiscope::ui
