#pragma once

#include <QImage>
#include <QSize>
#include <QString>

#include <functional>

namespace actiscope::ui::test {

/// Of the pictures that are kept: large enough for a person to see what changed, small enough for
/// three hundred of them in the repository.
inline constexpr QSize kGoldenSize{683, 384};

/// Is handed every picture that has a golden one, with its name, which is that of its file.
using PictureVisitor = std::function<void(const QString& name, const QImage& picture)>;

/// Paints them all: the window with each view, and each view as a figure and for each preset, in
/// every theme and language; and the figure of every step of the lessons.
void forEachGoldenPicture(const PictureVisitor& visit);

/// What the pictures depend on besides the program: the fonts, and how the processor rounds what
/// networks learn.
QString fontsOfPictures();

} // namespace actiscope::ui::test
