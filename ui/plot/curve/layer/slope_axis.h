#pragma once

#include <Eigen/Core>

#include <QCoreApplication>

class QCPAxis;
class QCPGraph;
class QCustomPlot;
class QFont;

namespace actiscope::ui {

struct Look;

/// Where slopes are drawn: f' beside f, or |f'| on a logarithmic axis of its own at the right, with
/// a line at ε.
class SlopeAxis {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::SlopeAxis)

public:
    explicit SlopeAxis(QCustomPlot& plot);

    void setLogarithmic(bool on);
    bool isLogarithmic() const { return m_isLogarithmic; }
    /// The one of the two that slopes are drawn on.
    QCPAxis* axis() const;

    /// Gives a graph of slopes its points and its axis; x is sorted.
    void setData(QCPGraph* graph, const Eigen::ArrayXd& x, const Eigen::ArrayXd& slope) const;
    /// The logarithmic axis takes in these slopes, and the line at ε their range of x; x is sorted
    /// and not empty.
    void fit(const Eigen::ArrayXd& x, const Eigen::ArrayXd& slope, double epsilon);
    void restyle(const Look& look, const QFont& font);

private:
    QCustomPlot& m_plot;
    QCPAxis* m_logAxis;
    QCPGraph* m_epsilonLine;
    bool m_isLogarithmic = false;
};

} // namespace actiscope::ui
