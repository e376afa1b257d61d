#pragma once

#include <QImage>

#include <array>
#include <cstdint>
#include <vector>

namespace actiscope::ui {

/// The 256 colours of a film: the most frequent ones as they are, so that grounds and lines stay
/// pure, the others by median cut (Heckbert 1982) of all that the pictures hold.
class Palette {
public:
    static constexpr int kColors = 256;

    explicit Palette(const std::vector<QImage>& pictures);

    const std::array<QRgb, kColors>& colors() const { return m_colors; }
    /// The place of the nearest colour.
    uchar placeOf(QRgb color);

private:
    static constexpr int kBits = 6; ///< per channel, of the table of places
    std::array<QRgb, kColors> m_colors{};
    std::vector<std::int16_t> m_places; ///< −1 = not looked for yet
};

} // namespace actiscope::ui
