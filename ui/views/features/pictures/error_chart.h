#pragma once

#include "core/analysis/taylor/expansion_errors.h"
#include "ui/look/look.h"

#include <QWidget>

#include <vector>

namespace actiscope::ui {

/// The largest error up to the edge of the band and up to 0.6·R over the order of the polynomial,
/// on a logarithmic axis, with a mark at the present order.
void paintErrors(QPainter& painter, const QRectF& area, const std::vector<ExpansionErrors>& errors,
                 int order, const Look& look);

/// The same as a widget: the axis is the slider of the order.
class ErrorChart : public QWidget {
    Q_OBJECT

public:
    explicit ErrorChart(QWidget* parent = nullptr);

    void show(const std::vector<ExpansionErrors>& errors, int order);
    void clear();

    const std::vector<ExpansionErrors>& errors() const { return m_errors; }
    QPoint placeOf(int order) const;

    QSize minimumSizeHint() const override;

signals:
    void orderPicked(int order);
    void dragEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void pick(double place);

    std::vector<ExpansionErrors> m_errors;
    int m_order = 0;
};

} // namespace actiscope::ui
