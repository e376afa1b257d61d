#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

#include <array>

class QStackedWidget;

namespace actiscope::ui {

class Chip;
class TentPage;
class MaxoutPage;
class SumPage;

/// How few units come close to a function of one input: sums of units, maxouts, depth. One page of
/// the three is shown.
class ApproximationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ApproximationPanel(SessionStore& store, QWidget* parent = nullptr);

    SumPage& sumPage() { return *m_sum; }
    MaxoutPage& maxoutPage() { return *m_maxout; }
    TentPage& depthPage() { return *m_depth; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildHead();
    void follow(const Session& before, const Session& now);
    void refresh();

    SessionStore& m_store;
    SumPage* m_sum;
    MaxoutPage* m_maxout;
    TentPage* m_depth;
    std::array<Chip*, 3> m_chips{}; ///< by ApproximationPage
    QStackedWidget* m_bars;
    QStackedWidget* m_pages;
    QWidget* m_head;
};

} // namespace actiscope::ui
