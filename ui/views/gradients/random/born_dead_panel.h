#pragma once

#include "core/depth/random_depth.h"
#include "core/run/latest_worker.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <array>
#include <vector>

class QProgressBar;
class QPushButton;
class QStackedLayout;

namespace actiscope::ui {

class BornDeadPicture;
class RoleLabel;

/// Which share of random networks is silent from the start, by their width: computed when it is
/// asked for, on all cores.
class BornDeadPanel : public QWidget {
    Q_OBJECT

public:
    explicit BornDeadPanel(SessionStore& store, QWidget* parent = nullptr);

    bool isRunning() const { return m_running; }
    /// Of the widths that are done.
    const std::vector<double>& shares() const { return m_shares; }

    static constexpr std::array kWidths{2, 4, 8, 16, 32, 64};
    static constexpr int kSeeds = 200;

private:
    struct Progress {
        std::vector<double> shares;
        int done = 0;
        bool ended = false;
    };
    void startOrCancel();
    void receive();
    void showState();

    SessionStore& m_store;
    RoleLabel* m_words;
    BornDeadPicture* m_picture;
    QStackedLayout* m_pages = nullptr;
    QPushButton* m_start;
    QProgressBar* m_progress;
    RandomDepth m_network;
    std::vector<double> m_shares;
    bool m_running = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<RandomDepth, Progress> m_worker;
};

} // namespace actiscope::ui
