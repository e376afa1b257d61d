#pragma once

#include "core/run/cost.h"
#include "core/scene/gallery.h"

#include <QPixmap>
#include <QPushButton>

#include <optional>

namespace actiscope::ui {

struct Look;

/// The texts of one function of the gallery.
struct GalleryCaption {
    QString title; ///< its name alone
    QString note;  ///< what its drawing shows; with parameters of one's own, these
    QString whole; ///< name, parameters, note and ranges, a line each
};
/// `leftOut` is the chosen function where the filter has no place for it.
GalleryCaption galleryCaption(const GalleryEntry& entry, bool leftOut = false);

/// What a function costs beside the others, if that was measured.
struct TileCost {
    std::optional<Cost> cost = std::nullopt;
    double largest = 1.0; ///< of all, for f with f'
};
/// "0.35 ns · 4.6 ×".
QString costText(const Cost& cost);

/// How much of a function a tile says. On a page with little room a text that can be read counts
/// more than many texts.
enum class TileDetail {
    whole,   ///< name, note, drawing, formulas, cost
    drawing, ///< without note and formulas
    name     ///< name and curve
};

/// One function on a page.
struct PaintedTile {
    const GalleryEntry& entry;
    TileCost cost;
    TileDetail detail = TileDetail::whole;
    bool leftOut = false; ///< see galleryCaption()
};
/// As the window shows it; without a cost its place belongs to the drawing.
void paintGalleryTile(QPainter& painter, const QRect& target, const PaintedTile& shown,
                      const Look& look);

/// The smallest size of a tile.
QSize galleryTileSize(const Look& look, TileDetail detail = TileDetail::whole);

/// The drawing of a tile with its formulas, as a picture of its own: painted once, shown often.
class TilePicture : public QWidget {
    Q_OBJECT

public:
    explicit TilePicture(QWidget* parent);

    void setEntry(const GalleryEntry& entry, const GalleryCaption& caption);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    GalleryEntry m_entry;
    QPixmap m_picture;
};

/// One function of the gallery as a button.
class GalleryTile : public QPushButton {
    Q_OBJECT

public:
    GalleryTile(const GalleryEntry& entry, bool leftOut, QWidget* parent = nullptr);

    const GalleryEntry& entry() const { return m_entry; }
    void setEntry(const GalleryEntry& entry);
    /// Whether it stands here only because it is chosen.
    bool isLeftOut() const { return m_leftOut; }
    /// Marks the function that is chosen at present.
    void setChosen(bool chosen);
    void setCost(const TileCost& cost);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    GalleryEntry m_entry;
    GalleryCaption m_caption;
    TileCost m_cost;
    bool m_leftOut;
    bool m_chosen = false;
    TilePicture* m_picture;
};

} // namespace actiscope::ui
