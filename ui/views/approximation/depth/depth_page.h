#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/views/approximation/chart_page.h"
#include "ui/views/approximation/depth/depth_painting.h"

namespace actiscope::ui {

class Card;
class Chip;
class PaintedChart;

/// Depth against width: the pieces of the tent network, and of random networks.
class TentPage : public ChartPage {
    Q_OBJECT

public:
    explicit TentPage(SessionStore& store, QWidget* parent = nullptr);

    void refresh();
    const DepthPicture& picture() const { return m_picture; }
    const std::vector<RandomShape>& shapes() const { return m_shapes; }

private:
    void buildBar();
    void buildColumn();
    QWidget* buildNetworks();
    void showNetworks();

    ParameterSlider* m_layers;
    ChoiceBox<bool>* m_network;
    PaintedChart* m_chart;
    Card* m_deepCard;
    Card* m_wideCard;
    PaintedChart* m_deep;
    PaintedChart* m_wide;
    PaintedChart* m_needed;
    PaintedChart* m_bars;
    DepthPicture m_picture;
    std::vector<RandomShape> m_shapes;
    int m_shapesOf = 0; ///< first seed of them
};

} // namespace actiscope::ui
