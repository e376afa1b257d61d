#pragma once

#include "core/run/latest_worker.h"
#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/views/approximation/chart_page.h"
#include "ui/views/approximation/maxout/maxout_chart.h"

#include <optional>

class QCheckBox;

namespace actiscope::ui {

class Chip;

/// Maxouts: k straight lines against a convex target and the same upside down. The best lines are
/// found beside the event loop.
class MaxoutPage : public ChartPage {
    Q_OBJECT

public:
    explicit MaxoutPage(SessionStore& store, QWidget* parent = nullptr);

    void refresh();
    const MaxoutPicture& picture() const { return m_chart->picture(); }
    MaxoutChart& chart() { return *m_chart; }
    /// Whether the picture is that of what was asked last.
    bool isShown() const { return m_asked && m_fits && m_fits->key == *m_asked; }

private:
    struct Fits {
        ApproximationView key;
        MaxoutPicture picture;
        PieceLaw law;
    };

    void buildBar();
    void buildColumn();
    void showPicture();
    void showUpsideDown();
    void showNumbers(const ApproximationView& view);
    void receive();

    ParameterSlider* m_pieces;
    ChoiceBox<TargetKind>* m_kind;
    QCheckBox* m_concave;
    QCheckBox* m_pair;
    Chip* m_best;
    MaxoutChart* m_chart;
    PaintedChart* m_law;
    PaintedChart* m_one;
    PaintedChart* m_two;
    Tile* m_oneSup;
    Tile* m_twoSup;
    std::optional<ApproximationView> m_asked;
    std::optional<Fits> m_fits;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<ApproximationView, Fits> m_worker;
};

} // namespace actiscope::ui
