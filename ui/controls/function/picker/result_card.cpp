#include "ui/controls/function/picker/result_card.h"

#include "core/activation/activation.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/small_curve.h"

#include <QKeyEvent>
#include <QPainter>

namespace actiscope::ui {

ResultCard::ResultCard(bool first, QWidget* parent) : QAbstractButton(parent), m_first(first) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void ResultCard::setMatch(const FunctionMatch& match, const QString& text) {
    m_id = toQString(match.function->id);
    m_reason = matchReasonText(match, text);
    setText(toQString(match.function->name));
    setAccessibleName(QStringLiteral("%1, %2").arg(this->text(), m_reason));
    setToolTip(QStringLiteral("f(x) = ") + toQString(match.function->formula));
    update();
}

QSize ResultCard::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(part::kResultWidth), look.scaled(part::kResultHeight)};
}

QSize ResultCard::minimumSizeHint() const {
    QSize least = sizeHint();
    least.setWidth(0);
    return least;
}

void ResultCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        emit enterPressed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ResultCard::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Colors& colors = look.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = m_first || hasFocus();
    painter.setBrush(marked ? colors.accentSoft : underMouse() ? colors.stripe : colors.card);
    painter.setPen(QPen(marked ? colors.accent : colors.edge,
                        hasFocus() ? part::kFocus : part::kBorder));
    painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                            part::kRadius);
    const QRect inside = rect().marginsRemoved(part::kTile);
    QRect curve(QPoint(), part::kResultCurve * look.scale);
    curve.moveLeft(inside.left());
    curve.moveTop(inside.center().y() - curve.height() / 2);
    if (!m_id.isEmpty()) {
        paintSmallCurve(painter, curve, Activation(m_id.toStdString()),
                        {.axis = colors.axis,
                         .value = look.pen(colors.value, &Strokes::mark),
                         .slope = look.pen(colors.slope, &Strokes::thumbnail)});
    }
    QRect words = inside;
    words.setLeft(curve.right() + space::kGroup);
    const auto write = [&](TextRole role, const QColor& ink, const QString& text, int flags) {
        painter.setFont(look.font(role));
        painter.setPen(ink);
        painter.drawText(words, flags,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    };
    write(TextRole::title, marked ? colors.accent : colors.text, text(),
          Qt::AlignTop | Qt::AlignLeft);
    write(TextRole::caption, colors.faint, m_reason, Qt::AlignVCenter | Qt::AlignLeft);
    if (m_first) {
        write(TextRole::caption, colors.accent, tr("↵ Enter"), Qt::AlignBottom | Qt::AlignRight);
    }
}

} // namespace actiscope::ui
