#pragma once

#include <QCheckBox>
#include <QToolButton>

namespace actiscope::ui {

/// A small button in a card: text, icon or both; with a menu it shows an arrow. Checked, it has the
/// accent and its ground.
class Chip : public QToolButton {
    Q_OBJECT

public:
    explicit Chip(const QString& text = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A check box that looks like a chip: what is switched on has a tick as well as the accent.
class CheckChip : public QCheckBox {
    Q_OBJECT

public:
    explicit CheckChip(const QString& text = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent* event) override;
};

} // namespace actiscope::ui
