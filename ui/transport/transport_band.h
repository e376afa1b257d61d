#pragma once

#include "ui/model/training_runs.h"

#include <QPointer>
#include <QWidget>

namespace actiscope::ui {

class CoursePanel;
class EpochReadout;
class TrainingDrawer;
class TrainingKnobs;
class TransportBar;

/// Whether a view shows a network that can be trained while one looks.
bool showsNetwork(const Session& session);

/// The one transport of the window, below every view that shows a network: Play and what starts
/// anew, the chart whose axis is the timeline, learning rate and speed. In a narrow window the
/// chart stands above the others.
class TransportBand : public QWidget {
    Q_OBJECT

public:
    TransportBand(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// Shown where the view shows a network. Called after the window has changed the view: below
    /// the one that is left it would make a small window grow. It hides by itself, before.
    void followView();
    /// What the drawer with the settings lies over.
    void setDrawerOver(QWidget& views);
    CoursePanel& course() { return *m_course; }
    TrainingDrawer* drawer() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Form { wide, narrow, row, stage };

    Form wantedForm() const;
    int heightOf(Form form) const;
    void arrange(Form form);
    void arrangeWide();
    void arrangeNarrow(bool withChart);
    void arrangeStage();
    void fit();

    SessionStore& m_store;
    TransportBar* m_bar;
    EpochReadout* m_epoch;
    CoursePanel* m_course;
    TrainingKnobs* m_knobs;
    QPointer<TrainingDrawer> m_drawer;
    Form m_form = Form::wide;
    bool m_arranged = false;
};

} // namespace actiscope::ui
