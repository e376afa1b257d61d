#include "ui/views/gallery/gallery_figure.h"

#include "core/scene/gallery.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/gallery/gallery_tile.h"

#include <QCoreApplication>
#include <QPainter>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

} // namespace

/// All tiles on one page, in the grid whose cells are nearest to the shape of a tile; a small page
/// shrinks them.
void paintGallery(FigureCanvas& canvas, const Session& session, const QSize& size,
                  const Look& look) {
    const std::vector<GalleryEntry> entries = galleryEntries(session);
    const int line = canvas.lineHeight();
    const QRect inside =
        QRect(QPoint(0, 0), size)
            .marginsRemoved({page::kMargin, page::kMargin, page::kMargin, page::kMargin});
    canvas.paintText(Text::tr("%1 activation functions: f and f′").arg(entries.size()),
                     QRect(inside.left(), inside.top(), inside.width(), line), look.colors.text,
                     true);
    const QRect sheet = inside.adjusted(0, line + page::kBelowTitle, 0, 0);
    if (entries.empty()) {
        return;
    }
    const auto count = static_cast<int>(entries.size());
    const QSize tile = galleryTileSize(look);
    int columns = 1;
    double best = 0.0;
    for (int c = 1; c <= count; ++c) {
        const int rows = (count + c - 1) / c;
        const double scale = std::min(
            static_cast<double>(sheet.width()) / (c * (tile.width() + page::kTileGap)),
            static_cast<double>(sheet.height()) / (rows * (tile.height() + page::kTileGap)));
        if (scale > best) {
            best = scale;
            columns = c;
        }
    }
    const double scale = std::min(best, 1.0);
    const int rows = (count + columns - 1) / columns;
    const QSize cell(static_cast<int>(sheet.width() / scale / columns),
                     static_cast<int>(sheet.height() / scale / rows));
    canvas.paint([&](QPainter& painter) {
        painter.save();
        painter.translate(sheet.topLeft());
        painter.scale(scale, scale);
        for (int i = 0; i < count; ++i) {
            const GalleryEntry& entry = entries[static_cast<std::size_t>(i)];
            const QRect target(QPoint(i % columns * cell.width(), i / columns * cell.height()),
                               cell - QSize(page::kTileGap, page::kTileGap));
            paintGalleryTile(painter, target, entry, galleryCaption(entry), look);
        }
        painter.restore();
    });
}

std::string galleryTable(const TrainingRuns&, const Session& session, const QString&) {
    return galleryCsv(session);
}

} // namespace actiscope::ui
