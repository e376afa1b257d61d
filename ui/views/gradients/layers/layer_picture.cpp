#include "ui/views/gradients/layers/layer_picture.h"

#include "ui/look/look.h"
#include "ui/views/gradients/layers/layer_painting.h"
#include "ui/views/gradients/layers/layer_words.h"

namespace actiscope::ui {

LayerPicture::LayerPicture(QWidget* parent) : ColumnPicture(tr("Sizes by layer"), parent) {}

void LayerPicture::setReading(const GradientReading& reading) {
    m_reading = reading;
    refresh();
}

void LayerPicture::paint(QPainter& painter, const Look& look) const {
    paintLayers(painter, QRectF(rect()), m_reading, shownColumn(), look);
}

QString LayerPicture::description() const {
    return layersDescription(m_reading, shownColumn());
}

QPoint LayerPicture::placeOf(int column) const {
    const LayerFrame frame(QRectF(rect()), m_reading, lookOf(*this));
    return QPointF(frame.xOf(column), frame.axis.area.center().y()).toPoint();
}

int LayerPicture::columnAt(double x) const {
    return m_reading.layers.empty()
               ? 0
               : LayerFrame(QRectF(rect()), m_reading, lookOf(*this)).layerAt(x);
}

} // namespace actiscope::ui
