#pragma once

#include "core/session/session.h"

#include <QCheckBox>

namespace actiscope::ui {

/// A property that shown functions have, do not have, or either. Each press goes on to the next of
/// the three; what it says now is part of its accessible name.
class FilterChip : public QCheckBox {
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);

    GalleryFilter::Wish wish() const;
    /// Emits nothing.
    void setWish(GalleryFilter::Wish wish);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void wishEdited(GalleryFilter::Wish wish);

protected:
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }
    void nextCheckState() override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
};

} // namespace actiscope::ui
