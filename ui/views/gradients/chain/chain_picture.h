#pragma once

#include "ui/views/gradients/chain/chain_reading.h"
#include "ui/views/gradients/layers/column_picture.h"

namespace actiscope::ui {

/// The units in a row, and below them what reaches each: |∂out/∂z| as bars over the zones.
class ChainPicture : public ColumnPicture {
    Q_OBJECT

public:
    explicit ChainPicture(QWidget* parent = nullptr);

    void setReading(const ChainReading& reading);
    const ChainReading& reading() const { return m_reading; }
    QPoint placeOf(int column) const override;

protected:
    void paint(QPainter& painter, const Look& look) const override;
    QString description() const override;
    int columns() const override { return static_cast<int>(m_reading.units.size()); }
    int columnAt(double x) const override;

private:
    ChainReading m_reading;
};

/// The function with the point and the tangent of one unit.
class UnitCurve : public QWidget {
    Q_OBJECT

public:
    explicit UnitCurve(QWidget* parent = nullptr);

    void setUnit(const Activation& activation, double z);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Activation m_activation;
    double m_z = 0.0;
};

} // namespace actiscope::ui
