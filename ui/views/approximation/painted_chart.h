#pragma once

#include "ui/look/look.h"

#include <QWidget>

#include <functional>

class QPainter;

namespace actiscope::ui {

/// A picture that a function paints, for the screen and for files alike; a chart to a screen
/// reader.
class PaintedChart : public QWidget {
    Q_OBJECT

public:
    using Painting = std::function<void(QPainter&, const QRectF&, const Look&)>;

    PaintedChart(const QString& id, const QString& name, QWidget* parent = nullptr);

    /// Paints this from now on; `description` is what can be seen.
    void show(Painting painting, const QString& description);
    using QWidget::show;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Painting m_painting;
};

} // namespace actiscope::ui
