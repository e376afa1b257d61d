#include "ui/views/gradients/chain/chain_picture.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/views/gradients/chain/chain_painting.h"

#include <QPainter>

namespace actiscope::ui {

ChainPicture::ChainPicture(QWidget* parent) : ColumnPicture(tr("Units in a row"), parent) {}

void ChainPicture::setReading(const ChainReading& reading) {
    m_reading = reading;
    refresh();
}

void ChainPicture::paint(QPainter& painter, const Look& look) const {
    paintChain(painter, QRectF(rect()), m_reading, shownColumn(), look);
}

QString ChainPicture::description() const {
    return chainDescription(m_reading, shownColumn());
}

QPoint ChainPicture::placeOf(int column) const {
    const ChainFrame frame(QRectF(rect()), m_reading, lookOf(*this));
    return QPointF(frame.xOf(column), frame.axis.area.center().y()).toPoint();
}

int ChainPicture::columnAt(double x) const {
    return m_reading.units.empty() ? 0
                                   : ChainFrame(QRectF(rect()), m_reading, lookOf(*this)).unitAt(x);
}

UnitCurve::UnitCurve(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("unit_curve"));
    setAccessibleName(tr("f, f′ and the tangent at z"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

QSize UnitCurve::sizeHint() const {
    const int side = lookOf(*this).scaled(depthview::kUnitCurve);
    return {side, side};
}

QSize UnitCurve::minimumSizeHint() const {
    return sizeHint() / 3;
}

void UnitCurve::setUnit(const Activation& activation, double z) {
    m_activation = activation;
    m_z = z;
    setAccessibleDescription(tr("%1 at z = %2: slope %3")
                                 .arg(toQString(activation.description()), numberWithDigits(z, 3),
                                      numberWithDigits(activation.at(z).slope, 3)));
    update();
}

void UnitCurve::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintUnitCurve(painter, QRectF(rect()), m_activation, m_z, lookOf(*this));
}

} // namespace actiscope::ui
