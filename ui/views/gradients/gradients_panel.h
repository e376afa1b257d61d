#pragma once

#include "core/session/session.h"

#include <QButtonGroup>
#include <QWidget>

#include <string>
#include <vector>

class QStackedWidget;

namespace actiscope::ui {

class ChainPage;
class Chip;
class DepthPage;
class NetworkPage;
class Popover;
class RowLayout;
class SessionStore;
class TrainingRuns;

/// The Gradients view: what the derivative of the function does to learning, from one of several
/// sources. Each has a chip, its controls beside the chips, and a page below.
class GradientsPanel : public QWidget {
    Q_OBJECT

public:
    GradientsPanel(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    ChainPage& chain() { return *m_chain; }
    DepthPage& depth() { return *m_depth; }
    NetworkPage& network() { return *m_network; }

    /// `controls` stand in the row while the source is shown.
    void addSource(GradientSource source, const QString& id, const QString& name, QWidget* page,
                   const std::vector<QWidget*>& controls = {});

signals:
    /// The table of an experiment is wanted as a file.
    void tableRequested(const std::string& csv);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Source {
        GradientSource source;
        Chip* chip;
        QWidget* page;
        std::vector<QWidget*> controls;
    };
    void buildExperiments(TrainingRuns& runs);
    /// A chip in the list of experiments that opens one over the view.
    void addExperiment(const QString& id, const QString& name, QWidget* panel);
    void follow(const Session& session);

    SessionStore& m_store;
    QWidget* m_row;
    RowLayout* m_line;
    QStackedWidget* m_pages;
    std::vector<Source> m_sources;
    QButtonGroup m_chips; ///< of the sources
    Chip* m_experiments = nullptr;
    Popover* m_list = nullptr; ///< of the experiments
    ChainPage* m_chain;
    DepthPage* m_depth;
    NetworkPage* m_network;
};

} // namespace actiscope::ui
