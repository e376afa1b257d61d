#pragma once

#include "core/run/mailbox.h"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

namespace actiscope {

/// Works on a thread of its own on what was asked last. A newer request replaces one that waits and
/// stops the work on the one before. Results go through a mailbox of one; they say themselves what
/// they belong to, for a result may be overtaken by a request. An exception ends the work on its
/// request, never the program: its text is the failure, and the next request is served.
///
/// All functions but the work and the ring may be called from any thread and never wait for the
/// work; only the destructor does, which asks the work to stop first.
template <class Request, class Result>
class LatestWorker {
public:
    /// What the work sees of its worker; for the worker's thread.
    class Desk {
    public:
        /// Stops when a newer request came, by cancel(), or when the worker ends.
        const std::stop_token& stop() const { return m_stop; }
        /// Puts a result into the box; as many as the work likes.
        void publish(Result result) {
            if (m_worker.m_results.put(std::move(result))) {
                m_worker.m_ring();
            }
        }
        /// Whether the last result was taken.
        bool wasTaken() const { return m_worker.m_results.empty(); }
        /// Waits until there is a reason to stop, but no longer than so.
        void rest(std::chrono::steady_clock::duration time) const {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any never;
            never.wait_for(lock, m_stop, time, [] { return false; });
        }

    private:
        friend class LatestWorker;
        Desk(LatestWorker& worker, std::stop_token stop)
            : m_worker(worker), m_stop(std::move(stop)) {}

        LatestWorker& m_worker;
        std::stop_token m_stop;
    };

    using Work = std::function<void(const Request&, Desk&)>;
    /// Whether the work on `running` is of no use once `newer` is there; else it ends first.
    using Outdates = bool (*)(const Request& running, const Request& newer);

    /// `ring` is called on the worker's thread when a result or a failure lies in an empty box; it
    /// must not throw or block, typically it posts an event. It may be called until the destructor
    /// returns. The thread starts with the first request.
    LatestWorker(Work work, std::function<void()> ring, Outdates outdates = nullptr)
        : m_work(std::move(work)), m_ring(std::move(ring)), m_outdates(outdates) {}

    ~LatestWorker() { m_thread.request_stop(); }

    LatestWorker(const LatestWorker&) = delete;
    LatestWorker& operator=(const LatestWorker&) = delete;

    void post(Request request) {
        std::optional<Request> old; // dies outside the lock
        {
            const std::scoped_lock lock(m_mutex);
            if (m_running != nullptr &&
                (m_outdates == nullptr || m_outdates(*m_running, request))) {
                m_stop.request_stop();
            }
            old = std::exchange(m_request, std::optional<Request>(std::move(request)));
            if (!m_thread.joinable()) {
                m_thread = std::jthread([this](const std::stop_token& end) { serve(end); });
            }
        }
        m_posted.notify_one();
    }

    /// Forgets the request that waits and stops the work on the present one. What that publishes
    /// all the same arrives. Returns whether a request was forgotten, which is never answered.
    bool cancel() {
        std::optional<Request> old; // dies outside the lock
        const std::scoped_lock lock(m_mutex);
        old = std::exchange(m_request, std::nullopt);
        m_stop.request_stop();
        return old.has_value();
    }

    /// The newest result that was not taken yet.
    std::optional<Result> take() { return m_results.take(); }
    /// Why the work on a request ended; nothing if it did not fail or this was taken.
    std::optional<std::string> takeFailure() { return m_failures.take(); }

private:
    void serve(const std::stop_token& end) {
        // Also when the worker ends before the work on a request began.
        const std::stop_callback stopWork(end, [this] { cancel(); });
        for (;;) {
            std::optional<Request> request;
            std::stop_token stop;
            {
                std::unique_lock lock(m_mutex);
                m_running = nullptr;
                if (!m_posted.wait(lock, end, [this] { return m_request.has_value(); }) ||
                    end.stop_requested()) {
                    return;
                }
                request = std::exchange(m_request, std::nullopt);
                m_stop = std::stop_source();
                stop = m_stop.get_token();
                m_running = &*request;
            }
            attempt(*request, std::move(stop));
            const std::scoped_lock lock(m_mutex);
            m_running = nullptr; // it dies now
        }
    }

    void attempt(const Request& request, std::stop_token stop) {
        try {
            Desk desk(*this, std::move(stop));
            m_work(request, desk);
        } catch (const std::exception& error) {
            fail(error.what());
        } catch (...) {
            fail("unknown error");
        }
    }

    void fail(const char* what) {
        if (m_failures.put(what)) {
            m_ring();
        }
    }

    Work m_work;
    std::function<void()> m_ring;
    Outdates m_outdates;
    Mailbox<Result> m_results;
    Mailbox<std::string> m_failures;
    std::mutex m_mutex;
    std::condition_variable_any m_posted;
    std::optional<Request> m_request;   ///< guarded by m_mutex, as the two below
    const Request* m_running = nullptr; ///< that is worked on
    std::stop_source m_stop;            ///< of the work on it
    // Last: it joins before anything that the thread uses is destroyed.
    std::jthread m_thread;
};

} // namespace actiscope
