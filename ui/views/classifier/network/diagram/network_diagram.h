#pragma once

#include "core/run/run_request.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/network/diagram/diagram_layout.h"
#include "ui/views/classifier/network/diagram/disc_maps.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace actiscope::ui {

/// The network as a drawing: each hidden unit as a round map of its output over the plane with the
/// ring of its health, each weight as an edge whose width is its size and whose colour its sign.
/// The mouse and the arrow keys point at parts; a click or Enter picks one.
class NetworkDiagram : public QWidget {
    Q_OBJECT

public:
    explicit NetworkDiagram(QWidget* parent = nullptr);

    QSize sizeHint() const override { return sizes::kDiagram; }
    QSize minimumSizeHint() const override { return sizes::kSmallestDiagram; }

    void setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot);
    void setFrozen(const std::vector<FrozenPart>& frozen);

    const DiagramLayout& layoutOfParts() const { return m_layout; }
    /// The part under a position of the widget: a weight, a bias (input 0), or nothing.
    std::optional<FrozenPart> partAt(const QPointF& position) const;
    /// On a weight's edge, or of a bias in its unit; for tests and popups.
    QPointF positionOf(const FrozenPart& part) const;
    std::optional<UnitPlace> unitAt(const QPointF& position) const;
    QPointF centreOf(const UnitPlace& unit) const;

    /// What is known of a part in one line: "weight from x1 to unit 1.2: 1.51, frozen".
    QString describe(const FrozenPart& part) const;
    QString describe(const UnitPlace& unit) const;

signals:
    /// The hidden unit under the mouse or the cursor, or none; and what is known of what is pointed
    /// at.
    void unitPointed(std::optional<actiscope::ui::UnitPlace> unit);
    void described(const QString& text);
    /// A weight was picked; or a unit, or the output, with all that comes into it.
    void partPicked(const actiscope::FrozenPart& part, const QPoint& globalPosition);
    void unitPicked(const actiscope::ui::UnitPlace& unit, const QPoint& globalPosition);
    /// Columns stand elsewhere now.
    void laidOut();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void point(std::optional<UnitPlace> unit, const QString& text);
    void moveCursor(int key);
    void scrollTo(const UnitPlace& unit);
    void layOut();
    void showMaps();

    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    std::vector<FrozenPart> m_frozen;
    std::vector<int> m_first; ///< unit that is shown first, per column
    DiagramLayout m_layout;
    DiscMaps m_maps;
    std::optional<UnitPlace> m_pointed; ///< hidden unit or output
};

/// "weight from x1 to unit 1.2", "bias of y".
QString partTitle(const TrainingSnapshot& snapshot, const FrozenPart& part);
/// "unit 1.2", or "y" for the output.
QString unitTitle(const Architecture& architecture, const UnitPlace& unit);

} // namespace actiscope::ui
