#pragma once

#include "core/run/restore.h"
#include "ui/controls/choice_box_fwd.h"
#include "ui/model/session_store.h"
#include "ui/parts/over/popover.h"

class QSpinBox;

namespace actiscope::ui {

class RoleLabel;

/// One hidden layer: its units, its function, and a button that takes it away. Another function
/// keeps the weights, another number of units starts training anew. It stays when it is closed.
class LayerPopover : public Popover {
    Q_OBJECT

public:
    /// `layer` counts from 0.
    LayerPopover(SessionStore& store, std::size_t layer, QWidget* parent);

    /// The compared network has one function in all its layers.
    void setPane(Pane pane);

private:
    void follow(const Session& session);
    void choose(const QString& id);
    void removeLayer();

    SessionStore& m_store;
    std::size_t m_layer;
    Pane m_pane = Pane::chosen;
    QSpinBox* m_units;
    ChoiceBox<QString>* m_activation; ///< by id
};

} // namespace actiscope::ui
