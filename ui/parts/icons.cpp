#include "ui/parts/icons.h"

#include "ui/look/sizes.h"
#include "ui/outlines/outline.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QPixmap>

namespace actiscope::ui {
namespace {

QPixmap painted(const Outline& outline, const QColor& color) {
    QPixmap pixmap(sizes::kIcon, sizes::kIcon);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintOutline(painter, outline, pixmap.rect(), color);
    return pixmap;
}

/// Child of a button that paints its icon anew when the palette changes.
class IconKeeper : public QObject {
public:
    IconKeeper(QAbstractButton* button, const QString& name)
        : QObject(button), m_button(button), m_name(name) {
        button->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::PaletteChange) {
            m_button->setIcon(themedIcon(m_name, m_button->palette()));
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractButton* m_button;
    QString m_name;
};

} // namespace

void setThemedIcon(QAbstractButton* button, const QString& name) {
    button->setIcon(themedIcon(name, button->palette()));
    new IconKeeper(button, name);
}

QIcon themedIcon(const QString& name, const QPalette& palette) {
    const Outline outline = readOutline(QStringLiteral(":/icons/%1.outline").arg(name));
    if (outline.isEmpty()) {
        return {};
    }
    QIcon icon;
    icon.addPixmap(painted(outline, palette.color(QPalette::Active, QPalette::ButtonText)));
    icon.addPixmap(painted(outline, palette.color(QPalette::Disabled, QPalette::ButtonText)),
                   QIcon::Disabled);
    return icon;
}

} // namespace actiscope::ui
