#include "ui/plot/map/field_plot.h"

#include "ui/look/expansion.h"
#include "ui/look/sizes.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope::ui {
namespace {

using Strip = FieldPicture::Strip;
using Tag = FieldPicture::Tag;

constexpr int kShades = 511; ///< odd, so that 0 has a shade of its own

/// The plane on a square.
struct Frame {
    QRectF square;
    numeric::Rectangle bounds;

    QPointF at(double x1, double x2) const {
        return {square.left() + (x1 - bounds.xMin) / (bounds.xMax - bounds.xMin) * square.width(),
                square.bottom() -
                    (x2 - bounds.yMin) / (bounds.yMax - bounds.yMin) * square.height()};
    }
};

bool hasEdges(const Strip& strip) {
    return std::hypot(strip.w1, strip.w2) > 0.0 && std::isfinite(strip.radius);
}

QPen stripPen(const FieldPicture& picture, const Look& look) {
    QPen pen = look.pen(look.colors.boundary, &Strokes::strip);
    pen.setCapStyle(Qt::FlatCap);
    if (picture.dashed) {
        pen.setDashPattern({4.0, 3.0});
    }
    return pen;
}

void paintStrips(QPainter& painter, const Frame& frame, const FieldPicture& picture,
                 const Look& look) {
    constexpr double kFar = 50.0;
    painter.setPen(stripPen(picture, look));
    for (const Strip& strip : picture.strips) {
        if (!hasEdges(strip)) {
            continue;
        }
        const double norm = std::hypot(strip.w1, strip.w2);
        for (const double side : {-1.0, 1.0}) {
            const double distance = side * strip.radius / norm;
            if (std::fabs(distance) > kFar) {
                continue; // beyond every corner
            }
            const double x = picture.around.x + distance * strip.w1 / norm;
            const double y = picture.around.y + distance * strip.w2 / norm;
            const double dx = -strip.w2 / norm * kFar;
            const double dy = strip.w1 / norm * kFar;
            painter.drawLine(frame.at(x - dx, y - dy), frame.at(x + dx, y + dy));
        }
    }
}

QFont tagFont(const QRectF& square, const Look& look) {
    const bool small = square.width() < look.scaled(expansion::kSmallMap);
    return look.font(small ? TextRole::title : TextRole::readout);
}

QRectF tagBox(const QRectF& square, const Tag& tag, const Look& look) {
    const QFontMetricsF number(tagFont(square, look));
    const QFontMetricsF caption(look.font(TextRole::caption));
    const QSizeF size(
        std::max(number.horizontalAdvance(tag.number), caption.horizontalAdvance(tag.caption)),
        number.height() + caption.height());
    QRectF box(QPointF(0.0, 0.0), size.grownBy(expansion::kTag));
    box.moveCenter(square.center());
    constexpr double kFromEdge = 0.035; // of the square
    if (tag.place == Tag::Place::top) {
        box.moveTop(square.top() + kFromEdge * square.height());
    } else if (tag.place == Tag::Place::bottom) {
        box.moveBottom(square.bottom() - kFromEdge * square.height());
        box.moveLeft(square.left() + kFromEdge * square.width());
    }
    return box;
}

void paintTag(QPainter& painter, const QRectF& square, const Tag& tag, const Look& look) {
    const QRectF box = tagBox(square, tag, look);
    painter.setPen(QPen(look.colors.border, part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawRoundedRect(box, part::kRadius, part::kRadius);
    const QRectF inside = box.marginsRemoved(expansion::kTag);
    painter.setFont(tagFont(square, look));
    painter.setPen(tag.color);
    painter.drawText(inside, Qt::AlignTop | Qt::AlignHCenter, tag.number);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignHCenter, tag.caption);
}

/// On a small square with large text the one in the middle would cover the others: it is left out.
void paintTags(QPainter& painter, const QRectF& square, const std::vector<Tag>& tags,
               const Look& look) {
    for (const Tag& tag : tags) {
        const bool covers = std::any_of(tags.begin(), tags.end(), [&](const Tag& other) {
            return other.place != tag.place &&
                   tagBox(square, other, look).intersects(tagBox(square, tag, look));
        });
        if (tag.place != Tag::Place::middle || !covers) {
            paintTag(painter, square, tag, look);
        }
    }
}

/// A small cross at the point that is read, and its value in the corner on its own ground.
void paintProbe(QPainter& painter, const Frame& frame, const FieldPicture& picture,
                const Look& look) {
    const QPointF at = frame.at(picture.probe->x, picture.probe->y);
    const double arm = expansion::kCross * look.scale;
    for (const auto& [color, width] : {std::pair{look.colors.halo, &Strokes::expanded},
                                       std::pair{look.colors.accent, &Strokes::mark}}) {
        painter.setPen(look.pen(color, width));
        painter.drawLine(at - QPointF(arm, 0.0), at + QPointF(arm, 0.0));
        painter.drawLine(at - QPointF(0.0, arm), at + QPointF(0.0, arm));
    }
    const QFont font = look.font(TextRole::strong);
    const QFontMetricsF metrics(font);
    QRectF box(QPointF(0.0, 0.0),
               QSizeF(metrics.horizontalAdvance(picture.probeText), metrics.height())
                   .grownBy(expansion::kProbe));
    box.moveBottomRight(frame.square.bottomRight());
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.card);
    painter.drawRect(box);
    painter.setFont(font);
    painter.setPen(look.colors.text);
    painter.drawText(box, Qt::AlignCenter, picture.probeText);
}

} // namespace

QColor fieldColor(double share, const Look& look) {
    const QColor& end = share < 0.0 ? look.colors.fieldLow : look.colors.fieldHigh;
    return mixed(look.colors.mapMiddle, end, std::min(std::fabs(share), 1.0));
}

QImage fieldImage(const numeric::GridField& field, double largest, const Look& look) {
    std::array<QRgb, kShades> shades{};
    for (int k = 0; k < kShades; ++k) {
        shades[static_cast<std::size_t>(k)] =
            fieldColor(2.0 * k / (kShades - 1) - 1.0, look).rgba();
    }
    const auto columns = static_cast<int>(field.values.rows());
    const auto rows = static_cast<int>(field.values.cols());
    QImage image(columns, rows, QImage::Format_ARGB32_Premultiplied);
    const auto scale = static_cast<float>((kShades - 1) / (2.0 * largest));
    constexpr float kMiddle = (kShades - 1) / 2.0F;
    for (int j = 0; j < rows; ++j) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(rows - 1 - j));
        for (int i = 0; i < columns; ++i) {
            const float value = field.values(i, j);
            const float shade = std::clamp(kMiddle + scale * value, 0.0F, float(kShades - 1));
            line[i] = std::isnan(value) ? 0 : shades[static_cast<std::size_t>(shade + 0.5F)];
        }
    }
    return image;
}

void paintField(QPainter& painter, const QRectF& square, const FieldPicture& picture,
                const QImage& image, const Look& look) {
    painter.save();
    painter.setClipRect(square, Qt::IntersectClip);
    painter.fillRect(square, look.colors.stripe);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!image.isNull()) {
        // The outermost points of the grid lie on the edges.
        constexpr double kHalf = 0.5;
        painter.drawImage(square, image,
                          QRectF(kHalf, kHalf, image.width() - 1, image.height() - 1));
    }
    const Frame frame{square, picture.field.bounds};
    paintStrips(painter, frame, picture, look);
    painter.setBrush(Qt::NoBrush);
    if (picture.marked) {
        const double ring = expansion::kRing * look.scale;
        const QPointF at = frame.at(picture.around.x, picture.around.y);
        painter.setPen(look.pen(look.colors.halo, &Strokes::loss));
        painter.drawEllipse(at, ring, ring);
        painter.setPen(look.pen(look.colors.accent, &Strokes::mark));
        painter.drawEllipse(at, ring, ring);
    }
    paintTags(painter, square, picture.tags, look);
    if (picture.probe) {
        paintProbe(painter, frame, picture, look);
    }
    painter.restore();
}

FieldPlot::FieldPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
}

void FieldPlot::show(const FieldPicture& picture) {
    const auto probe = m_picture.probe;
    const QString text = m_picture.probeText;
    m_picture = picture;
    m_picture.probe = probe;
    m_picture.probeText = text;
    m_image = QImage();
    update();
}

void FieldPlot::clear() {
    m_picture = FieldPicture();
    m_image = QImage();
    update();
}

void FieldPlot::setProbe(const std::optional<numeric::Point>& point, const QString& text) {
    m_picture.probe = point;
    m_picture.probeText = text;
    update();
}

double FieldPlot::valueAt(double x1, double x2) const {
    const numeric::GridField& field = m_picture.field;
    const auto nearest = [](double x, double low, double high, Eigen::Index points) {
        return std::clamp<Eigen::Index>(
            std::lround((x - low) / (high - low) * static_cast<double>(points - 1)), 0, points - 1);
    };
    return static_cast<double>(
        field.values(nearest(x1, field.bounds.xMin, field.bounds.xMax, field.values.rows()),
                     nearest(x2, field.bounds.yMin, field.bounds.yMax, field.values.cols())));
}

int FieldPlot::stripLines() const {
    return 2 * static_cast<int>(std::ranges::count_if(m_picture.strips, hasEdges));
}

QPoint FieldPlot::placeOf(double x1, double x2) const {
    return Frame{QRectF(rect()), m_picture.field.bounds}.at(x1, x2).toPoint();
}

numeric::Point FieldPlot::pointAt(const QPointF& place) const {
    const numeric::Rectangle& bounds = m_picture.field.bounds;
    return {bounds.xMin + place.x() / width() * (bounds.xMax - bounds.xMin),
            bounds.yMax - place.y() / height() * (bounds.yMax - bounds.yMin)};
}

void FieldPlot::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    if (m_image.isNull() && m_picture.field.values.size() > 0) {
        m_image = fieldImage(m_picture.field, m_picture.largest, look);
    }
    QPainter painter(this);
    paintField(painter, QRectF(rect()), m_picture, m_image, look);
    emit painted();
}

void FieldPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_image = QImage();
    }
}

void FieldPlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_picture.field.values.size() > 0 && rect().contains(event->position().toPoint())) {
        const numeric::Point point = pointAt(event->position());
        emit pointed(point.x, point.y);
    }
}

void FieldPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        const numeric::Point point = pointAt(event->position());
        emit picked(point.x, point.y);
    }
}

void FieldPlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    emit left();
}

} // namespace actiscope::ui
