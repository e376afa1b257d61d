#include "ui/lessons/proof_row.h"

#include "ui/io/qstring.h"
#include "ui/lessons/proof_words.h"
#include "ui/look/sizes.h"
#include "ui/look/typeset.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

QFont labelFont(const Look& look, const Proof& proof) {
    return look.font(proof.live ? TextRole::strong : TextRole::body);
}

} // namespace

ProofRow::ProofRow(const Proof& proof, std::string language, QWidget* parent)
    : QWidget(parent),
      m_proof(proof),
      m_language(std::move(language)),
      m_label(toQString(proof.label.in(m_language))) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    tell();
}

void ProofRow::setResult(const std::optional<ProofResult>& result) {
    m_result = result;
    tell();
}

Tile::State ProofRow::state() const {
    if (m_result && !m_result->waits && !m_result->judged) {
        return Tile::State::none;
    }
    if (!m_result || m_result->waits) {
        return Tile::State::open;
    }
    if (m_result->holds()) {
        return Tile::State::ok;
    }
    return m_result->goal ? Tile::State::open : Tile::State::bad;
}

void ProofRow::tell() {
    m_condition = conditionText(m_proof, m_result, m_language);
    m_value = m_result ? proofValueText(m_proof, *m_result) : QStringLiteral("…");
    const QString mark = stateMark(state());
    const QString text =
        QStringLiteral("%1%2: %3%4")
            .arg(mark.isEmpty() ? mark : mark + u' ', m_label, m_value,
                 m_condition.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(m_condition));
    if (text != accessibleName()) {
        setAccessibleName(text);
        setToolTip(text);
        updateGeometry();
        update();
    }
}

int ProofRow::valueWidth() const {
    return lookOf(*this).scaled(m_proof.live ? lessonpage::kLiveValue : lessonpage::kValue);
}

ProofRow::Texts ProofRow::textsWithin(int width) const {
    const Look& look = lookOf(*this);
    const int left = look.scaled(lessonpage::kMark) + space::kGroup;
    const int room = std::max(1, width - left - valueWidth() - space::kApart);
    const QRect all(left, 0, room, lessonpage::kTallestText);
    Texts texts;
    texts.label = QFontMetrics(labelFont(look, m_proof)).boundingRect(all, kWrapped, m_label);
    const QString condition = m_condition.isEmpty() ? QStringLiteral("0") : m_condition;
    texts.condition = QFontMetrics(look.font(TextRole::caption))
                          .boundingRect(all, kWrapped, condition)
                          .translated(0, texts.label.height());
    texts.label.setWidth(room);
    texts.condition.setWidth(room);
    return texts;
}

int ProofRow::heightForWidth(int width) const {
    const Texts texts = textsWithin(width);
    return std::max(lookOf(*this).scaled(lessonpage::kRow),
                    texts.label.height() + texts.condition.height() + 2 * space::kUsual);
}

QSize ProofRow::sizeHint() const {
    const int width = lookOf(*this).scaled(lessonpage::kWidth);
    return {width, heightForWidth(width)};
}

QSize ProofRow::minimumSizeHint() const {
    return {lookOf(*this).scaled(lessonpage::kNarrowestRow),
            lookOf(*this).scaled(lessonpage::kRow)};
}

void ProofRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

/// A disc with its sign, or a ring while nothing is known: shapes, so that no colour is needed.
void ProofRow::paintMark(QPainter& painter) const {
    const Look& look = lookOf(*this);
    const double radius = look.scaled(lessonpage::kMark) / 2.0;
    const QPointF centre(radius, height() / 2.0);
    const Tile::State now = state();
    if (now == Tile::State::none) {
        return;
    }
    const QColor ink = stateColor(now, look.colors);
    painter.setPen(QPen(ink, look.strokes.mark * look.scale));
    painter.setBrush(now == Tile::State::open ? QBrush(Qt::NoBrush) : QBrush(ink));
    painter.drawEllipse(centre, radius - 1.0, radius - 1.0);
    QPen sign(look.colors.card, look.strokes.mark * look.scale);
    sign.setCapStyle(Qt::RoundCap);
    painter.setPen(sign);
    const double r = lessonpage::kSign * radius;
    if (now == Tile::State::ok) {
        const QPointF corners[] = {centre + QPointF(-r, 0.0), centre + QPointF(-r / 4, 0.7 * r),
                                   centre + QPointF(r, -0.7 * r)};
        painter.drawPolyline(corners, 3);
    } else if (now == Tile::State::bad) {
        painter.drawLine(centre + QPointF(-0.7 * r, -0.7 * r), centre + QPointF(0.7 * r, 0.7 * r));
        painter.drawLine(centre + QPointF(-0.7 * r, 0.7 * r), centre + QPointF(0.7 * r, -0.7 * r));
    }
}

/// A long number is set smaller before it would be cut.
void ProofRow::paintValue(QPainter& painter) const {
    const Look& look = lookOf(*this);
    const Tile::State now = state();
    const bool isPlain =
        now == Tile::State::none || (now == Tile::State::open && m_result == std::nullopt);
    const TextRuns runs =
        typesetRuns(m_value, isPlain ? look.colors.text : stateColor(now, look.colors));
    QFont font = look.font(m_proof.live ? TextRole::readout : TextRole::title);
    for (const TextRole smaller : {TextRole::title, TextRole::strong}) {
        if (typesetWidth(runs, font) > valueWidth()) {
            font = look.font(smaller);
        }
    }
    const QFontMetricsF metrics(font);
    const double x = width() - typesetWidth(runs, font);
    drawTypeset(painter, {x, height() / 2.0 + (metrics.ascent() - metrics.descent()) / 2.0}, runs,
                font);
}

void ProofRow::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.colors.border);
    painter.drawLine(QPointF(0.0, 0.5), QPointF(width(), 0.5));
    const Texts texts = textsWithin(width());
    const int top = (height() - texts.label.height() - texts.condition.height()) / 2;
    painter.setFont(labelFont(look, m_proof));
    painter.setPen(look.colors.text);
    painter.drawText(texts.label.translated(0, top), kWrapped, m_label);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(texts.condition.translated(0, top), kWrapped, m_condition);
    paintMark(painter);
    paintValue(painter);
}

} // namespace actiscope::ui
