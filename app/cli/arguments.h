#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope::cli {

/// One option of a sub-command.
struct Option {
    std::string_view name;  ///< with dashes: "--param"
    std::string_view value; ///< what follows it, for the help; empty for a switch
    std::string_view help;
    bool repeatable = false; ///< else giving it twice is a mistake
};

/// Both ends included.
struct SeedRange {
    std::uint64_t first;
    std::uint64_t last;
};

/// A parsed command line: `--name value` and `--name=value`, everything else is positional.
class Arguments {
public:
    /// Throws UsageError for an unknown option (naming the nearest), a missing or a needless value,
    /// and an option, or a NAME=VALUE of a repeatable one, that is given twice.
    Arguments(std::span<const std::string> words, std::span<const Option> options);

    const std::vector<std::string>& positional() const { return m_positional; }
    bool has(std::string_view option) const;
    /// The last value given, or `otherwise`.
    std::string value(std::string_view option, std::string_view otherwise = {}) const;
    /// All values given, in order.
    std::vector<std::string> values(std::string_view option) const;

    /// Throws UsageError unless there are between `fewest` and `most` positional arguments; `what`
    /// names them.
    void expectPositional(std::size_t fewest, std::size_t most, std::string_view what) const;

    /// The option's value as a number in [minimum, maximum]; throws UsageError naming the option.
    double number(std::string_view option, double minimum, double maximum, double otherwise) const;
    std::int64_t integer(std::string_view option, std::int64_t minimum, std::int64_t maximum,
                         std::int64_t otherwise) const;

    /// Throws UsageError for an option that `command` cannot do without.
    void require(std::string_view option, std::string_view command) const;

    /// "A..B" or a single seed, at most `most` of them; throws UsageError naming the option.
    SeedRange seeds(std::string_view option, std::string_view otherwise, std::int64_t most) const;

private:
    struct Given {
        std::string_view name;
        std::string value;
    };

    void refuseSecond(const Given& given, bool repeatable) const;

    std::vector<Given> m_given;
    std::vector<std::string> m_positional;
};

/// A number that belongs to `where`; throws UsageError naming both when it is not one.
double numberFrom(std::string_view text, std::string_view where);

/// "KEY=VALUE" in two; throws UsageError when there is no '='.
std::pair<std::string, std::string> keyAndValue(const std::string& text, std::string_view option);

} // namespace actiscope::cli
