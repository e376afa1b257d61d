#pragma once

#include <qcustomplot.h>

#include <functional>
#include <utility>

namespace actiscope::ui {

/// Something that is painted in pixels of the canvas, as part of a layer of the plot. The plot owns
/// it.
class PaintedLayer : public QCPLayerable {
public:
    using Painting = std::function<void(QCPPainter&)>;

    PaintedLayer(QCustomPlot& plot, const QString& layer, Painting painting)
        : QCPLayerable(&plot, layer), m_painting(std::move(painting)) {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        painter->setAntialiasing(true);
    }
    QRect clipRect() const override { return mParentPlot->viewport(); }
    void draw(QCPPainter* painter) override { m_painting(*painter); }

private:
    Painting m_painting;
};

} // namespace actiscope::ui
