#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// For an unknown word: "; did you mean 'relu'?" when some allowed words are within a few typing
/// errors (edit distance), followed in any case by the list of what is allowed.
std::string suggestion(std::string_view word, std::span<const std::string_view> allowed);
/// The same with allowed words that the person more likely means, best first, of which at most
/// three are named; without any as above.
std::string suggestion(std::string_view word, std::span<const std::string_view> allowed,
                       std::span<const std::string_view> likely);

/// The allowed words within a few typing errors, at most three, nearest first: "'relu' or 'elu'";
/// empty if none is near.
std::string nearest(std::string_view word, std::span<const std::string_view> allowed);

/// The words with commas between.
std::string listed(std::span<const std::string_view> words);

/// The word in quotes for a message; a very long one is cut.
std::string quoted(std::string_view word);

} // namespace actiscope
