#include "ui/parts/role_label.h"

#include <QEvent>

namespace actiscope::ui {

RoleLabel::RoleLabel(TextRole role, const QString& text, QWidget* parent)
    : QLabel(text, parent), m_role(role) {
    setTextFormat(Qt::PlainText);
    if (role == TextRole::caption) {
        setForegroundRole(QPalette::PlaceholderText);
    }
    follow();
}

void RoleLabel::setRole(TextRole role) {
    m_role = role;
    follow();
}

void RoleLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        follow();
    }
}

void RoleLabel::follow() {
    const QFont wanted = lookOf(*this).font(m_role);
    if (font() != wanted) {
        setFont(wanted);
    }
}

} // namespace actiscope::ui
