#pragma once

#include "core/numeric/random.h"

#include <string>

namespace actiscope::test {

/// A formula as people could type it, out of every operator and function of the language: numbers
/// of every size, parts without x, conditions inside conditions, and now and then a chain or a nest
/// of some hundred operations. Nearly all are accepted; a few are too long or too large.
std::string randomFormula(numeric::Random& random);

/// `text` with a few characters deleted, doubled, swapped or replaced by pieces of the language,
/// foreign letters or broken bytes.
std::string damaged(std::string text, numeric::Random& random);

/// Words of the language, typographic forms and bytes that are none, one after another.
std::string randomTokens(numeric::Random& random);

} // namespace actiscope::test
