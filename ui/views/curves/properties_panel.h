#pragma once

#include "ui/model/background_job.h"
#include "ui/model/session_store.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;

namespace actiscope {
struct Properties;
}

namespace actiscope::ui {

/// What can be computed of the chosen activation: ranges, saturation, corners, symmetry, moments.
/// Computed beside the event loop; follows a drag with a short delay, because a screen reader and
/// the eye need rest more than the processor does.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    explicit PropertiesPanel(SessionStore& store, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLabel* addRow(const QString& id, const QString& name);
    void refresh();
    void showProperties(const Properties& p);

    SessionStore& m_store;
    QTimer m_delay;
    BackgroundJob m_job;
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
