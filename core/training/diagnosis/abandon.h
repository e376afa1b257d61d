#pragma once

#include <functional>

namespace actiscope {

/// Asked between the parts of a long look at a network: whether nobody wants it any more. Empty: it
/// is wanted to its end.
using Unwanted = std::function<bool()>;

/// Ends a look that is not wanted any more. What the look had found is lost.
struct LookAbandoned {};

/// Throws LookAbandoned if the look is not wanted any more.
inline void goOnIfWanted(const Unwanted& unwanted) {
    if (unwanted && unwanted()) {
        throw LookAbandoned();
    }
}

} // namespace actiscope
