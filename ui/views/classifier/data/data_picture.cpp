#include "ui/views/classifier/data/data_picture.h"

#include "core/data/map_range.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/map/field_plot.h"
#include "ui/plot/map/numbers/number_range.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr Eigen::Index kMostDrawn = 40;

} // namespace

DataPicture::DataPicture(DataKind kind, const QString& name, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind) {
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setText(name);
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DataPicture::setSamples(const DataSet& samples) {
    m_samples = samples;
    update();
}

QSize DataPicture::sizeHint() const {
    const int side = lookOf(*this).scaled(mapcard::kDataPicture);
    return {side, side};
}

void DataPicture::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor frame = isChecked() || hasFocus() ? look.colors.accent : look.colors.border;
    painter.setPen(QPen(frame, isChecked() || hasFocus() ? part::kFocus : part::kBorder));
    painter.setBrush(isChecked()    ? look.colors.accentSoft
                     : underMouse() ? look.colors.card
                                    : look.colors.stripe);
    painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                            part::kRadius);
    if (m_samples.size() == 0) {
        return;
    }
    const numeric::Rectangle home = mapRange(m_samples);
    const int inset = mapcard::kPictureInset;
    const QRectF inside = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    const double radius = mapcard::kPictureSample * look.scale * width() /
                          std::max(1, look.scaled(mapcard::kDataPicture));
    painter.setPen(Qt::NoPen);
    const NumberRange range = rangeOfTargets(m_samples);
    const auto heights = heightsOfTargets(m_samples);
    const Eigen::Index stride = std::max<Eigen::Index>(1, m_samples.size() / kMostDrawn);
    for (Eigen::Index i = 0; i < m_samples.size(); i += stride) {
        const double up = heights ? heights->at(m_samples.target[i]) : m_samples.x2[i];
        const QPointF at(inside.left() + (m_samples.x1[i] - home.xMin) / (home.xMax - home.xMin) *
                                             inside.width(),
                         inside.bottom() -
                             (up - home.yMin) / (home.yMax - home.yMin) * inside.height());
        if (m_samples.task == Task::regression) {
            // The middle of the colours is nearly that of the ground.
            painter.setPen(QPen(look.colors.faint, look.strokes.hair));
            painter.setBrush(fieldColor(range.share(m_samples.target[i]), look));
            painter.drawEllipse(at, radius, radius);
        } else if (m_samples.target[i] > 0.5) {
            painter.setBrush(look.colors.triangle);
            painter.drawPolygon(QPolygonF{{at + QPointF(0.0, -1.2 * radius),
                                           at + QPointF(1.15 * radius, 0.85 * radius),
                                           at + QPointF(-1.15 * radius, 0.85 * radius)}});
        } else {
            painter.setBrush(look.colors.circle);
            painter.drawEllipse(at, radius, radius);
        }
    }
}

} // namespace actiscope::ui
