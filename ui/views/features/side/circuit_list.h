#pragma once

#include "ui/model/session_store.h"
#include "ui/views/features/side/circuits.h"

#include <QRadioButton>
#include <QWidget>

#include <map>

namespace actiscope::ui {

/// A row of the list: the drawing and the name of what can be expanded.
class CircuitRow : public QRadioButton {
    Q_OBJECT

public:
    CircuitRow(const QString& name, QWidget* parent);

    void setCircuit(const Circuit& circuit, const QPolygonF& curve);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool hitButton(const QPoint& place) const override { return rect().contains(place); }
    void paintEvent(QPaintEvent* event) override;

private:
    Circuit m_circuit;
    QPolygonF m_curve;
};

/// What the Features view expands, as five drawings of which one is chosen.
class CircuitList : public QWidget {
    Q_OBJECT

public:
    explicit CircuitList(SessionStore& store, QWidget* parent = nullptr);

    /// Draws the weights of now; `network` may be null.
    void show(const Session& session, const LinkedNetwork* network);
    CircuitRow& row(Subject subject) { return *m_rows[subject]; }

private:
    SessionStore& m_store;
    std::map<Subject, CircuitRow*> m_rows;
    Activation m_activation;
    QPolygonF m_curve;
};

} // namespace actiscope::ui
