#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"
#include "ui/views/approximation/depth/depth_painting.h"

#include <QWidget>

#include <array>

namespace actiscope::ui {

class Card;
class Chip;
class PaintedChart;
class Tile;

/// Depth against width: the pieces of the tent network, and of random networks.
class TentPage : public QWidget {
    Q_OBJECT

public:
    explicit TentPage(SessionStore& store, QWidget* parent = nullptr);

    QWidget* bar() { return m_bar; }
    void refresh();
    const DepthPicture& picture() const { return m_picture; }
    const std::vector<RandomShape>& shapes() const { return m_shapes; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildBar();
    QWidget* buildColumn();
    QWidget* buildNetworks();
    void showNetworks();

    SessionStore& m_store;
    QWidget* m_bar;
    ParameterSlider* m_layers;
    ChoiceBox<bool>* m_network;
    PaintedChart* m_chart;
    QWidget* m_networks;
    QWidget* m_column;
    Card* m_deepCard;
    Card* m_wideCard;
    PaintedChart* m_deep;
    PaintedChart* m_wide;
    std::array<Tile*, 3> m_tiles{};
    PaintedChart* m_needed;
    PaintedChart* m_bars;
    DepthPicture m_picture;
    std::vector<RandomShape> m_shapes;
    int m_shapesOf = 0; ///< first seed of them
};

} // namespace actiscope::ui
