#pragma once

#include "ui/look/sizes.h"
#include "ui/views/classifier/network/diagram/diagram_layout.h"
#include "ui/views/classifier/network/diagram/disc_maps.h"
#include "ui/views/classifier/network/step/step_words.h"

#include <QWidget>

#include <optional>

namespace actiscope::ui {

/// One step on a sample as a drawing: the network with the numbers of a stage on its edges and at
/// its units. Arrow keys and the mouse choose the unit whose sum is looked at.
class StepDiagram : public QWidget {
    Q_OBJECT

public:
    explicit StepDiagram(QWidget* parent = nullptr);

    QSize sizeHint() const override { return diagram::kSmallestStep; }
    QSize minimumSizeHint() const override { return sizes::kSmallestDiagram; }

    void setStep(std::optional<StepContent> content);
    void setStage(StepStage stage);
    /// Whose sum is looked at; the output at first.
    UnitPlace unit() const { return m_unit; }
    const DiagramLayout& layoutOfParts() const { return m_layout; }

signals:
    void unitChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void choose(UnitPlace unit);

    std::optional<StepContent> m_content;
    StepStage m_stage = StepStage::forward;
    DiagramLayout m_layout;
    DiscMaps m_maps;
    UnitPlace m_unit{0, 1};
};

} // namespace actiscope::ui
