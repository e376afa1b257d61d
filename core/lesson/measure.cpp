#include "core/lesson/measure.h"

#include "core/activation/activation_text.h"
#include "core/errors.h"
#include "core/lesson/lesson_setting.h"
#include "core/lesson/measures/measure_tables.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

using Kind = MeasureArgument::Kind;

const Measure& find(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Measure& measure : measures()) {
        if (measure.name == name) {
            return measure;
        }
        names.push_back(measure.name);
    }
    throw UsageError("unknown measure " + quoted(name) + suggestion(name, names));
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view word : words) {
        text.append(text.empty() ? "" : ", ").append(word);
    }
    return text;
}

std::string shown(const MeasureValue& value) {
    const double* number = std::get_if<double>(&value);
    return number ? text::toText(*number) : quoted(std::get<std::string>(value));
}

/// What may be given for an argument, in words.
std::string allowed(const MeasureArgument& argument) {
    switch (argument.kind) {
    case Kind::number:
        return "a number from " + text::toText(argument.minimum) + " to " +
               text::toText(argument.maximum);
    case Kind::whole:
        return "an integer from " + text::toText(argument.minimum) + " to " +
               text::toText(argument.maximum);
    case Kind::word:
        return joined(argument.words);
    case Kind::activation:
        return "a function as in \"elu(alpha=0.5)\"";
    case Kind::setting:
        return "a setting as in \"gradients.weight\"";
    }
    return {};
}

[[noreturn]] void reject(const Measure& measure, const MeasureArgument& argument,
                         const std::string& problem) {
    throw UsageError("measure " + std::string(measure.name) + ": " + std::string(argument.name) +
                     problem + "; allowed: " + allowed(argument));
}

bool isAllowed(const MeasureArgument& argument, const MeasureValue& value) {
    const double* number = std::get_if<double>(&value);
    switch (argument.kind) {
    case Kind::number:
    case Kind::whole:
        return number != nullptr && *number >= argument.minimum && *number <= argument.maximum &&
               (argument.kind == Kind::number || *number == std::floor(*number));
    case Kind::word:
        return number == nullptr &&
               std::ranges::find(argument.words, std::get<std::string>(value)) !=
                   argument.words.end();
    case Kind::activation:
    case Kind::setting:
        return number == nullptr;
    }
    return false;
}

} // namespace

std::span<const Measure> measures() {
    static const std::vector<Measure> all = [] {
        std::vector<Measure> rows;
        for (const auto table :
             {measure_tables::functionMeasures, measure_tables::numericMeasures,
              measure_tables::expansionMeasures, measure_tables::networkMeasures,
              measure_tables::shapeMeasures, measure_tables::gradientMeasures,
              measure_tables::approximationMeasures, measure_tables::layerMeasures,
              measure_tables::neuronMeasures, measure_tables::runMeasures,
              measure_tables::seedMeasures, measure_tables::robustnessMeasures}) {
            const std::vector<Measure> part = table();
            rows.insert(rows.end(), part.begin(), part.end());
        }
        return rows;
    }();
    return all;
}

MeasureCall::MeasureCall(std::string_view measure, const std::vector<GivenArgument>& given)
    : m_measure(&find(measure)) {
    std::vector<std::string_view> names;
    for (const MeasureArgument& argument : m_measure->arguments) {
        names.push_back(argument.name);
    }
    for (const GivenArgument& one : given) {
        if (std::ranges::find(names, one.name) == names.end()) {
            const std::string where = "measure " + std::string(measure) + ": ";
            throw UsageError(names.empty() ? where + "takes no arguments, not " + quoted(one.name)
                                           : where + "unknown argument " + quoted(one.name) +
                                                 suggestion(one.name, names));
        }
    }
    for (const MeasureArgument& argument : m_measure->arguments) {
        const auto found = std::ranges::find(given, argument.name, &GivenArgument::name);
        if (found == given.end()) {
            if (argument.kind == Kind::activation || argument.fromSession != nullptr) {
                m_values.emplace_back(std::monostate());
            } else if (argument.kind == Kind::word) {
                m_values.emplace_back(std::string(argument.words.front()));
            } else if (argument.otherwise) {
                m_values.emplace_back(*argument.otherwise);
            } else {
                reject(*m_measure, argument, " is missing");
            }
            continue;
        }
        if (!isAllowed(argument, found->value)) {
            reject(*m_measure, argument, " is " + shown(found->value));
        }
        if (const double* number = std::get_if<double>(&found->value)) {
            m_values.emplace_back(*number);
        } else if (argument.kind == Kind::activation) {
            m_values.emplace_back(activationFromText(std::get<std::string>(found->value)));
        } else {
            const std::string& text = std::get<std::string>(found->value);
            if (argument.kind == Kind::setting) {
                lessonSetting(text); // says what is wrong with the name
            }
            m_values.emplace_back(text);
        }
    }
}

std::size_t MeasureCall::indexOf(std::string_view name) const {
    const auto& arguments = m_measure->arguments;
    const auto found = std::ranges::find(arguments, name, &MeasureArgument::name);
    return static_cast<std::size_t>(found - arguments.begin());
}

double MeasureCall::number(std::string_view name, const Session& session) const {
    const std::size_t index = indexOf(name);
    const double* given = std::get_if<double>(&m_values[index]);
    return given ? *given : m_measure->arguments[index].fromSession(session);
}

Activation MeasureCall::activation(std::string_view name, const Session& session) const {
    const Activation* given = std::get_if<Activation>(&value(name));
    return given ? *given : session.activation();
}

} // namespace actiscope
