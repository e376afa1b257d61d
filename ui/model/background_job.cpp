#include "ui/model/background_job.h"

#include <utility>

namespace actiscope::ui {

void BackgroundJob::start(Work work) {
    {
        const std::scoped_lock lock(m_mutex);
        m_stop.request_stop();
        m_stop = std::stop_source();
        m_next = std::move(work);
        ++m_number;
    }
    m_running = true;
    if (!m_thread.joinable()) {
        m_thread = std::jthread([this](const std::stop_token& end) { serve(end); });
    }
    m_bell.notify_one();
}

void BackgroundJob::cancel() {
    const std::scoped_lock lock(m_mutex);
    m_stop.request_stop();
    m_next = nullptr;
    ++m_number;
    m_running = false;
}

void BackgroundJob::serve(const std::stop_token& end) {
    for (;;) {
        Work work;
        std::stop_token stop;
        std::uint64_t number = 0;
        {
            std::unique_lock lock(m_mutex);
            if (!m_bell.wait(lock, end, [this] { return static_cast<bool>(m_next); })) {
                return;
            }
            work = std::exchange(m_next, nullptr);
            stop = m_stop.get_token();
            number = m_number;
        }
        Delivery delivery = work(stop);
        if (!stop.stop_requested()) {
            QMetaObject::invokeMethod(
                this, [this, number, delivery = std::move(delivery)] { deliver(number, delivery); },
                Qt::QueuedConnection);
        }
    }
}

void BackgroundJob::deliver(std::uint64_t number, const Delivery& delivery) {
    {
        const std::scoped_lock lock(m_mutex);
        if (number != m_number) {
            return;
        }
    }
    m_running = false;
    delivery();
}

} // namespace actiscope::ui
