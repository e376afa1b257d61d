#include "ui/views/gradients/experiments/on_off_view.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kOff = 0.10; ///< share of the text's colour in what is off

QImage imageOf(const OnOffLayer& layer, const Look& look) {
    QImage image(std::max(layer.samples, 1), std::max(layer.units, 1), QImage::Format_RGB32);
    const QRgb on = look.colors.text.rgb();
    const QRgb off = mixed(look.colors.card, look.colors.text, kOff).rgb();
    for (int unit = 0; unit < layer.units; ++unit) {
        for (int sample = 0; sample < layer.samples; ++sample) {
            image.setPixel(sample, unit, layer.isOn(unit, sample) ? on : off);
        }
    }
    return image;
}

/// Which samples are circles, which triangles: a bar with the mark of each.
void paintClasses(QPainter& painter, const QRectF& line, const OnOffPicture& picture,
                  const Look& look) {
    const auto circles = std::ranges::count(picture.classes, 0);
    const double share = picture.classes.empty() ? 0.0
                                                 : static_cast<double>(circles) /
                                                       static_cast<double>(picture.classes.size());
    QRectF left = line;
    left.setWidth(share * line.width());
    QRectF right = line;
    right.setLeft(left.right());
    painter.setFont(look.font(TextRole::caption));
    const auto side = [&](const QRectF& part, const QColor& ground, const QString& mark) {
        painter.fillRect(part, ground);
        painter.setPen(look.colors.text);
        painter.drawText(part, Qt::AlignCenter, mark);
    };
    side(left, look.colors.mapCircle, QStringLiteral("●"));
    side(right, look.colors.mapTriangle, QStringLiteral("▲"));
}

} // namespace

QString onOffText(const OnOffLayer& layer, std::size_t index) {
    return OnOffView::tr("layer %1: %2 % zeros, %3 % on")
        .arg(index + 1)
        .arg(percentText(layer.zeroShare, 0), percentText(layer.onShare, 0));
}

void paintOnOff(QPainter& painter, const QRect& area, const OnOffPicture& picture,
                const Look& look) {
    const double line = look.scaled(experiment::kTitle);
    const double gap = look.scaled(experiment::kRowGap);
    QRectF place(area.left(), area.top(), area.width(), line);
    paintClasses(painter, place, picture, look);
    double units = 0.0;
    for (const OnOffLayer& layer : picture.layers) {
        units += layer.units;
    }
    const double texts = static_cast<double>(picture.layers.size()) * (line + gap);
    const double room = std::max(0.0, area.height() - line - texts);
    double top = place.bottom();
    for (std::size_t l = 0; l < picture.layers.size(); ++l) {
        const OnOffLayer& layer = picture.layers[l];
        painter.setFont(look.font(TextRole::body));
        painter.setPen(look.colors.text);
        painter.drawText(QRectF(area.left(), top, area.width(), line),
                         Qt::AlignLeft | Qt::AlignVCenter, onOffText(layer, l));
        const QRectF block(area.left(), top + line, area.width(), room * layer.units / units);
        painter.drawImage(block, imageOf(layer, look));
        // A line of the ground between units tells them apart.
        painter.setPen(QPen(look.colors.card, part::kBorder));
        const double high = block.height() / layer.units;
        for (int unit = 1; unit < layer.units && high > experiment::kSmallestCell; ++unit) {
            const double y = block.top() + unit * high;
            painter.drawLine(QPointF(block.left(), y), QPointF(block.right(), y));
        }
        top = block.bottom() + gap;
    }
}

OnOffView::OnOffView(const QString& id, const QString& name, QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(id);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void OnOffView::setPicture(OnOffPicture picture) {
    m_picture = std::move(picture);
    QStringList rows;
    for (std::size_t l = 0; l < m_picture->layers.size(); ++l) {
        rows.append(onOffText(m_picture->layers[l], l));
    }
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
    update();
}

QSize OnOffView::sizeHint() const {
    return sizes::kPlot;
}

QSize OnOffView::minimumSizeHint() const {
    return sizes::kSmallestPlot;
}

void OnOffView::paintEvent(QPaintEvent*) {
    if (m_picture) {
        QPainter painter(this);
        paintOnOff(painter, rect(), *m_picture, lookOf(*this));
    }
}

} // namespace actiscope::ui
