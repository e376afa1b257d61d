#pragma once

#include "core/scene/gradient_scene.h"

#include <QWidget>

namespace actiscope::ui {

/// δ of the first layer over that of the last as the readout; below it the factor per layer,
/// measured and predicted.
class FactorReadout : public QWidget {
    Q_OBJECT

public:
    explicit FactorReadout(QWidget* parent = nullptr);

    /// `seeds` is how many networks the numbers are the median of.
    void setReading(const GradientReading& reading, int seeds);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    GradientReading m_reading;
    int m_seeds = 1;
};

} // namespace actiscope::ui
