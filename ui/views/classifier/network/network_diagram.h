#pragma once

#include "core/run/run_request.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/network/diagram_layout.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace actiscope::ui {

/// The network as a drawing: each hidden unit as a small map of its output over the plane, each
/// weight as a line whose width is its size and whose colour its sign. The mouse and the arrow keys
/// point at parts; a click or Enter picks one.
class NetworkDiagram : public QWidget {
    Q_OBJECT

public:
    explicit NetworkDiagram(QWidget* parent = nullptr);

    QSize sizeHint() const override { return sizes::kDiagram; }
    QSize minimumSizeHint() const override { return sizes::kSmallestDiagram; }

    void setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot);
    void setFrozen(const std::vector<FrozenPart>& frozen);

    /// The part under a position of the widget: a weight, a bias (input 0), or nothing.
    std::optional<FrozenPart> partAt(const QPointF& position) const;
    /// Centre of the middle of a weight's line, or of a unit's bias mark; for tests and popups.
    QPointF positionOf(const FrozenPart& part) const;
    std::optional<UnitPlace> unitAt(const QPointF& position) const;
    QPointF centreOf(const UnitPlace& unit) const;

    /// Number of the unit's colour, also of its line in the map.
    static int colorOf(const UnitPlace& unit);

    /// What is known of a part in one line: "w 2.1 ← 1.3 = 0.42, frozen".
    QString describe(const FrozenPart& part) const;
    QString describe(const UnitPlace& unit) const;

signals:
    /// The unit under the mouse or the focus, or none; and what is known of what is pointed at.
    void unitPointed(std::optional<actiscope::ui::UnitPlace> unit);
    void described(const QString& text);
    /// A weight or bias was picked, a unit by its bias.
    void partPicked(const actiscope::FrozenPart& part, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void point(std::optional<UnitPlace> unit, const QString& text);
    void layOut();
    double valueOf(const FrozenPart& part) const;

    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    std::vector<FrozenPart> m_frozen;
    DiagramLayout m_layout;
    std::vector<QImage> m_maps; ///< of hidden units, layer by layer
    std::optional<UnitPlace> m_pointed;
};

} // namespace actiscope::ui
