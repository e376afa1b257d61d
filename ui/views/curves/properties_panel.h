#pragma once

#include "core/analysis/line/properties.h"
#include "core/run/latest_worker.h"
#include "ui/model/session_store.h"

#include <QTimer>
#include <QWidget>

#include <utility>

class QLabel;

namespace actiscope::ui {

/// What can be computed of the chosen activation: ranges, saturation, corners, symmetry, moments.
/// Computed beside the event loop; follows a drag with a short delay, because a screen reader and
/// the eye need rest more than the processor does.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    explicit PropertiesPanel(SessionStore& store, QWidget* parent = nullptr);

signals:
    /// Nothing can be said about the function: why.
    void failed(const QString& reason);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLabel* addRow(const QString& id, const QString& name);
    void refresh();
    void receive();
    void showProperties(const Properties& p);

    SessionStore& m_store;
    QTimer m_delay;
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
    /// The function, and its epsilon.
    using Question = std::pair<Activation, double>;
    bool m_computing = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Question, Properties> m_worker;
};

} // namespace actiscope::ui
