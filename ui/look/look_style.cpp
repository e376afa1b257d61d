#include "ui/look/look_style.h"

#include "ui/look/sizes.h"

#include <QLabel>
#include <QPainter>
#include <QStyleOption>

namespace actiscope::ui {
namespace {

/// The middle of the pixels of a line of width 1.
QRectF sharp(const QRect& area) {
    return QRectF(area).marginsRemoved(tile::kEdge);
}

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return (option.state & flag) != 0;
}

} // namespace

LookStyle::LookStyle(const Look& look) : QProxyStyle(QStringLiteral("Fusion")), m_look(look) {}

void LookStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    auto* label = qobject_cast<QLabel*>(widget);
    if (label != nullptr && label->textFormat() == Qt::AutoText) {
        label->setTextFormat(Qt::PlainText);
    }
}

/// The ground of what can be pressed or typed into.
void LookStyle::drawBox(const QStyleOption& option, const QRect& area, QPainter& painter) const {
    const Colors& colors = m_look.colors;
    const bool enabled = has(option, State_Enabled);
    const bool on = enabled && (has(option, State_On) || has(option, State_Sunken));
    const bool focused = enabled && has(option, State_HasFocus);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || focused ? colors.accent
                        : enabled     ? colors.edge
                                      : colors.border,
                        focused ? part::kFocus : part::kBorder));
    painter.setBrush(on                                        ? colors.accentSoft
                     : enabled && has(option, State_MouseOver) ? colors.stripe
                                                               : colors.card);
    painter.drawRoundedRect(sharp(area), part::kRadius, part::kRadius);
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const {
    const Colors& colors = m_look.colors;
    painter->save();
    switch (element) {
    case PE_PanelButtonCommand:
        drawBox(*option, option->rect, *painter);
        break;
    case PE_PanelButtonTool:
        if (!has(*option, State_AutoRaise) || has(*option, State_On) ||
            has(*option, State_Sunken) || has(*option, State_MouseOver)) {
            drawBox(*option, option->rect, *painter);
        }
        break;
    case PE_FrameLineEdit: {
        QStyleOption plain = *option;
        plain.state &= ~(State_Sunken | State_On | State_MouseOver);
        drawBox(plain, option->rect, *painter);
        break;
    }
    case PE_FrameFocusRect:
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.accent, part::kFocus));
        painter->drawRoundedRect(sharp(option->rect), part::kRadius, part::kRadius);
        break;
    case PE_FrameGroupBox:
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.border, part::kBorder));
        painter->drawRoundedRect(sharp(option->rect), part::kRadius, part::kRadius);
        break;
    default:
        painter->restore();
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->restore();
}

void LookStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    if (element == CE_PushButtonBevel) {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button != nullptr && (button->features & QStyleOptionButton::HasMenu) == 0) {
            if ((button->features & QStyleOptionButton::Flat) == 0 ||
                has(*option, State_MouseOver) || has(*option, State_On)) {
                painter->save();
                drawBox(*option, option->rect, *painter);
                painter->restore();
            }
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            painter->save();
            drawSlider(*slider, *painter, widget);
            painter->restore();
            return;
        }
    }
    if (control == CC_ComboBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (box != nullptr && box->frame && !box->editable) {
            painter->save();
            QStyleOption plain = *option;
            plain.state &= ~(State_Sunken | State_On);
            drawBox(plain, option->rect, *painter);
            drawArrow(subControlRect(control, option, SC_ComboBoxArrow, widget), false,
                      has(*option, State_Enabled), *painter);
            painter->restore();
            return;
        }
    }
    if (control == CC_SpinBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (box != nullptr && box->frame) {
            painter->save();
            drawSpinBox(*box, *painter, widget);
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void LookStyle::drawArrow(const QRect& area, bool upwards, bool enabled, QPainter& painter) const {
    const QPointF middle = QRectF(area).center();
    const double half = space::kNear * m_look.scale;
    const double rise = upwards ? half / 2.0 : -half / 2.0;
    QPen pen(enabled ? m_look.colors.text : m_look.colors.faint,
             m_look.strokes.mark * m_look.scale);
    pen.setCapStyle(Qt::RoundCap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF{middle + QPointF(-half, rise), middle + QPointF(0.0, -rise),
                                   middle + QPointF(half, rise)});
}

void LookStyle::drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter,
                            const QWidget* widget) const {
    QStyleOption plain = option;
    plain.state &= ~(State_Sunken | State_On | State_MouseOver);
    drawBox(plain, option.rect, painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    for (const bool upwards : {true, false}) {
        const SubControl part = upwards ? SC_SpinBoxUp : SC_SpinBoxDown;
        const auto step =
            upwards ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled;
        drawArrow(subControlRect(CC_SpinBox, &option, part, widget), upwards,
                  has(option, State_Enabled) && (option.stepEnabled & step) != 0, painter);
    }
}

void LookStyle::drawSlider(const QStyleOptionSlider& option, QPainter& painter,
                           const QWidget* widget) const {
    const Colors& colors = m_look.colors;
    const bool enabled = has(option, State_Enabled);
    const QRect groove = subControlRect(CC_Slider, &option, SC_SliderGroove, widget);
    const QRect handle = subControlRect(CC_Slider, &option, SC_SliderHandle, widget);
    const int thick = m_look.scaled(part::kTrack);
    const bool lies = option.orientation == Qt::Horizontal;
    QRect track = groove;
    if (lies) {
        track.setTop(groove.center().y() - thick / 2);
        track.setHeight(thick);
    } else {
        track.setLeft(groove.center().x() - thick / 2);
        track.setWidth(thick);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.track);
    painter.drawRoundedRect(track, thick / 2.0, thick / 2.0);
    QRect before = track;
    if (lies) {
        if (option.direction == Qt::RightToLeft) {
            before.setLeft(handle.center().x());
        } else {
            before.setRight(handle.center().x());
        }
    } else {
        before.setTop(handle.center().y());
    }
    const QColor ink = enabled ? colors.accent : colors.edge;
    painter.setBrush(ink);
    painter.drawRoundedRect(before, thick / 2.0, thick / 2.0);
    const double radius = m_look.scaled(part::kKnob);
    const QPointF middle = QRectF(handle).center();
    if (has(option, State_HasFocus)) {
        painter.setPen(QPen(ink, part::kFocus));
        painter.setBrush(colors.accentSoft);
        painter.drawEllipse(middle, radius + 1.0, radius + 1.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(middle, radius - part::kFocus - 1.0, radius - part::kFocus - 1.0);
        return;
    }
    painter.setPen(QPen(colors.card, part::kFocus));
    painter.setBrush(ink);
    painter.drawEllipse(middle, radius, radius);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                           const QWidget* widget) const {
    switch (metric) {
    case PM_SliderLength:
    case PM_SliderThickness:
    case PM_SliderControlThickness:
        return m_look.scaled(2 * part::kKnob + 2 * part::kFocus);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return m_look.scaled(part::kCheck);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_look.scaled(part::kCheck);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

/// Air at both sides of a text in its box.
QRect LookStyle::subElementRect(SubElement element, const QStyleOption* option,
                                const QWidget* widget) const {
    const QRect area = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? area.adjusted(space::kNear, 0, -space::kTight, 0)
                                          : area;
}

/// What can be pressed or typed into is as high as a chip.
QSize LookStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                  const QSize& contents, const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.rwidth() += 2 * space::kUsual;
        break;
    case CT_ComboBox:
    case CT_LineEdit:
        size.rwidth() += space::kApart;
        break;
    case CT_SpinBox:
        break;
    default:
        return size;
    }
    return size.expandedTo({0, m_look.scaled(part::kChipHeight)});
}

/// Fusion's own places, with a handle of the look's size.
QRect LookStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                SubControl part, const QWidget* widget) const {
    if (control == CC_Slider && (part == SC_SliderHandle || part == SC_SliderGroove)) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider != nullptr) {
            const QRect area = slider->rect;
            if (part == SC_SliderGroove) {
                return area;
            }
            const int length = pixelMetric(PM_SliderLength, option, widget);
            const bool lies = slider->orientation == Qt::Horizontal;
            const int room = (lies ? area.width() : area.height()) - length;
            const int at = sliderPositionFromValue(
                slider->minimum, slider->maximum, slider->sliderPosition, room, slider->upsideDown);
            QRect handle =
                lies ? QRect(area.left() + at, area.center().y() - length / 2, length, length)
                     : QRect(area.center().x() - length / 2, area.top() + at, length, length);
            return visualRect(Qt::LeftToRight, area, handle);
        }
    }
    const QRect area = QProxyStyle::subControlRect(control, option, part, widget);
    return control == CC_ComboBox && part == SC_ComboBoxEditField
               ? area.adjusted(space::kNear, 0, 0, 0)
               : area;
}

} // namespace actiscope::ui
