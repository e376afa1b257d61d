#include "core/text/nearest.h"

#include <algorithm>
#include <numeric>

namespace actiscope {
namespace {

constexpr std::size_t kMostSuggested = 3;

/// Edit distance in which two neighbouring letters that have changed places count as one mistake
/// (optimal string alignment), three rows at a time.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
    }
    return row.back();
}

std::string joined(std::span<const std::string_view> words, std::string_view separator,
                   std::string_view quote) {
    std::string text;
    for (const std::string_view word : words) {
        text.append(text.empty() ? "" : separator).append(quote).append(word).append(quote);
    }
    return text;
}

} // namespace

std::string nearest(std::string_view word, std::span<const std::string_view> allowed) {
    constexpr std::size_t kLongestWord = 64; // an absurdly long word has no near neighbour
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    if (word.size() <= kLongestWord) {
        for (const std::string_view candidate : allowed) {
            ranked.emplace_back(editDistance(word, candidate), candidate);
        }
    }
    // Of equally near ones those of the same length first.
    std::ranges::stable_sort(ranked, {}, [&](const auto& row) {
        const std::size_t length = row.second.size();
        return std::pair(row.first,
                         length > word.size() ? length - word.size() : word.size() - length);
    });
    std::vector<std::string_view> near;
    for (const auto& [distance, candidate] : ranked) {
        if (distance <= 1 + word.size() / 3 && near.size() < kMostSuggested) {
            near.push_back(candidate);
        }
    }
    return joined(near, " or ", "'");
}

std::string listed(std::span<const std::string_view> words) {
    return joined(words, ", ", "");
}

std::string suggestion(std::string_view word, std::span<const std::string_view> allowed) {
    const std::string near = nearest(word, allowed);
    const std::string text = near.empty() ? "; " : "; did you mean " + near + "? ";
    return text + "Allowed: " + listed(allowed);
}

std::string suggestion(std::string_view word, std::span<const std::string_view> allowed,
                       std::span<const std::string_view> likely) {
    if (likely.empty()) {
        return suggestion(word, allowed);
    }
    const auto first = likely.first(std::min(likely.size(), kMostSuggested));
    return "; did you mean " + joined(first, " or ", "'") + "? Allowed: " + listed(allowed);
}

std::string quoted(std::string_view word) {
    constexpr std::size_t kMost = 80;
    std::string result = "'";
    result.append(word.substr(0, kMost));
    return result.append(word.size() > kMost ? "…'" : "'");
}

} // namespace actiscope
