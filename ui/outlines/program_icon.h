#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace actiscope::ui {

/// The program's own icon in one size.
struct IconPicture {
    int size = 0; ///< pixels, in both directions
    QByteArray png;
};

/// Of an SVG, in every size that a window or a desktop asks for. Throws InputError.
std::vector<IconPicture> programIcon(const QString& svg);

/// An .ico file, as Windows wants it in a program.
QByteArray icoFile(const std::vector<IconPicture>& pictures);

} // namespace actiscope::ui
