#include "ui/parts/icons.h"

#include "ui/look/sizes.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace actiscope::ui {
namespace {

QPixmap paintSvg(QByteArray svg, const QColor& color) {
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(sizes::kIcon, sizes::kIcon);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
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
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray svg = file.readAll();
    QIcon icon;
    icon.addPixmap(paintSvg(svg, palette.color(QPalette::Active, QPalette::ButtonText)));
    icon.addPixmap(paintSvg(svg, palette.color(QPalette::Disabled, QPalette::ButtonText)),
                   QIcon::Disabled);
    return icon;
}

} // namespace actiscope::ui
