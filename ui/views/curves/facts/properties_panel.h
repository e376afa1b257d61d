#pragma once

#include "core/analysis/line/properties.h"

#include <QWidget>

class QLabel;

namespace actiscope::ui {

/// All that is computed of the chosen activation, to be read and copied: ranges, saturation,
/// corners, symmetry, moments.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    explicit PropertiesPanel(QWidget* parent = nullptr);

    void showProperties(const Properties& p);

private:
    QLabel* addRow(const QString& id, const QString& name);

    QLabel* m_range;
    QLabel* m_slopeRange;
    QLabel* m_left;
    QLabel* m_right;
    QLabel* m_kinks;
    QLabel* m_jumps;
    QLabel* m_poles;
    QLabel* m_shape;
    QLabel* m_mean;
    QLabel* m_meanSquare;
    QLabel* m_meanSquareSlope;
};

} // namespace actiscope::ui
