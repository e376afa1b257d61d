#pragma once

#include "core/session/session.h"
#include "core/training/loss_history.h"
#include "ui/plot/plot_widget.h"

#include <array>
#include <functional>
#include <vector>

class QCPGraph;

namespace actiscope::ui {

class CurveEnds;

/// The course of training of both networks over the epochs: loss, accuracy, norm of the gradient,
/// or the learned parameters of the chosen one. Names and values stand at the ends of the curves;
/// test values are thin. The x axis is longer than the course, so that there is room for them, and
/// has no line: a timeline lies there. The mouse reads values off.
class LossPlot : public PlotWidget {
    Q_OBJECT

public:
    explicit LossPlot(QWidget* parent = nullptr);

    QSize sizeHint() const override { return sizes::kCourse; }
    QSize minimumSizeHint() const override { return sizes::kSmallestCourse; }

    /// Names of the two networks at the ends of their curves.
    void setNames(const QString& compared, const QString& chosen);
    /// The compared one may be left out.
    void setComparedShown(bool shown);
    void setHistories(const std::vector<HistoryPoint>& compared,
                      const std::vector<HistoryPoint>& chosen, Chart chart);
    /// Where the functions were changed while training: thin vertical lines that the mouse reads.
    void setChanges(const std::vector<FunctionChange>& changes);
    /// The epoch that is shown elsewhere, as a line over all curves; a negative one for none.
    void setPlayhead(double epoch);
    /// Pixels at the upper right that something else stands on: no name may come there.
    void setTaken(int width);

    /// Where the timeline lies: from epoch 0 to the end of the axis, at the height of its middle.
    struct Track {
        int left;
        int right;
        int middle;
        double end; ///< the epoch at `right`

        bool operator==(const Track&) const = default;
    };
    /// Of the screen, or of the figure that was painted last.
    Track track() const;

    /// Data read back, for tests.
    int linearPoints() const;
    int chosenPoints() const;
    int learnedGraphs() const;
    int changeLines() const;
    QStringList endTexts() const;
    /// What the mouse reads at an epoch.
    QString textAt(double epoch) const;

signals:
    /// The mouse is pressed or dragged here.
    void epochPointed(double epoch);
    void pointingEnded();
    void trackMoved();

protected:
    void restyle(const Look& look) override;
    void canvasResized() override;
    void arrange(const QSize& size) override;
    bool canvasPressed(QMouseEvent* event) override;
    bool canvasMoved(QMouseEvent* event) override;
    void canvasReleased(QMouseEvent* event) override;
    void canvasLeft() override;
    bool canvasDoubleClicked(QMouseEvent*) override { return true; }
    void keyPressEvent(QKeyEvent* event) override { QWidget::keyPressEvent(event); }

private:
    /// One curve: what it draws and what stands at its end.
    struct Curve {
        QCPGraph* graph = nullptr;
        QColor text;
    };
    using Value = std::function<double(const HistoryPoint&)>;

    void setScale(Chart chart);
    void showLearned(const std::vector<HistoryPoint>& chosen);
    numeric::Rectangle wantedRange(const std::vector<HistoryPoint>& compared,
                                   const std::vector<HistoryPoint>& chosen,
                                   const Value& value) const;
    void placeChanges();
    void labelEnds();
    double endFor(double lastEpoch) const;

    Chart m_chart = Chart::loss;
    bool m_comparedShown = true;
    bool m_pointing = false;
    double m_playhead = -1.0;
    int m_taken = 0;
    int m_width = sizes::kCourse.width(); ///< that is painted into, as the next
    int m_height = sizes::kCourse.height();
    double m_lastEpoch = 0.0;
    Track m_lastTrack{};
    std::vector<FunctionChange> m_changes;
    Curve m_compared;
    Curve m_chosen;
    Curve m_comparedTest;
    Curve m_chosenTest;
    std::array<Curve, kMostHiddenLayers> m_learned;
    QCPGraph* m_changeLines;
    CurveEnds* m_ends; ///< of the plot
};

} // namespace actiscope::ui
