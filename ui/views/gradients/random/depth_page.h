#pragma once

#include "ui/model/session_store.h"
#include "ui/views/gradients/layers/column_page.h"
#include "ui/views/gradients/random/depth_runner.h"

#include <vector>

namespace actiscope::ui {

class BornDeadPanel;
class Card;
class DepthBar;
class FittedLabel;
class LayerPicture;
class RescueColumn;
class Sheet;

/// The random deep network: how large everything is in each layer, beside what theory says of it,
/// and what would help.
class DepthPage : public ColumnPage {
    Q_OBJECT

public:
    DepthPage(SessionStore& store, QWidget* parent = nullptr);

    /// For the row above.
    const std::vector<QWidget*>& controls() const;
    LayerPicture& picture() { return *m_picture; }
    DepthRunner& runner() { return m_runner; }
    Sheet& bornDead() { return *m_bornDead; }

protected:
    void showEvent(QShowEvent* event) override;
    void arranged() override;

private:
    void buildBornDead();
    void follow(const Session& now);
    void showReport();

    SessionStore& m_store;
    DepthRunner m_runner;
    DepthBar* m_bar;
    Card* m_card;
    LayerPicture* m_picture;
    FittedLabel* m_caption;
    RescueColumn* m_column;
    Sheet* m_bornDead = nullptr;
    BornDeadPanel* m_deadPanel = nullptr;
};

} // namespace actiscope::ui
