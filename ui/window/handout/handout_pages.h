#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace actiscope::ui {

/// A step of a lesson on paper. It stays together: text, picture, numbers.
struct HandoutBlock {
    QString above;   ///< HTML above the picture; begins with a paragraph or a heading
    QString picture; ///< source of an image
    int height = 0;  ///< of the picture where it is as wide as the page, in pixels of 96 per inch
    QString below;   ///< HTML below it
};

/// The picture as a paragraph of HTML, on a share (0 to 1) of the width of the page.
QString pictureHtml(const HandoutBlock& block, double share);

/// A4 pages with numbers as PDF. As many steps stand on a page as fit with pictures that are still
/// readable; then the pictures grow into the room that is left. `style` is a style sheet.
QByteArray handoutPages(const QString& title, const QString& style,
                        const std::vector<HandoutBlock>& blocks);

} // namespace actiscope::ui
