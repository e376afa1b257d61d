#pragma once

#include <string_view>

namespace actiscope {

/// The functions that scripts with PyTorch or NumPy begin with; both define the same names, so that
/// the same text of an activation runs on either.
std::string_view pytorchPrelude();
std::string_view numpyPrelude();

} // namespace actiscope
