#pragma once

#include <string>

namespace actiscope::test {

/// Empty, or what is wrong with how the text is taken as a formula: it is one that prints, reads
/// back and computes the same, or an error with words and a column within the text.
std::string faultOf(const std::string& text);

} // namespace actiscope::test
