#pragma once

#include "core/activation/activation.h"

#include <string_view>

namespace actiscope::test {

/// The function "custom" with this formula. Throws InputError where the formula is wrong.
inline Activation custom(std::string_view text) {
    Activation activation("custom");
    activation.setFormula(text);
    return activation;
}

} // namespace actiscope::test
