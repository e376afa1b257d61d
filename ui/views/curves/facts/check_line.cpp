#include "ui/views/curves/facts/check_line.h"

#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace actiscope::ui {

CheckLine::CheckLine(const QString& id, QWidget* parent)
    : QWidget(parent),
      m_mark(new RoleLabel(TextRole::strong, {}, this)),
      m_text(new RoleLabel(TextRole::body, {}, this)) {
    setObjectName(id);
    m_text->setObjectName(id + QStringLiteral("_text"));
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_mark->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_mark);
    layout->addWidget(m_text, 1);
    follow();
}

void CheckLine::setContents(const QString& mark, const QString& text, Tile::State tone) {
    m_mark->setText(mark);
    m_text->setText(text);
    m_tone = tone;
    setAccessibleName(mark + u' ' + text);
    follow();
}

QString CheckLine::text() const {
    return m_text->text();
}

QString CheckLine::mark() const {
    return m_mark->text();
}

void CheckLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        follow();
    }
}

void CheckLine::follow() {
    const Look& look = lookOf(*this);
    m_mark->setFixedWidth(look.scaled(part::kCheck));
    QPalette palette = m_mark->palette();
    const QColor ink = stateColor(m_tone, look.colors);
    if (palette.color(QPalette::WindowText) != ink) {
        palette.setColor(QPalette::WindowText, ink);
        m_mark->setPalette(palette);
    }
}

} // namespace actiscope::ui
