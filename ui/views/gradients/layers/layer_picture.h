#pragma once

#include "core/scene/gradient_scene.h"
#include "ui/views/gradients/layers/column_picture.h"

namespace actiscope::ui {

/// Sizes by layer as lines over the zones, and below them what each layer puts out.
class LayerPicture : public ColumnPicture {
    Q_OBJECT

public:
    explicit LayerPicture(QWidget* parent = nullptr);

    void setReading(const GradientReading& reading);
    const GradientReading& reading() const { return m_reading; }
    QPoint placeOf(int column) const override;

protected:
    void paint(QPainter& painter, const Look& look) const override;
    QString description() const override;
    int columns() const override { return static_cast<int>(m_reading.layers.size()); }
    int columnAt(double x) const override;

private:
    GradientReading m_reading;
};

} // namespace actiscope::ui
