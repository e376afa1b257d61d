#pragma once

#include "core/data/data_set.h"
#include "core/run/run_request.h"
#include "ui/plot/map/map_lines_fwd.h"
#include "ui/plot/map/map_plot.h"
#include "ui/plot/map/numbers/number_range.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QCPCurve;
class QCPGraph;
class QCPItemRect;
class QCPItemText;
class QCPItemTracer;
class QCPLayer;

namespace actiscope {
struct LinearRegions;
}

namespace actiscope::ui {

class HeightTicker;
class MapNotch;
class MapScale;
class NumberSamples;
class RegionsItem;
class ResidualBars;
class SampleGraph;
class UnitLinesItem;

/// What the mouse does on the map.
enum class MapTool {
    view,  ///< dragging pans
    draw,  ///< left adds a triangle, right a circle, dragging moves a sample
    rubber ///< removes the sample under the mouse
};

/// The plane of the two inputs: what the network answers everywhere as a colour, the line where it
/// changes its mind, and the samples as ▲ and ●, those that only test hollow, those that it gets
/// wrong in a ring. A corner holds the number that the map proves.
///
/// Of regression the colours are the output itself, from the smallest target to the largest, and
/// samples are discs in the colour of their target. With one input the output is a curve over x1 in
/// place of the map, and the numbers go up where x2 would.
///
/// All that the mouse does, the keyboard does, too: arrows move a cross, or the line by hand; 1 and
/// 2 place a sample, Delete removes it.
class DecisionPlot : public MapPlot {
    Q_OBJECT

public:
    explicit DecisionPlot(QWidget* parent = nullptr);
    ~DecisionPlot() override;

    /// Columns and rows of the map that a plot of this size shows (wantedCells() of one that is on
    /// the screen), for one that is painted `fineness` times as fine.
    static std::pair<int, int> cellsOf(const QSize& size, const Look& look, int fineness);

    void setSamples(std::shared_ptr<const DataSet> samples, const std::vector<int>& test);
    void setSnapshot(std::shared_ptr<const TrainingSnapshot> snapshot);
    /// The square that the Home key returns to (see mapRange) and the part of the plane to show;
    /// none: home, but not while a tool draws, the plane would move under the mouse.
    void setMap(const numeric::Rectangle& home, const std::optional<numeric::Rectangle>& shown);
    void setTool(MapTool tool);

    /// Shows the output f(z) of a hidden unit instead of the network's, by its place in the
    /// snapshot's unit fields; nothing shows the network.
    void setShownUnit(std::optional<std::size_t> unit);
    void setUnitLines(const std::vector<UnitLineSpec>& lines);
    /// Null hides them.
    void setRegions(std::shared_ptr<const LinearRegions> regions);
    /// Angle of the normal in degrees and offset of the line by hand; nothing hides it.
    void setHandLine(std::optional<std::pair<double, double>> angleAndOffset);

    /// Indices of the samples that the network gets wrong.
    void setWrong(const std::vector<int>& samples);
    /// Of regression: target − output of each sample, drawn as bars; empty hides them.
    void setResiduals(const std::vector<double>& residuals);
    /// In the upper right corner.
    void setReadout(const QString& text, const QString& caption = {});
    /// On a stage no title stands above the map: the name is in the upper left corner, and there
    /// are no ticks. An empty name takes it back.
    void setStage(bool stage, const QString& name, const QPixmap& picture);
    /// Of classes: lines where σ(y) has one value, and the scale of the colours. Of regression the
    /// scale is always there.
    void setProbabilityShown(bool shown);

    /// Data read back, for tests; the map's values are σ(logit), of regression the outputs.
    int sampleCount() const;
    int testSampleCount() const;
    int unitLineCount() const;
    int regionCount() const;
    int wrongCount() const;
    int residualCount() const;
    /// What the numbers of the scale say; empty while there is none.
    std::array<QString, 3> scaleTexts() const;
    int levelPoints() const;
    /// Of one input: points of the curve, and the output that it shows at the one nearest to x1.
    int curvePoints() const;
    double curveAt(double x1) const;
    /// Where a number stands on the upward axis; of one input only.
    double heightOf(double number) const;
    QString readout() const;
    /// The place of the cross, while it can be seen.
    std::optional<numeric::Point> cross() const;
    /// The square of the map on the canvas.
    QRect mapRect() const;

signals:
    /// By hand, with the drawing tools. Indices are those of the data set.
    void sampleAdded(double x1, double x2, bool triangle);
    void sampleMoved(int index, double x1, double x2);
    /// The same of regression with one input.
    void numberAdded(double x1, double number);
    void numberMoved(int index, double x1, double number);
    void sampleRemoved(int index);
    void lineMoved(double angle, double offset);
    /// The mouse let go after moving a sample or the line.
    void dragEnded();
    /// The mouse is at a point, or over a sample; left() when it has gone.
    void pointed(double x1, double x2, int sample);
    /// Likewise for the cross that the arrows move.
    void crossMoved(double x1, double x2, int sample);
    /// A click on a sample, or Enter with the cross on it.
    void samplePicked(int sample);
    /// Escape puts the drawing tool away.
    void toolDropped();

protected:
    void restyle(const Look& look) override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;
    bool canvasDoubleClicked(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void fitArm();
    void fitToCanvas();
    void fitMargins();
    void showLevels();
    void showClasses();
    void showNumbers();
    void fitScale();
    bool moveLine(int key, bool shift);
    bool moveCross(int key, bool shift);
    bool drawAtCross(int key);
    void showFocus(bool shown);
    void showCross(const numeric::Point& place);
    int sampleAtCross() const;
    void showField();
    void showCurve(const numeric::GridField& field, const NumberRange& numbers);
    void fitHeights();
    void addAt(const numeric::Point& place, bool triangle);
    void moveTo(const numeric::Point& place);
    /// x1 and x2 of a place of the canvas; x2 is 0 where there is one input.
    numeric::Point inputsAt(const numeric::Point& place) const;
    int sampleAt(const QPointF& position) const;

    std::shared_ptr<const TrainingSnapshot> m_snapshot;
    std::shared_ptr<const DataSet> m_samples;
    Eigen::ArrayXd m_upwards;               ///< of the samples: x2, or where their numbers stand
    std::vector<int> m_test;                ///< indices of those that only test
    std::optional<NumberHeights> m_heights; ///< of one input
    HeightTicker* m_heightTicker;
    QCPGraph* m_curve;
    numeric::Rectangle m_wanted; ///< what setMap() asked for last
    MapTool m_tool = MapTool::view;
    std::optional<std::size_t> m_shownUnit;
    int m_dragged = -1;
    QCPLayer* m_fieldLayer;
    SampleGraph* m_triangles;
    SampleGraph* m_circles;
    SampleGraph* m_testTriangles;
    SampleGraph* m_testCircles;
    SampleGraph* m_wrong;
    RegionsItem* m_regions;
    UnitLinesItem* m_unitLines;
    QCPCurve* m_levels;
    MapNotch* m_readout;
    MapNotch* m_name;
    MapScale* m_scale;
    NumberSamples* m_numbers;
    ResidualBars* m_residuals;
    bool m_regression = false;
    bool m_probability = false; ///< levels and scale of classes are wanted
    NumberRange m_range;        ///< of regression
    QCPItemRect* m_focus;
    QCPItemTracer* m_cross;
    std::array<QCPItemText*, 2> m_axisNames{};
    bool m_stage = false;
    bool m_lastTriangle = true;
    QPoint m_pressedAt;
    std::unique_ptr<MapLines> m_lines;
};

} // namespace actiscope::ui
