#pragma once

namespace actiscope::memory {

/// Before other threads begin, in a program with a window: all of them take memory from one place.
/// glibc gives each thread a place of its own, where pieces stay behind that nobody can use: after
/// an hour of a window twice of what it needs. Training allocates nothing, so that no thread waits
/// for another.
void shareBetweenThreads();

} // namespace actiscope::memory
