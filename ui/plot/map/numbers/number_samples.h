#pragma once

#include "ui/look/look.h"
#include "ui/plot/map/numbers/number_range.h"

#include <QColor>

#include <vector>

#include <qcustomplot.h>

namespace actiscope::ui {

/// Samples of regression as discs in the colour of their target: where the map under one has the
/// same colour, the network is right. Those that only test have a hole. Samples and a bar at each
/// for what the network is off are painted by items of their own, the bars change with each step.
class NumberSamples : public QCPAbstractItem {
public:
    NumberSamples(QCustomPlot& plot, QCPLayer* layer);

    /// `upwards` stands for x2; `test` are indices, ascending.
    void setSamples(const DataSet& data, const Eigen::ArrayXd& upwards,
                    const std::vector<int>& test, const NumberRange& range);
    void clear();
    void setLook(const Look& look) { m_look = look; }
    /// Of a disc, in pixels.
    void setSampleSize(double size) { m_size = size; }

    int count() const { return static_cast<int>(m_samples.size()); }
    int testCount() const;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Sample {
        double x1;
        double x2;
        double share; ///< of the range of colours
        bool tests;
    };

    std::vector<Sample> m_samples;
    Look m_look;
    double m_size = 0.0;
};

/// A bar at each sample, up where the target is above the output, down where it is below. A
/// difference as large as the range of the colours is half as long as the map is high.
class ResidualBars : public QCPAbstractItem {
public:
    ResidualBars(QCustomPlot& plot, QCPLayer* layer);

    struct Bar {
        double x1;
        double x2;
        double share; ///< target − output, in parts of the range of colours
        /// Of one input the bar ends here, at the output.
        std::optional<double> end = std::nullopt;
    };

    void setBars(std::vector<Bar> bars) { m_bars = std::move(bars); }
    void setLook(const Look& look) { m_look = look; }
    int count() const { return static_cast<int>(m_bars.size()); }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Bar> m_bars;
    Look m_look;
};

} // namespace actiscope::ui
