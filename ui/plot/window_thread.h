#pragma once

#include <exception>
#include <functional>
#include <stop_token>

namespace actiscope::ui {

/// Whoever waited for the work does not want it any more.
class Interrupted : public std::exception {
public:
    const char* what() const noexcept override { return "interrupted"; }
};

/// Runs `function` on the application's thread and waits for it; on that thread it simply runs. Its
/// exceptions are thrown here. After a stop it is not begun any more, and Interrupted is thrown: so
/// the application's thread may wait for this one once it has requested the stop.
void onWindowThread(const std::function<void()>& function, const std::stop_token& stop);

} // namespace actiscope::ui
