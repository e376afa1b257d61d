#pragma once

namespace actiscope {

/// Lets every other thread go first that wants to run: training takes all the time that is left,
/// but never the window's. Where cores are few, the scheduler would otherwise make the event loop
/// wait for whole time slices. Of the calling thread, for good.
void lowerThreadPriority();

} // namespace actiscope
