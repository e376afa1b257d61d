#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"
#include "ui/views/approximation/maxout/maxout_painting.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;

namespace actiscope::ui {

class PaintedChart;
class RoleLabel;
class Tile;

/// Maxouts: k straight lines against a convex target and the same upside down.
class MaxoutPage : public QWidget {
    Q_OBJECT

public:
    explicit MaxoutPage(SessionStore& store, QWidget* parent = nullptr);

    QWidget* bar() { return m_bar; }
    void refresh();
    const MaxoutPicture& picture() const { return m_picture; }
    PaintedChart& chart() { return *m_chart; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildBar();
    QWidget* buildColumn();
    void moveProbe(double x);
    void showPicture();

    SessionStore& m_store;
    QWidget* m_bar;
    ParameterSlider* m_pieces;
    ChoiceBox<TargetKind>* m_kind;
    QCheckBox* m_concave;
    QCheckBox* m_pair;
    PaintedChart* m_chart;
    QWidget* m_column;
    std::array<Tile*, 3> m_tiles{};
    PaintedChart* m_law;
    PaintedChart* m_one;
    PaintedChart* m_two;
    Tile* m_oneSup;
    Tile* m_twoSup;
    RoleLabel* m_problem;
    MaxoutPicture m_picture;
    std::optional<ApproximationView> m_shownFor; ///< without the probe
    PieceLaw m_pieceLaw;
};

} // namespace actiscope::ui
