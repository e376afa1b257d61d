#include "ui/views/gallery/gallery_figure.h"

#include "core/scene/gallery.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/figure_canvas.h"
#include "ui/views/gallery/gallery_tile.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct GalleryFigureText {
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

QRect sheetPlace(const QSize& page, int line) {
    return FigureCanvas::inside(page).adjusted(0, line + page::kBelowTitle, 0, 0);
}

/// Columns and rows for so many tiles, and by how much they shrink to fit.
struct Sheet {
    TileDetail detail = TileDetail::whole;
    int columns = 1;
    int rows = 1;
    double scale = 0.0; ///< 1 where they need not shrink
    QSize cell;         ///< of one, with the gap to the next

    QRect placeOf(int index) const {
        return {QPoint(index % columns * cell.width(), index / columns * cell.height()),
                cell - QSize(page::kTileGap, page::kTileGap)};
    }
};

/// The grid whose cells are nearest to the shape of a tile.
Sheet sheetOf(int count, const QSize& room, const QSize& tile, TileDetail detail) {
    Sheet best;
    best.detail = detail;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double scale = std::min(
            static_cast<double>(room.width()) / (columns * (tile.width() + page::kTileGap)),
            static_cast<double>(room.height()) / (rows * (tile.height() + page::kTileGap)));
        if (scale > best.scale) {
            best = {detail, columns, rows, scale, {}};
        }
    }
    best.scale = std::min(best.scale, 1.0);
    best.cell = QSize(static_cast<int>(room.width() / best.scale / best.columns),
                      static_cast<int>(room.height() / best.scale / best.rows));
    return best;
}

/// Text keeps its size as long as it can: tiles say less before they shrink.
Sheet sheetFor(int count, const QSize& room, const Look& look) {
    Sheet sheet;
    for (const TileDetail detail : {TileDetail::whole, TileDetail::drawing, TileDetail::name}) {
        sheet = sheetOf(count, room, galleryTileSize(look, detail), detail);
        if (sheet.scale == 1.0) {
            break;
        }
    }
    return sheet;
}

/// Of each entry beside the others.
std::vector<TileCost> costsOf(const std::vector<GalleryEntry>& entries,
                              const MeasuredCosts& measured) {
    std::vector<TileCost> costs;
    double largest = 0.0;
    for (const GalleryEntry& entry : entries) {
        const Cost* cost = measured.of(entry.activation);
        costs.push_back({cost != nullptr ? std::optional(*cost) : std::nullopt});
        largest = cost != nullptr ? std::max(largest, cost->valueAndSlope) : largest;
    }
    for (TileCost& cost : costs) {
        cost.largest = largest;
    }
    return costs;
}

} // namespace

QRect firstTilePlace(const QSize& page, int line, int count, const Look& look) {
    const QRect room = sheetPlace(page, line);
    return sheetFor(count, room.size(), look).placeOf(0).translated(room.topLeft());
}

void paintGallery(FigureCanvas& canvas, const Session& session, const QSize& size, const Look& look,
                  const MeasuredCosts& measured) {
    std::vector<GalleryEntry> entries = galleryEntries(session);
    const int line = canvas.lineHeight();
    const QRect inside = FigureCanvas::inside(size);
    canvas.paintText(GalleryFigureText::tr("%1 activation functions: f and f′").arg(entries.size()),
                     QRect(inside.left(), inside.top(), inside.width(), line), look.colors.text,
                     true);
    const std::optional<GalleryEntry> leftOut = leftOutChoice(session);
    if (leftOut) {
        entries.insert(entries.begin(), *leftOut);
    }
    const QRect room = sheetPlace(size, line);
    if (entries.empty()) {
        return;
    }
    const std::vector<TileCost> costs = costsOf(entries, measured);
    const Sheet sheet = sheetFor(static_cast<int>(entries.size()), room.size(), look);
    canvas.paint([&](QPainter& painter) {
        painter.save();
        painter.translate(room.topLeft());
        painter.scale(sheet.scale, sheet.scale);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const QRect target = sheet.placeOf(static_cast<int>(i));
            paintGalleryTile(painter, target,
                             {entries[i], costs[i], sheet.detail, leftOut && i == 0}, look);
        }
        painter.restore();
    });
}

std::string galleryTable(const TrainingRuns&, const Session& session, const QString&) {
    return galleryCsv(session);
}

} // namespace actiscope::ui
