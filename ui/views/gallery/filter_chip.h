#pragma once

#include "core/session/session.h"

#include <QPushButton>

namespace actiscope::ui {

/// A property that shown functions have, do not have, or either. Each press goes on to the next of
/// the three; what it says now is part of its accessible name. It is no check box with a third
/// state: assistive tools could only tick that, never reach "is not".
class FilterChip : public QPushButton {
    Q_OBJECT

public:
    explicit FilterChip(const QString& text, QWidget* parent = nullptr);

    GalleryFilter::Wish wish() const { return m_wish; }
    /// Emits nothing.
    void setWish(GalleryFilter::Wish wish);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void wishEdited(GalleryFilter::Wish wish);

protected:
    void nextCheckState() override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    GalleryFilter::Wish m_wish = GalleryFilter::Wish::either;
};

} // namespace actiscope::ui
