#pragma once

#include "ui/look/look.h"

#include <QFont>
#include <QString>

#include <qcustomplot.h>

#include <vector>

namespace actiscope::ui {

/// Where a curve ends, and what is written there.
struct CurveEnd {
    QString name;
    QString value;
    double x = 0.0;
    double y = 0.0;
    QColor line;
    QColor text;
    double markedY = 0.0; ///< of the curve at the playhead; NaN for none
};

/// Names and values at the ends of curves instead of a legend: dots, texts in the colour of their
/// curve that keep apart from each other, and the playhead across all of them.
class CurveEnds : public QCPLayerable {
public:
    explicit CurveEnds(QCustomPlot& plot);

    void setLook(const Look& look, const QFont& font);
    void setEnds(std::vector<CurveEnd> ends) { m_ends = std::move(ends); }
    const std::vector<CurveEnd>& ends() const { return m_ends; }
    /// Across the curves at this x; NaN for none.
    void setPlayhead(double x) { m_playhead = x; }
    /// Room for the widest of them with a value of usual length, from the end of its curve.
    int room() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void drawPlayhead(QCPPainter& painter) const;
    /// Heights of the middles of the texts.
    std::vector<double> placed() const;

    Look m_look;
    QFont m_strong;
    QFont m_body;
    std::vector<CurveEnd> m_ends;
    double m_playhead;
};

} // namespace actiscope::ui
