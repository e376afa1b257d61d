#pragma once

#include <string>

namespace actiscope {

/// The text in UTF-8 without a byte order mark. UTF-16 of either byte order is known by its mark;
/// anything else is taken as it is. Throws InputError for UTF-16 that ends within a character.
std::string toUtf8(std::string bytes);

} // namespace actiscope
