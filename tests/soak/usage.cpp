#include "tests/soak/usage.h"

#include <QApplication>
#include <QWidget>

#include <malloc.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace actiscope::soak {
namespace {

constexpr double kMegabyte = 1024.0 * 1024.0;

int entriesOf(const char* folder) {
    const std::filesystem::directory_iterator all(folder);
    return static_cast<int>(std::distance(begin(all), end(all)));
}

/// Resident pages, less those of files that other programs share.
double residentMegabytes() {
    double size = 0.0;
    double resident = 0.0;
    double shared = 0.0;
    std::ifstream("/proc/self/statm") >> size >> resident >> shared;
    return (resident - shared) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / kMegabyte;
}

} // namespace

Usage usageNow() {
    ::malloc_trim(0);
    const auto heap = ::mallinfo2();
    return {residentMegabytes(), static_cast<double>(heap.uordblks + heap.hblkhd) / kMegabyte,
            entriesOf("/proc/self/fd"), entriesOf("/proc/self/task"),
            static_cast<int>(QApplication::allWidgets().size())};
}

const std::array<Quantity, 5>& quantities() {
    static const std::array<Quantity, 5> all{{
        {"MB", [](const Usage& usage) { return usage.megabytes; }},
        {"heap MB", [](const Usage& usage) { return usage.heapMegabytes; }},
        {"handles", [](const Usage& usage) { return double(usage.handles); }},
        {"threads", [](const Usage& usage) { return double(usage.threads); }},
        {"widgets", [](const Usage& usage) { return double(usage.widgets); }},
    }};
    return all;
}

} // namespace actiscope::soak
