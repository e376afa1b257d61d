#pragma once

#include <QObject>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace actiscope::ui {

/// Computes beside the event loop what only the newest request wants to know: a new one asks the
/// work before it to stop, and what that still finds is thrown away. All functions belong to the
/// GUI thread.
class BackgroundJob : public QObject {
    Q_OBJECT

public:
    /// Hands the result over; called on the GUI thread.
    using Delivery = std::function<void()>;
    /// Runs on a thread of its own and works on copies; looks at the token often.
    using Work = std::function<Delivery(const std::stop_token&)>;

    explicit BackgroundJob(QObject* parent = nullptr) : QObject(parent) {}
    ~BackgroundJob() override { cancel(); }

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_running; }

private:
    void serve(const std::stop_token& end);
    void deliver(std::uint64_t number, const Delivery& delivery);

    std::mutex m_mutex;
    std::condition_variable_any m_bell;
    Work m_next;             ///< guarded, like the two below; empty if nothing waits
    std::stop_source m_stop; ///< of the newest request
    std::uint64_t m_number = 0;
    bool m_running = false; ///< of the GUI thread
    // Last: it joins before anything that it uses is destroyed.
    std::jthread m_thread;
};

} // namespace actiscope::ui
