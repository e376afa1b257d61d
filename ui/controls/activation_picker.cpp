#include "ui/controls/activation_picker.h"

#include "core/activation/catalogue.h"
#include "core/analysis/curve.h"
#include "ui/plot/plot_colors.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr QSize kIconSize(44, 24);

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QPixmap curveThumbnail(const Activation& activation, const QSize& size, const QColor& line,
                       const QColor& axis, double devicePixelRatio) {
    constexpr double kReach = 3.0;
    constexpr double kLow = -1.4;
    constexpr double kHigh = 2.4;
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const double w = size.width();
    const double h = size.height();
    const auto toX = [&](double x) { return (x + kReach) / (2.0 * kReach) * w; };
    const auto toY = [&](double y) { return h - (y - kLow) / (kHigh - kLow) * h; };
    painter.setPen(QPen(axis, 1.0));
    painter.drawLine(QPointF(0.0, toY(0.0)), QPointF(w, toY(0.0)));
    painter.drawLine(QPointF(toX(0.0), 0.0), QPointF(toX(0.0), h));

    const Curve curve = sampleForDrawing(activation, -kReach, kReach, 4 * size.width());
    QPainterPath path;
    bool pen = false;
    for (Eigen::Index i = 0; i < curve.x.size(); ++i) {
        if (!std::isfinite(curve.f[i])) {
            pen = false;
            continue;
        }
        const QPointF point(toX(curve.x[i]), toY(std::clamp(curve.f[i], -10.0, 10.0)));
        if (pen) {
            path.lineTo(point);
        } else {
            path.moveTo(point);
        }
        pen = true;
    }
    painter.setPen(QPen(line, 1.8));
    painter.drawPath(path);
    return pixmap;
}

ActivationPicker::ActivationPicker(QWidget* parent) : QListWidget(parent) {
    setIconSize(kIconSize);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ActivationDefinition& row : catalogue()) {
        auto* item = new QListWidgetItem(toQString(row.name), this);
        item->setData(Qt::UserRole, toQString(row.id));
        item->setToolTip(QStringLiteral("f(x) = ") + toQString(row.formula));
    }
    drawIcons();
    // The selection, not the current item: a screen reader's "select" changes only that.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        const QString id = currentId();
        if (!id.isEmpty()) {
            emit picked(id);
        }
    });
}

QString ActivationPicker::currentId() const {
    const auto chosen = selectedItems();
    return chosen.isEmpty() ? QString() : chosen.front()->data(Qt::UserRole).toString();
}

void ActivationPicker::setCurrentId(std::string_view id) {
    const QString wanted = toQString(id);
    if (currentId() == wanted) {
        return;
    }
    const QSignalBlocker block(this);
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(Qt::UserRole).toString() == wanted) {
            setCurrentItem(item(i), QItemSelectionModel::ClearAndSelect);
            scrollToItem(item(i));
        }
    }
}

void ActivationPicker::drawIcons() {
    const PlotColors& colors = plotColors(palette());
    for (int i = 0; i < count(); ++i) {
        const Activation activation(item(i)->data(Qt::UserRole).toString().toStdString());
        QIcon icon(curveThumbnail(activation, kIconSize, colors.value, colors.zeroLine,
                                  devicePixelRatioF()));
        // On the highlight the usual colours would vanish.
        const QColor onHighlight = palette().color(QPalette::HighlightedText);
        QColor axis = onHighlight;
        axis.setAlpha(110);
        icon.addPixmap(
            curveThumbnail(activation, kIconSize, onHighlight, axis, devicePixelRatioF()),
            QIcon::Selected);
        item(i)->setIcon(icon);
    }
}

void ActivationPicker::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    }
}

} // namespace actiscope::ui
