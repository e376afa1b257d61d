#pragma once

#include "core/lesson/lesson.h"

namespace actiscope::ui {

struct Place;

/// A number of a step: {"measure": name, its arguments, "label": {…}, "expect": {…}, "live": true,
/// "mayFail": true, "as": "percent", "needs": …}. `step` has its scene and its training already.
/// Throws InputError naming the place.
Proof proofFrom(const Place& place, const LessonStep& step);

} // namespace actiscope::ui
