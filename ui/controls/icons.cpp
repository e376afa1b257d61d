#include "ui/controls/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace actiscope::ui {
namespace {

QPixmap paintSvg(QByteArray svg, const QColor& color) {
    constexpr int kSide = 48; // twice the usual size, so that it stays sharp at ratio 2
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(kSide, kSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

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
