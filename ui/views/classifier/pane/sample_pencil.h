#pragma once

#include "core/data/data_set.h"

#include <QObject>

#include <functional>
#include <string_view>

namespace actiscope::ui {

class DecisionPlot;
class SessionStore;
class TrainingRuns;

/// Makes samples of one's own of what the drawing tools do on a map. They stay where the map can
/// show them.
class SamplePencil : public QObject {
    Q_OBJECT

public:
    /// Lives as long as the plot, which is its parent.
    SamplePencil(SessionStore& store, TrainingRuns& runs, DecisionPlot& plot);

private:
    void edit(std::string_view key, const std::function<void(DataSet&)>& change);
    double inside1(double x) const;
    double inside2(double x) const;

    SessionStore& m_store;
    TrainingRuns& m_runs;
    DecisionPlot& m_plot;
};

} // namespace actiscope::ui
