#pragma once

#include <QSlider>

namespace actiscope::ui {

/// A slider over real numbers. QSlider itself counts pixels; the true value is a double and also
/// what a screen reader sees and sets. Arrows move one step, with Ctrl ten, with Shift a tenth; a
/// click jumps there; the wheel works only with the focus. A value set beyond an end stays what it
/// is: the handle stands at that end, with an arrow.
class RealSlider : public QSlider {
    Q_OBJECT

public:
    enum class Scale { linear, logarithmic, whole };

    RealSlider(double minimum, double maximum, double step, Scale scale, QWidget* parent = nullptr);

    double realValue() const { return m_value; }
    double realMinimum() const { return m_minimum; }
    double realMaximum() const { return m_maximum; }
    double realStep() const { return m_step; }
    /// Shows a value without emitting valueEdited.
    void setRealValue(double value);
    /// As if the user had moved it there (clamped to the range).
    void editRealValue(double value);

signals:
    void valueEdited(double value);
    /// Double-click: back to the default.
    void defaultRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    int positionOf(double value) const;
    double valueAt(int position) const;
    void stepBy(double steps);

    double m_minimum;
    double m_maximum;
    double m_step;
    Scale m_scale;
    double m_value;
};

/// Registers the accessible interface of RealSlider; call once per process.
void installSliderAccessibility();

} // namespace actiscope::ui
