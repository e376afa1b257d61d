#pragma once

#include "ui/look/look.h"

#include <QProxyStyle>

class QStyleOptionSlider;
class QStyleOptionSpinBox;

namespace actiscope::ui {

/// Fusion made flat, and the look that widgets of the application ask for: what can be pressed has
/// an edge of 3:1 and no bevel, what has the focus a ring in the accent, sliders a thin track whose
/// part before the knob has the accent.
class LookStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit LookStyle(const Look& look);

    using QProxyStyle::polish;
    /// The one place that decides how texts are read: labels, those of message boxes and tooltips
    /// among them, show them as they are. Texts of files reach all of them, and Qt would take what
    /// looks like HTML for HTML. What is HTML of the program's own is marked where it is made, with
    /// setTextFormat(Qt::RichText), and what it quotes is escaped there.
    void polish(QWidget* widget) override;

    const Look& look() const { return m_look; }
    void setLook(const Look& look) { m_look = look; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;

private:
    void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter,
                     const QWidget* widget) const;
    void drawArrow(const QRect& area, bool upwards, bool enabled, QPainter& painter) const;
    void drawSlider(const QStyleOptionSlider& option, QPainter& painter,
                    const QWidget* widget) const;
    void drawBox(const QStyleOption& option, const QRect& area, QPainter& painter) const;

    Look m_look;
};

} // namespace actiscope::ui
