#pragma once

#include <QDoubleSpinBox>

namespace actiscope::ui {

/// A spin box for doubles that shows no trailing zeros, always uses '.', and changes by the wheel
/// only when it has the focus.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit NumberBox(QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    QSize minimumSizeHint() const override;
    /// Without arrows it is as narrow as it may be.
    QSize sizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace actiscope::ui
