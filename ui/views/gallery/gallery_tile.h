#pragma once

#include "core/scene/gallery.h"

#include <QAbstractButton>
#include <QPixmap>

namespace actiscope::ui {

struct Look;

/// The texts of one function of the gallery.
struct GalleryCaption {
    QString title;
    QString values; ///< range of f
    QString slopes; ///< range of f'
};
GalleryCaption galleryCaption(const GalleryEntry& entry);

/// Paints one function: drawing, name, ranges. The same for window and file.
void paintGalleryTile(QPainter& painter, const QRect& target, const GalleryEntry& entry,
                      const GalleryCaption& caption, const Look& look);

/// The smallest size in which everything is readable with the present font.
QSize galleryTileSize();

/// One function of the gallery as a button.
class GalleryTile : public QAbstractButton {
    Q_OBJECT

public:
    explicit GalleryTile(const GalleryEntry& entry, QWidget* parent = nullptr);

    const GalleryEntry& entry() const { return m_entry; }
    void setEntry(const GalleryEntry& entry);
    /// Marks the function that is chosen at present.
    void setChosen(bool chosen);

    QSize sizeHint() const override { return galleryTileSize(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    GalleryEntry m_entry;
    GalleryCaption m_caption;
    bool m_chosen = false;
    QPixmap m_picture; ///< drawn once, painted often
};

} // namespace actiscope::ui
