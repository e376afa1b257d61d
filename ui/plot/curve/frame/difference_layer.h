#pragma once

#include "ui/look/look.h"

#include <Eigen/Core>

#include <QCoreApplication>
#include <QPointF>
#include <QVector>

#include <optional>

class QCPPainter;
class QCustomPlot;

namespace actiscope::ui {

class CurveFrame;

/// f minus a pinned function in a strip of its own below the plane, on the same x axis and with a
/// scale of its own: its peak is marked and has its value.
class DifferenceLayer {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::DifferenceLayer)

public:
    DifferenceLayer(QCustomPlot& plot, const CurveFrame& frame);

    /// An empty x removes it. `name` is that of the pinned function.
    void show(const QString& name, const Eigen::ArrayXd& x, const Eigen::ArrayXd& values);
    bool isShown() const { return !m_points.isEmpty(); }
    void restyle(const Look& look) { m_look = look; }

    const QVector<QPointF>& points() const { return m_points; }
    /// Where the difference is largest, of what is drawn.
    const std::optional<QPointF>& peak() const { return m_peak; }
    QString peakText() const;

private:
    void paint(QCPPainter& painter) const;

    QCustomPlot& m_plot;
    const CurveFrame& m_frame;
    Look m_look;
    QString m_name;
    QVector<QPointF> m_points;
    std::optional<QPointF> m_peak;
};

} // namespace actiscope::ui
