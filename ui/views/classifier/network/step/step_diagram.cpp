#include "ui/views/classifier/network/step/step_diagram.h"

#include "ui/look/look.h"
#include "ui/parts/picture.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"
#include "ui/views/classifier/network/step/step_painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Weights as edges stand behind the numbers.
constexpr double kBehindTags = 0.75;
/// Room for a number on an edge, against the height of its text.
constexpr double kGapInLines = 5.0;

} // namespace

StepDiagram::StepDiagram(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("step_diagram"));
    setAccessibleName(tr("Network with the numbers of one update"));
    setToolTip(tr("A click on a unit shows its sum; arrows go from unit to unit."));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    markAsPicture(*this);
}

void StepDiagram::setStep(std::optional<StepContent> content) {
    m_content = std::move(content);
    if (m_content) {
        // The output of a network of another shape is another unit.
        const auto layers = static_cast<int>(m_content->snapshot->architecture.layers().size());
        const bool same = m_layout.columns() == layers + 1 && m_unit.layer >= 1 &&
                          m_unit.unit <= m_layout.unitsIn(m_unit.layer);
        m_unit = same ? m_unit : UnitPlace{layers, 1};
    }
    layOut();
    if (m_content && m_unit.unit > m_layout.unitsIn(m_unit.layer)) {
        m_unit = {m_layout.columns() - 1, 1};
    }
}

void StepDiagram::setStage(StepStage stage) {
    m_stage = stage;
    update();
}

void StepDiagram::layOut() {
    if (!m_content) {
        m_layout = DiagramLayout();
    } else {
        const Look& look = lookOf(*this);
        const double line = QFontMetricsF(look.font(TextRole::small)).height();
        const QSizeF room(width() - look.scaled(diagram::kReadoutColumn), height() - line);
        m_layout = DiagramLayout(m_content->snapshot->architecture,
                                 {room, look.scale, kGapInLines * line, line, line});
        m_maps.update(*m_content->snapshot, m_layout, look, devicePixelRatioF());
    }
    update();
}

void StepDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look& look = lookOf(*this);
    painter.fillRect(rect(), look.colors.card);
    if (!m_layout.isEmpty()) {
        const std::vector<FrozenPart> none;
        const DiagramContent drawing{*m_content->snapshot, m_layout, none, m_maps,
                                     m_unit,               look.colors.card, false};
        const StepScene scene{*m_content, m_stage, m_layout, m_maps, m_unit};
        painter.setOpacity(kBehindTags);
        paintEdges(painter, drawing, look);
        painter.setOpacity(1.0);
        paintDiscs(painter, drawing, look);
        paintValues(painter, scene, look);
        const double line = QFontMetricsF(look.font(TextRole::small)).height();
        const auto tags = edgeTags(scene, height() - line, look);
        paintTags(painter, scene, tags, look);
        const double left = m_layout.xOf(m_layout.columns() - 1) +
                            m_layout.radiusIn(m_layout.columns() - 1) + space::kGroup;
        paintReadout(painter, scene, QRectF(left, 0.0, width() - left, height()), look);
        const int edges = edgeCount(m_content->snapshot->architecture);
        if (m_stage != StepStage::loss && static_cast<int>(tags.size()) < edges) {
            painter.setFont(look.font(TextRole::caption));
            painter.setPen(look.colors.faint);
            painter.drawText(QRectF(0.0, height() - line, width(), line),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             tr("numbers on the strongest edges: %1 of %2")
                                 .arg(static_cast<int>(tags.size()))
                                 .arg(edges));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(look.colors.accent, part::kFocus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
}

void StepDiagram::choose(UnitPlace unit) {
    if (m_layout.isEmpty()) {
        return;
    }
    unit.layer = std::clamp(unit.layer, 1, m_layout.columns() - 1);
    unit.unit = std::clamp(unit.unit, 1, m_layout.shownIn(unit.layer));
    if (unit != m_unit) {
        m_unit = unit;
        emit unitChanged();
        update();
    }
}

void StepDiagram::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    if (const auto unit = m_layout.unitAt(event->position())) {
        choose(*unit);
    }
}

void StepDiagram::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        choose({m_unit.layer - 1, m_unit.unit});
        break;
    case Qt::Key_Right:
        choose({m_unit.layer + 1, m_unit.unit});
        break;
    case Qt::Key_Up:
        choose({m_unit.layer, m_unit.unit - 1});
        break;
    case Qt::Key_Down:
        choose({m_unit.layer, m_unit.unit + 1});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StepDiagram::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void StepDiagram::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void StepDiagram::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void StepDiagram::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        layOut();
    }
}

} // namespace actiscope::ui
