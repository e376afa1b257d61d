#pragma once

#include "core/activation/parameter.h"
#include "ui/controls/setting/real_slider.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QToolButton;

namespace actiscope::ui {

class NumberBox;

/// How a sweep moves a value; shared by the sliders of a panel.
struct SweepStyle {
    double secondsPerWay = 3.0;
    bool bounce = true; ///< to and fro, else from the lower end again
};

/// The speeds that people choose from.
struct SweepSpeed {
    double secondsPerWay;
    const char* label;

    QString text() const {
        return QCoreApplication::translate("actiscope::ui::ParameterSlider", label);
    }
};

inline constexpr SweepSpeed kSweepSpeeds[] = {
    {8.0, QT_TRANSLATE_NOOP("actiscope::ui::ParameterSlider", "Slow: 8 s over the range")},
    {3.0, QT_TRANSLATE_NOOP("actiscope::ui::ParameterSlider", "Normal: 3 s over the range")},
    {1.0, QT_TRANSLATE_NOOP("actiscope::ui::ParameterSlider", "Fast: 1 s over the range")},
};

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
        /// What may be typed, where that is more than the slider covers.
        std::optional<Domain> typed = std::nullopt;
    };

    /// `label` stands before the slider, `name` is what a screen reader says, `id` the object name.
    ParameterSlider(const QString& id, const QString& label, const QString& name,
                    const Range& range, QWidget* parent = nullptr);

    /// Adds a button that moves the value over its range until it is pressed again or the value is
    /// set by hand; its menu changes `style`, which outlives the slider.
    void addSweep(SweepStyle& style);

    /// Label and number above the slider instead of beside it.
    void setStacked(bool stacked);

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
    void arrange();
    QMenu* buildSweepMenu();
    void sweep();
    void stopSweep();
    void takeTyped(double value);

    RealSlider* m_slider;
    NumberBox* m_box;
    QLabel* m_label;
    double m_default;
    std::optional<Domain> m_typed;
    bool m_stacked = false;
    QToolButton* m_sweep = nullptr;
    SweepStyle* m_style = nullptr;
    QTimer m_sweepTimer;
    QElapsedTimer m_sweepClock;
    double m_sweepPlace = 0.0; ///< in the cycle: 0 to 1 upwards, 1 to 2 downwards
};

} // namespace actiscope::ui
