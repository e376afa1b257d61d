#include "app/system/interruption.h"

#include <windows.h>

namespace actiscope {
namespace {

std::atomic<bool> interrupted{false};

/// On a thread of its own, made by Windows.
BOOL WINAPI interrupt(DWORD event) {
    interrupted = true;
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT) {
        // The console closes, or the person logs off: the program is ended as soon as this returns,
        // and after some seconds anyway. Until then it keeps what is finished.
        Sleep(INFINITE);
    }
    return TRUE;
}

} // namespace

/// Windows keeps a list of handlers; taking ours off is all.
struct Interruption::Before {};

Interruption::Interruption() : m_before(std::make_unique<Before>()) {
    interrupted = false;
    SetConsoleCtrlHandler(&interrupt, TRUE);
}

Interruption::~Interruption() {
    SetConsoleCtrlHandler(&interrupt, FALSE);
}

const std::atomic<bool>& Interruption::happened() const {
    return interrupted;
}

} // namespace actiscope
