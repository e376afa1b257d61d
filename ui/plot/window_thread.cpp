#include "ui/plot/window_thread.h"

#include <QCoreApplication>
#include <QThread>

#include <condition_variable>
#include <exception>
#include <memory>
#include <mutex>

namespace actiscope::ui {
namespace {

/// What both threads know of one function; it outlives whichever is first to forget it.
struct Errand {
    enum class State { waiting, running, done, dropped };

    std::mutex mutex;
    std::condition_variable_any changed;
    State state = State::waiting;
    std::exception_ptr failure;

    /// Whether it may begin.
    bool begin() {
        const std::scoped_lock lock(mutex);
        const bool wanted = state == State::waiting;
        state = wanted ? State::running : state;
        return wanted;
    }
    void end(std::exception_ptr thrown) {
        {
            const std::scoped_lock lock(mutex);
            failure = std::move(thrown);
            state = State::done;
        }
        changed.notify_all();
    }
    /// Until it is done; what was not begun before a stop is dropped.
    void wait(const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        changed.wait(lock, stop, [this] { return state == State::done; });
        if (state == State::waiting) {
            state = State::dropped;
            throw Interrupted();
        }
        changed.wait(lock, [this] { return state == State::done; });
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
};

} // namespace

void onWindowThread(const std::function<void()>& function, const std::stop_token& stop) {
    QCoreApplication* application = QCoreApplication::instance();
    if (application == nullptr || QThread::currentThread() == application->thread()) {
        function();
        return;
    }
    const auto errand = std::make_shared<Errand>();
    QMetaObject::invokeMethod(
        application,
        [errand, &function] { // it lives: the other thread waits for what was begun
            if (!errand->begin()) {
                return;
            }
            std::exception_ptr thrown;
            try {
                function();
            } catch (...) {
                thrown = std::current_exception();
            }
            errand->end(std::move(thrown));
        },
        Qt::QueuedConnection);
    errand->wait(stop);
}

} // namespace actiscope::ui
