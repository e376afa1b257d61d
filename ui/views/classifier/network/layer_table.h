#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QSpinBox;

namespace actiscope::ui {

/// Units and activation of each hidden layer. Another activation keeps the weights, another number
/// of units starts training anew.
class LayerTable : public QWidget {
    Q_OBJECT

public:
    explicit LayerTable(SessionStore& store, QWidget* parent = nullptr);

private:
    struct Row {
        QLabel* label;
        QSpinBox* units;
        ChoiceBox<QString>* activation; ///< by id
    };

    void follow(const Session& session);
    void addRow();
    void setUnits(std::size_t layer, int units);
    void setActivation(std::size_t layer, const QString& id);

    SessionStore& m_store;
    QGridLayout* m_layout;
    std::vector<Row> m_rows;
};

} // namespace actiscope::ui
