#pragma once

#include "core/activation/activation.h"

#include <QWidget>

#include <array>

namespace actiscope {
struct Session;
}

namespace actiscope::ui {

/// A drawn neuron: two inputs come in over weights, are summed up with the bias, pass the function
/// and go on as its output,
/// with the numbers of the neuron of the Features view and the names of
/// the parts of a nerve cell below.
class NeuronPicture : public QWidget {
    Q_OBJECT

public:
    explicit NeuronPicture(QWidget* parent = nullptr);

    /// The neuron of the Features view at its point, with the session's function.
    void setNeuron(const Session& session);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// What can be moved: by dragging its line sideways, or with the arrow keys.
    enum class Part { w1, w2, b };

signals:
    void edited(Part part, double value);
    void released();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Input {
        double x = 0.0;
        double weight = 0.0;
    };

    static constexpr int kParts = 3;

    double valueOf(Part part) const;
    void moveTo(double value);

    Activation m_activation;
    Part m_part = Part::b;
    QPointF m_pressed; ///< where a drag began
    double m_pressedValue = 0.0;
    std::array<Input, 2> m_inputs;
    double m_bias = 0.0;
    double m_sum = 0.0;    ///< z
    double m_output = 0.0; ///< f(z)
};

} // namespace actiscope::ui
