#pragma once

#include "core/scene/zigzag_scene.h"
#include "ui/model/session_store.h"
#include "ui/views/gradients/zigzag/zigzag_bar.h"
#include "ui/views/gradients/zigzag/zigzag_worker.h"

#include <QWidget>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace actiscope::ui {

class BowlPlot;
class Card;
class ConditionStrip;
class RateBar;
class RoleLabel;
class ZigZagNumbers;

/// Gradient descent of one unit in two bowls: the outputs of the chosen function feed it on the
/// left, those of another function, or the same without their mean, on the right.
class ZigZagPanel : public QWidget {
    Q_OBJECT

public:
    /// `row` is what the controls stand in.
    ZigZagPanel(SessionStore& store, QWidget* row, QWidget* parent = nullptr);

    /// For the row above.
    const std::vector<QWidget*>& controls() const { return m_controls->controls(); }
    /// What is shown; nothing before the first answer.
    const std::optional<ZigZagScene>& scene() const { return m_scene; }
    /// Of the session as it is now, whether it is shown yet or not.
    std::string csv() const;

signals:
    /// A new scene is on the screen.
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Card* addBowl(std::size_t side);
    void buildSide(Card& card);
    Card* buildStrip();
    void measure();
    void ask();
    void showScene(const ZigZagScene& scene);
    void showFailure(const QString& reason);

    SessionStore& m_store;
    std::array<Card*, 2> m_cards{};
    std::array<BowlPlot*, 2> m_bowls{};
    std::array<RoleLabel*, 2> m_rates{};
    Card* m_sideCard = nullptr;
    ZigZagBar* m_controls = nullptr;
    ZigZagNumbers* m_numbers = nullptr;
    RateBar* m_bar = nullptr;
    ConditionStrip* m_strip = nullptr;
    bool m_asked = false; ///< for the strip
    std::optional<ZigZagScene> m_scene;
    // Last: their threads end before the widgets go.
    ZigZagWorker m_worker;
    ConditionFinder m_finder;
};

} // namespace actiscope::ui
