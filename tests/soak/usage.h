#pragma once

#include <array>

namespace actiscope::soak {

/// What this process holds.
struct Usage {
    double megabytes; ///< of memory that is not shared and in use (RSS), after free pages went back
    double heapMegabytes; ///< what malloc has handed out
    int handles;          ///< open files, sockets, pipes
    int threads;
    int widgets;
};

/// Of this moment.
Usage usageNow();

/// Names and values of Usage, in its order: for tables and verdicts.
struct Quantity {
    const char* name;
    double (*of)(const Usage&);
};
const std::array<Quantity, 5>& quantities();

} // namespace actiscope::soak
