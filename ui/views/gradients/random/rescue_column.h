#pragma once

#include "ui/model/session_store.h"
#include "ui/views/gradients/random/depth_runner.h"

#include <QWidget>

#include <vector>

namespace actiscope::ui {

class FactorReadout;
class RescueButton;

/// How δ fares from the last layer to the first, in one number and beside theory; and what would
/// help, each with its numbers before and after. A press is one entry of undo.
class RescueColumn : public QWidget {
    Q_OBJECT

public:
    RescueColumn(SessionStore& store, const DepthRunner& runner, QWidget* parent = nullptr);

signals:
    void bornDeadWanted();

private:
    void buildReadout(QLayout& layout);
    void buildRescue(QLayout& layout);
    void follow(const Session& session);
    void showReport();
    void showRescued();
    void showMedian();

    SessionStore& m_store;
    const DepthRunner& m_runner;
    FactorReadout* m_readout = nullptr;
    std::vector<RescueButton*> m_buttons;
};

} // namespace actiscope::ui
