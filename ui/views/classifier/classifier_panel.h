#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

#include <string>

namespace actiscope::ui {

class ClassifierPane;
class DataStrip;
class DataTab;
class NetworkPanel;
class NetworkPlace;
class NetworkSliver;
class RacePanel;
class SampleStepPanel;
class SearchPanel;
class Sheet;
class UpdateSheet;

/// The Classifier view: two networks learn the same task side by side, on two equal square maps,
/// with the data at the left and the network between data and result. What is asked for now and
/// then opens as a sheet over it: all about the data, one update step by step, the race, the search
/// for formulas, experiments.
class ClassifierPanel : public QWidget {
    Q_OBJECT

public:
    ClassifierPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);
    ~ClassifierPanel() override;

    ClassifierPane& pane(Pane which) { return which == Pane::compared ? *m_compared : *m_chosen; }
    DataStrip& data() { return *m_strip; }
    NetworkPanel& network() { return *m_network; }
    RacePanel& race() { return *m_race; }
    SampleStepPanel& sampleStep();
    /// The network between the maps; lessons hide it by its name.
    QWidget& lab();
    Sheet& dataSheet() { return *m_dataSheet; }
    Sheet& updateSheet();
    Sheet& raceSheet() { return *m_raceSheet; }
    SearchPanel& search() { return *m_search; }
    Sheet& searchSheet() { return *m_searchSheet; }
    /// The experiments over seeds.
    Sheet& trialSheet() { return *m_trialSheet; }

    QSize minimumSizeHint() const override;

signals:
    /// Samples from a file are wanted.
    void importRequested();
    /// The table of a search or an experiment shall become a file.
    void tableRequested(const std::string& csv);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildNetwork();
    void buildSheets();
    void addSheetButtons();
    void buildSearch();
    void buildTrials();
    void connectPanes();
    void arrange();
    void follow(const Session& session);
    void observe();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    DataStrip* m_strip;
    ClassifierPane* m_compared;
    ClassifierPane* m_chosen;
    NetworkPanel* m_network = nullptr;
    NetworkSliver* m_sliver = nullptr;
    NetworkPlace* m_lab = nullptr;
    DataTab* m_dataTab;
    RacePanel* m_race;
    Sheet* m_dataSheet = nullptr;
    UpdateSheet* m_updateSheet = nullptr;
    Sheet* m_raceSheet = nullptr;
    SearchPanel* m_search = nullptr;
    Sheet* m_searchSheet = nullptr;
    Sheet* m_trialSheet = nullptr;
    bool m_stageHidStrip = false;
};

} // namespace actiscope::ui
