#pragma once

#include "ui/views/classifier/network/diagram/diagram_layout.h"
#include "ui/views/classifier/network/part/layer_popover.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace actiscope::ui {

class Popover;

/// A line above the drawing: over each hidden layer the number of its units, which opens what the
/// layer is made of, with − and + beside it where there is room; over the inputs what the network is
/// given and how its weights begin.
class LayerBar : public QWidget {
    Q_OBJECT

public:
    explicit LayerBar(SessionStore& store, QWidget* parent = nullptr);

    /// Stands over these columns from now on.
    void follow(const DiagramLayout& layout);
    void setPane(Pane pane);
    /// What the network is given, how its weights begin, and the layers as text.
    void openSettings();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Layer {
        QToolButton* fewer;
        QToolButton* count;
        QToolButton* more;
        LayerPopover* popover;
    };

    void followSession(const Session& session);
    void addLayer();
    QToolButton* addStep(std::size_t layer, const QString& icon, const QString& id,
                         const QString& name, int change);
    void buildSettings();
    void place();

    SessionStore& m_store;
    Pane m_pane = Pane::chosen;
    QToolButton* m_inputs;
    Popover* m_settings;
    std::vector<Layer> m_layers; ///< also those that the network has no more
    std::vector<double> m_columns; ///< x of inputs, layers, output
    double m_pitch = 0.0;
};

} // namespace actiscope::ui
