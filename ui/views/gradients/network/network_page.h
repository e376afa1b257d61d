#pragma once

#include "ui/controls/pace.h"
#include "ui/model/training_runs.h"
#include "ui/views/gradients/layers/column_page.h"

#include <cstdint>
#include <optional>

class QStackedLayout;

namespace actiscope::ui {

class Card;
class CheckChip;
class EmptyState;
class FittedLabel;
class LayerPicture;
class RoleLabel;

/// The network that trains, at the epoch that the transport shows.
class NetworkPage : public ColumnPage {
    Q_OBJECT

public:
    NetworkPage(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    LayerPicture& picture() { return *m_picture; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* buildEmpty();
    void buildSkip();
    void follow(const Session& session);
    QString passedText(const TrainingSnapshot& snapshot, double log10FirstLast);
    void observe();
    void refresh();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    Card* m_card;
    LayerPicture* m_picture;
    FittedLabel* m_caption;
    /// What passed through the layers of a run, with or without skip connections.
    struct Passed {
        std::uint64_t run = 0;
        bool skip = false;
        double log10FirstLast = 0.0;
    };
    CheckChip* m_skip;
    std::optional<Passed> m_passed; ///< as it was shown last
    std::optional<Passed> m_before; ///< before the skip connections changed
    RoleLabel* m_factor = nullptr;
    RoleLabel* m_gradient = nullptr;
    RoleLabel* m_dead = nullptr;
    QStackedLayout* m_pages;
    Pace m_pace;
};

} // namespace actiscope::ui
