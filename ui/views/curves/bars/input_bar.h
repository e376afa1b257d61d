#pragma once

#include "core/analysis/line/regions.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace actiscope::ui {

class ParameterSlider;
class PopoverChip;

/// The distribution of a unit's input, N(μ, σ) or what a layer of the running network feeds into
/// its units, and which share of it falls where the function passes no gradient.
class InputBar : public QWidget {
    Q_OBJECT

public:
    InputBar(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// The regions of the chosen function on the whole line.
    void setRegions(const Regions& regions);

private:
    static QString sharesText(double saturated, double smallSlope, double dead);
    void follow(const Session& session);
    void fillSources(int layers);
    void showShares();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Regions m_regions;
    QCheckBox* m_show;
    PopoverChip* m_chip;
    QComboBox* m_source;
    QLabel* m_spread;
    ParameterSlider* m_mean;
    ParameterSlider* m_deviation;
    QLabel* m_shares;
};

} // namespace actiscope::ui
