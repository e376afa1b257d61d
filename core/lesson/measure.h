#pragma once

#include "core/lesson/race_cache.h"
#include "core/run/run_request.h"
#include "core/session/session.h"

#include <atomic>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace actiscope {

/// One argument that a measure takes.
struct MeasureArgument {
    enum class Kind {
        number,
        whole,      ///< a number without decimals
        word,       ///< one of `words`
        activation, ///< "elu(alpha=0.5)"; left out: the session's
        setting,    ///< the name of a setting (see LessonSetting); required
    };

    std::string_view name;
    Kind kind;
    double minimum = 0.0; ///< of numbers
    double maximum = 0.0;
    std::optional<double> otherwise =
        std::nullopt; ///< the number if it is left out; none: it is required
    std::vector<std::string_view> words = {};        ///< the first one counts if it is left out
    double (*fromSession)(const Session&) = nullptr; ///< or the session's number if it is left out
};

/// What a measure looks at. Networks may be missing: what needs them is NaN then.
struct MeasureContext {
    const Session& session;
    const TrainingSnapshot* compared;
    const TrainingSnapshot* chosen;
    RaceCache& races;
    const std::atomic<bool>& stop; ///< ends a race
};

class MeasureCall;

/// One number that a lesson can ask for, by its name.
struct Measure {
    enum class Reads {
        session,  ///< the functions, the data or the settings alone
        networks, ///< the networks as they are trained now
        race,     ///< trains many networks, for seconds
    };

    std::string_view name;
    std::string_view help;
    Reads reads;
    std::vector<MeasureArgument> arguments;
    /// NaN where the number does not exist.
    double (*at)(const MeasureContext& context, const MeasureCall& call);
};

/// All measures, by what they are about.
std::span<const Measure> measures();

/// The value of an argument as a lesson gives it.
using MeasureValue = std::variant<double, std::string>;

struct GivenArgument {
    std::string name;
    MeasureValue value;
};

/// A measure with its arguments, checked.
class MeasureCall {
public:
    /// Throws UsageError for an unknown measure or argument, naming the nearest ones, for a missing
    /// one and for a value that is not allowed.
    MeasureCall(std::string_view measure, const std::vector<GivenArgument>& given);

    const Measure& measure() const { return *m_measure; }
    double at(const MeasureContext& context) const { return m_measure->at(context, *this); }

    // For the measures; the argument must be one of the measure's, of that kind.
    double number(std::string_view name) const { return std::get<double>(value(name)); }
    /// The session's where none was given.
    double number(std::string_view name, const Session& session) const;
    int whole(std::string_view name) const { return static_cast<int>(number(name)); }
    /// Of a word, or the name of a setting.
    std::string_view word(std::string_view name) const {
        return std::get<std::string>(value(name));
    }
    /// The session's where none was given.
    Activation activation(std::string_view name, const Session& session) const;

private:
    using Value = std::variant<std::monostate, double, std::string, Activation>;

    std::size_t indexOf(std::string_view name) const;
    const Value& value(std::string_view name) const { return m_values[indexOf(name)]; }

    const Measure* m_measure;
    std::vector<Value> m_values; ///< in the order of the measure's arguments
};

} // namespace actiscope
