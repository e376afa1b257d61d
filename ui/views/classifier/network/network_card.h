#pragma once

#include "ui/model/training_runs.h"
#include "ui/parts/card.h"

namespace actiscope::ui {

class Chip;
class NetworkPanel;

/// The network between the data and the result: a card with its drawing, buttons that build it, and
/// one line that says how its units are. It shows the network of the right map, or that of the left
/// one.
class NetworkCard : public Card {
    Q_OBJECT

public:
    NetworkCard(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    NetworkPanel& panel() { return *m_panel; }
    Pane pane() const;
    void setPane(Pane pane);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow(const Session& session);
    void addLayer();
    void showPane();

    SessionStore& m_store;
    NetworkPanel* m_panel;
    Chip* m_side;
    Chip* m_add;
};

} // namespace actiscope::ui
