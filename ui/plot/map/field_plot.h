#pragma once

#include "core/numeric/contour.h"
#include "ui/look/look.h"

#include <QImage>
#include <QWidget>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// What a square map of the plane of the two inputs shows: always the same part of it, so that
/// numbers and pictures do not depend on the window.
struct FieldPicture {
    /// Where |w1·(x1 − p1) + w2·(x2 − p2)| = radius.
    struct Strip {
        double w1;
        double w2;
        double radius;
    };
    /// A readout on the map, from top to bottom in the order of the list.
    struct Tag {
        enum class Place { top, middle, bottom };
        Place place;
        QString number;
        QString caption;
        QColor color;
    };

    numeric::GridField field;
    double largest = 1.0; ///< the colours end at ±largest; values beyond take the ends' colour
    numeric::Point around{0.0, 0.0};
    std::vector<Strip> strips;
    bool dashed = false; ///< the edges of the strips
    bool marked = false; ///< the point that the strips lie around
    std::vector<Tag> tags;
    std::optional<numeric::Point> probe;
    QString probeText;
};

/// The colour of a value, `share` of the end of the scale: −1 to 1.
QColor fieldColor(double share, const Look& look);
/// One pixel per point of the grid, north up; what is no number is transparent.
QImage fieldImage(const numeric::GridField& field, double largest, const Look& look);
void paintField(QPainter& painter, const QRectF& square, const FieldPicture& picture,
                const QImage& image, const Look& look);

/// The map as a widget: points at values, and picks points.
class FieldPlot : public QWidget {
    Q_OBJECT

public:
    explicit FieldPlot(QWidget* parent = nullptr);

    void show(const FieldPicture& picture);
    void clear();
    /// The point that is read, and what is read there; none: nothing.
    void setProbe(const std::optional<numeric::Point>& point, const QString& text);

    const FieldPicture& picture() const { return m_picture; }
    /// The value of the grid's point nearest to a place; for tests.
    double valueAt(double x1, double x2) const;
    /// Lines of the strips that are drawn.
    int stripLines() const;
    /// Position of a point on the widget, to send mouse events to.
    QPoint placeOf(double x1, double x2) const;

signals:
    /// The mouse is at a point of the map; left() when it has gone.
    void pointed(double x1, double x2);
    void left();
    /// A click on a point of the map.
    void picked(double x1, double x2);
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    numeric::Point pointAt(const QPointF& place) const;

    FieldPicture m_picture;
    QImage m_image; ///< of the picture's field in the look of now; null: to be made
};

} // namespace actiscope::ui
