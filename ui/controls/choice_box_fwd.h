#pragma once

namespace actiscope::ui {

// Declared here alone: in a header with other classes lupdate 6.4 takes what follows a declared
// template out of the namespace, and its texts with it.
template <class Value>
class ChoiceBox;

} // namespace actiscope::ui
