#pragma once

#include "ui/controls/real_slider.h"

#include <QWidget>

class QLabel;

namespace actiscope::ui {

class NumberBox;

/// A named real number with a slider and a spin box beside it. Double-click on the slider or the
/// label restores the default.
class ParameterSlider : public QWidget {
    Q_OBJECT

public:
    struct Range {
        double minimum;
        double maximum;
        double step;
        double defaultValue;
        RealSlider::Scale scale = RealSlider::Scale::linear;
    };

    /// `label` stands before the slider, `name` is what a screen reader says, `id` the object name.
    ParameterSlider(const QString& id, const QString& label, const QString& name,
                    const Range& range, QWidget* parent = nullptr);

    double value() const;
    /// Shows a value without emitting valueEdited.
    void setValue(double value);

signals:
    void valueEdited(double value);
    /// The mouse let go: the next change is another one for undo.
    void released();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    RealSlider* m_slider;
    NumberBox* m_box;
    QLabel* m_label;
    double m_default;
};

} // namespace actiscope::ui
