#include "core/session/settings.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope {
namespace {

constexpr std::string_view kParameterPrefix = "activation.";
constexpr std::string_view kFormulaKey = "activation.formula";
constexpr std::string_view kLinesKey = "activation.lines";

std::string shown(const SettingValue& value) {
    struct Shower {
        std::string operator()(bool v) const { return v ? "true" : "false"; }
        std::string operator()(std::int64_t v) const { return std::to_string(v); }
        std::string operator()(double v) const { return text::toText(v); }
        std::string operator()(const std::string& v) const {
            constexpr std::size_t kMost = 80;
            return "'" + (v.size() > kMost ? v.substr(0, kMost) + "…" : v) + "'";
        }
    };
    return std::visit(Shower{}, value);
}

[[noreturn]] void reject(const Setting& setting, const SettingValue& value) {
    throw UsageError(std::string(setting.key) + " is " + shown(value) +
                     "; allowed: " + setting.allowed);
}

double numberIn(const Setting& setting, const SettingValue& value, double minimum, double maximum) {
    const double* real = std::get_if<double>(&value);
    const std::int64_t* integer = std::get_if<std::int64_t>(&value);
    if (!real && !integer) {
        reject(setting, value);
    }
    const double number = real ? *real : static_cast<double>(*integer);
    if (!(number >= minimum && number <= maximum)) {
        reject(setting, value);
    }
    return number;
}

std::int64_t integerIn(const Setting& setting, const SettingValue& value, std::int64_t minimum,
                       std::int64_t maximum) {
    const double number =
        numberIn(setting, value, static_cast<double>(minimum), static_cast<double>(maximum));
    if (number != std::floor(number)) {
        reject(setting, value);
    }
    return static_cast<std::int64_t>(number);
}

bool flagOf(const Setting& setting, const SettingValue& value) {
    const bool* flag = std::get_if<bool>(&value);
    if (!flag) {
        reject(setting, value);
    }
    return *flag;
}

const std::string& textOf(const Setting& setting, const SettingValue& value) {
    const std::string* found = std::get_if<std::string>(&value);
    if (!found) {
        reject(setting, value);
    }
    return *found;
}

/// Public names of an enumeration, in the order of its values.
template <class Enum, std::size_t count>
struct Names {
    std::array<std::string_view, count> names;

    std::string_view of(Enum value) const { return names[static_cast<std::size_t>(value)]; }

    Enum value(const Setting& setting, const SettingValue& given) const {
        const std::string& name = textOf(setting, given);
        const auto found = std::ranges::find(names, name);
        if (found == names.end()) {
            throw UsageError(std::string(setting.key) + " is " + shown(given) +
                             suggestion(name, names));
        }
        return static_cast<Enum>(found - names.begin());
    }

    std::string list() const {
        std::string text;
        for (const std::string_view name : names) {
            text.append(text.empty() ? "" : ", ").append(name);
        }
        return text;
    }
};

constexpr Names<View, 3> kViews{{"curves", "gallery", "classifier"}};
constexpr Names<Format, 3> kFormats{{"float64", "float32", "float16"}};
constexpr Names<GalleryFilter::Property, GalleryFilter::kProperties> kProperties{
    {"saturating", "bounded", "smooth", "monotone", "zero_centred", "adjustable"}};
constexpr Names<DataKind, 9> kDataKinds{{"triangles", "ring", "xor", "gaussians", "spiral", "moons",
                                         "sine_boundary", "cubic_boundary", "abs_boundary"}};
constexpr Names<Initializer, 5> kInitializers{{"uniform_fan_in", "xavier", "he", "lecun", "zero"}};
constexpr Names<Schedule, 3> kSchedules{{"constant", "step", "cosine"}};
constexpr Names<OutputLoss, 3> kLosses{{"cross_entropy", "squared", "hinge"}};
constexpr Names<OptimizerKind, 4> kOptimizers{{"sgd", "momentum", "rmsprop", "adam"}};

constexpr std::int64_t kFewestPoints = 2;
constexpr std::int64_t kMostPoints = 100000;
constexpr double kLargestRate = 100.0;
constexpr double kSmallestRate = 1e-9;
constexpr double kLargestPenalty = 10.0;
constexpr std::int64_t kLongestSchedule = 1000000;
constexpr double kFastest = 1e9;
constexpr double kWidestRange = 1000.0;

std::vector<int> hiddenFrom(const Setting& setting, const SettingValue& value) {
    // JSON and --set may give a single layer as a plain number.
    if (!std::holds_alternative<std::string>(value)) {
        return {static_cast<int>(integerIn(setting, value, 1, kMostUnits))};
    }
    const std::string& list = textOf(setting, value);
    std::vector<int> hidden;
    for (const std::string_view part : text::split(list, ',')) {
        const auto units = text::parseInteger(text::trimmed(part));
        if (!units || *units < 1 || *units > kMostUnits || hidden.size() == kMostHiddenLayers) {
            reject(setting, value);
        }
        hidden.push_back(static_cast<int>(*units));
    }
    return hidden;
}

std::string hiddenText(const std::vector<int>& hidden) {
    std::string text;
    for (const int units : hidden) {
        text.append(text.empty() ? "" : ",").append(std::to_string(units));
    }
    return text;
}

void writeRange(const Setting& setting, double& bound, const SettingValue& value) {
    bound = numberIn(setting, value, -kWidestRange, kWidestRange);
}

GalleryFilter filterFrom(const Setting& setting, const SettingValue& value) {
    GalleryFilter filter;
    for (const std::string_view part : text::split(textOf(setting, value), ',')) {
        const auto property = kProperties.value(setting, std::string(text::trimmed(part)));
        filter.wanted[static_cast<std::size_t>(property)] = true;
    }
    return filter;
}

std::string filterText(const GalleryFilter& filter) {
    std::string text;
    for (std::size_t i = 0; i < filter.wanted.size(); ++i) {
        if (filter.wanted[i]) {
            text.append(text.empty() ? "" : ",").append(kProperties.names[i]);
        }
    }
    return text;
}

const std::string kRangeText = "a number from -1000 to 1000";

std::vector<Setting> allSettings() {
    using S = const Setting&;
    using V = const SettingValue&;
    return {
        {"view", Section::general, "the view that is shown", kViews.list(),
         [](const Session& s) -> SettingValue { return std::string(kViews.of(s.view)); },
         [](S row, Session& s, V v) { s.view = kViews.value(row, v); }},
        {"seed", Section::general, "seed of data, initial weights and shuffling",
         "an integer from 0 to 2147483647",
         [](const Session& s) -> SettingValue { return static_cast<std::int64_t>(s.seed); },
         [](S row, Session& s, V v) {
             s.seed = static_cast<std::uint64_t>(
                 integerIn(row, v, 0, static_cast<std::int64_t>(Session::kLargestSeed)));
         }},
        {"epochs_per_second", Section::general, "speed of training in the window; 0 = full speed",
         "a number from 0 to 1e9",
         [](const Session& s) -> SettingValue { return s.epochsPerSecond; },
         [](S row, Session& s, V v) { s.epochsPerSecond = numberIn(row, v, 0.0, kFastest); }},

        {"gallery_filter", Section::general,
         "properties that a function of the gallery must have; empty = all functions",
         "a list with commas between of " + kProperties.list(),
         [](const Session& s) -> SettingValue { return filterText(s.gallery); },
         [](S row, Session& s, V v) { s.gallery = filterFrom(row, v); }},

        {"x_min", Section::curves, "left end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.xMin; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.xMin, v); }},
        {"x_max", Section::curves, "right end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.xMax; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.xMax, v); }},
        {"y_min", Section::curves, "lower end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.yMin; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.yMin, v); }},
        {"y_max", Section::curves, "upper end of the plot", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.range.yMax; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.range.yMax, v); }},
        {"epsilon", Section::curves, "a slope below this counts as saturated",
         "a number from 1e-6 to 0.5",
         [](const Session& s) -> SettingValue { return s.curves.epsilon; },
         [](S row, Session& s, V v) { s.curves.epsilon = numberIn(row, v, 1e-6, 0.5); }},
        {"probe", Section::curves, "x of the probe", kRangeText,
         [](const Session& s) -> SettingValue { return s.curves.probe; },
         [](S row, Session& s, V v) { writeRange(row, s.curves.probe, v); }},

        {"difference", Section::curves,
         "curve of f minus a pinned function: its number from 1, 0 = none",
         "an integer from 0 to the number of pinned functions",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.curves.difference);
         },
         [](S row, Session& s, V v) {
             const auto most = static_cast<std::int64_t>(s.curves.pinned.size());
             s.curves.difference = static_cast<int>(integerIn(row, v, 0, most));
         }},

        {"input_shown", Section::curves, "whether the input distribution is drawn", "true or false",
         [](const Session& s) -> SettingValue { return s.curves.input.shown; },
         [](S row, Session& s, V v) { s.curves.input.shown = flagOf(row, v); }},
        {"input_mean", Section::curves, "mean of the input distribution", "a number from -10 to 10",
         [](const Session& s) -> SettingValue { return s.curves.input.mean; },
         [](S row, Session& s, V v) {
             s.curves.input.mean =
                 numberIn(row, v, -InputDistribution::kWidestMean, InputDistribution::kWidestMean);
         }},
        {"input_deviation", Section::curves, "standard deviation of the input distribution",
         "a number from 0.05 to 10",
         [](const Session& s) -> SettingValue { return s.curves.input.deviation; },
         [](S row, Session& s, V v) {
             s.curves.input.deviation =
                 numberIn(row, v, InputDistribution::kNarrowest, InputDistribution::kWidest);
         }},

        {"input_layer", Section::curves,
         "whose input is drawn: 0 = N(mean, deviation²), else the number of the hidden layer whose "
         "pre-activations are",
         "an integer from 0 to 8",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.curves.input.layer);
         },
         [](S row, Session& s, V v) {
             s.curves.input.layer = static_cast<int>(integerIn(row, v, 0, kMostHiddenLayers));
         }},
        {"second_derivative", Section::curves, "whether f'' is drawn", "true or false",
         [](const Session& s) -> SettingValue { return s.curves.second; },
         [](S row, Session& s, V v) { s.curves.second = flagOf(row, v); }},
        {"log_slope", Section::curves, "|f'| on a logarithmic axis", "true or false",
         [](const Session& s) -> SettingValue { return s.curves.logSlope; },
         [](S row, Session& s, V v) { s.curves.logSlope = flagOf(row, v); }},
        {"trail", Section::curves, "whether the last curves fade while a parameter moves",
         "true or false", [](const Session& s) -> SettingValue { return s.curves.trail; },
         [](S row, Session& s, V v) { s.curves.trail = flagOf(row, v); }},
        {"arithmetic", Section::curves, "the format that f and f' are computed in", kFormats.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kFormats.of(s.curves.arithmetic));
         },
         [](S row, Session& s, V v) { s.curves.arithmetic = kFormats.value(row, v); }},
        {"naive", Section::curves, "whether the textbook's form of the derivative is drawn, too",
         "true or false", [](const Session& s) -> SettingValue { return s.curves.naive; },
         [](S row, Session& s, V v) { s.curves.naive = flagOf(row, v); }},
        {"draw", Section::curves, "number of the random slope that RReLU shows",
         "an integer from 1 to 1000000",
         [](const Session& s) -> SettingValue { return static_cast<std::int64_t>(s.curves.draw); },
         [](S row, Session& s, V v) {
             s.curves.draw = static_cast<int>(integerIn(row, v, 1, CurveView::kMostDraws));
         }},

        {"dataset", Section::training, "the data set", kDataKinds.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kDataKinds.of(s.training.data.kind));
         },
         [](S row, Session& s, V v) { s.training.data.kind = kDataKinds.value(row, v); }},
        {"points", Section::training, "number of samples", "an integer from 2 to 100000",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.training.data.points);
         },
         [](S row, Session& s, V v) {
             s.training.data.points =
                 static_cast<int>(integerIn(row, v, kFewestPoints, kMostPoints));
         }},
        {"noise", Section::training, "standard deviation added to each coordinate of a sample",
         "a number from 0 to 2",
         [](const Session& s) -> SettingValue { return s.training.data.noise; },
         [](S row, Session& s, V v) { s.training.data.noise = numberIn(row, v, 0.0, 2.0); }},
        {"test_share", Section::training, "part of the samples that only tests",
         "a number from 0 to 0.9",
         [](const Session& s) -> SettingValue { return s.training.testShare; },
         [](S row, Session& s, V v) {
             s.training.testShare = numberIn(row, v, 0.0, TrainingConfig::kLargestTestShare);
         }},
        {"hidden", Section::training, "units of each hidden layer; empty = a single perceptron",
         "up to 8 integers from 1 to 64 with commas between, as in 8,8, or nothing",
         [](const Session& s) -> SettingValue { return hiddenText(s.training.hidden); },
         [](S row, Session& s, V v) { s.training.hidden = hiddenFrom(row, v); }},
        {"activation", Section::training,
         "one id for all hidden layers, or one per layer; activation.PARAM sets a parameter, "
         "activation.formula the formula of custom, activation.lines the pieces of maxout",
         "ids as `actiscope activations` lists them, with commas between",
         [](const Session& s) -> SettingValue { return activationIds(s.training.activations); },
         [](S row, Session& s, V v) { chooseActivation(s, textOf(row, v)); }},
        {"learning_rate", Section::training, "step size of gradient descent",
         "a number above 0, at most 100",
         [](const Session& s) -> SettingValue { return s.training.learningRate; },
         [](S row, Session& s, V v) {
             s.training.learningRate = numberIn(row, v, kSmallestRate, kLargestRate);
         }},
        {"schedule", Section::training,
         "how the learning rate goes on: constant, a tenth after every schedule_epochs (step), or "
         "down to a hundredth over schedule_epochs (cosine)",
         kSchedules.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kSchedules.of(s.training.schedule));
         },
         [](S row, Session& s, V v) { s.training.schedule = kSchedules.value(row, v); }},
        {"schedule_epochs", Section::training, "epochs of one step, or of the whole cosine",
         "an integer from 1 to 1000000",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.training.scheduleEpochs);
         },
         [](S row, Session& s, V v) {
             s.training.scheduleEpochs = static_cast<int>(integerIn(row, v, 1, kLongestSchedule));
         }},
        {"batch", Section::training, "samples per update", "an integer from 1 to 100000, or full",
         [](const Session& s) -> SettingValue {
             if (s.training.batch == TrainingConfig::kFullBatch) {
                 return std::string("full");
             }
             return static_cast<std::int64_t>(s.training.batch);
         },
         [](S row, Session& s, V v) {
             const std::string* word = std::get_if<std::string>(&v);
             s.training.batch = word && *word == "full"
                                    ? TrainingConfig::kFullBatch
                                    : static_cast<int>(integerIn(row, v, 1, kMostPoints));
         }},
        {"shuffle", Section::training, "new order of the samples in every epoch", "true or false",
         [](const Session& s) -> SettingValue { return s.training.shuffle; },
         [](S row, Session& s, V v) { s.training.shuffle = flagOf(row, v); }},
        {"output_loss", Section::training, "what training makes small", kLosses.list(),
         [](const Session& s) -> SettingValue { return std::string(kLosses.of(s.training.loss)); },
         [](S row, Session& s, V v) { s.training.loss = kLosses.value(row, v); }},
        {"optimizer", Section::training, "how a gradient becomes a step", kOptimizers.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kOptimizers.of(s.training.optimizer));
         },
         [](S row, Session& s, V v) { s.training.optimizer = kOptimizers.value(row, v); }},
        {"l1", Section::training, "penalty on the sum of |w|", "a number from 0 to 10",
         [](const Session& s) -> SettingValue { return s.training.l1; },
         [](S row, Session& s, V v) { s.training.l1 = numberIn(row, v, 0.0, kLargestPenalty); }},
        {"l2", Section::training, "penalty on half the sum of w²", "a number from 0 to 10",
         [](const Session& s) -> SettingValue { return s.training.l2; },
         [](S row, Session& s, V v) { s.training.l2 = numberIn(row, v, 0.0, kLargestPenalty); }},
        {"initializer", Section::training, "how the weights start", kInitializers.list(),
         [](const Session& s) -> SettingValue {
             return std::string(kInitializers.of(s.training.initializer));
         },
         [](S row, Session& s, V v) { s.training.initializer = kInitializers.value(row, v); }},
    };
}

const Setting& find(Section section, std::string_view key) {
    std::vector<std::string_view> keys;
    for (const Setting& setting : settings()) {
        if (setting.section == section) {
            if (setting.key == key) {
                return setting;
            }
            keys.push_back(setting.key);
        }
    }
    throw UsageError("unknown key '" + std::string(key) + "'" + suggestion(key, keys));
}

} // namespace

std::span<const Setting> settings() {
    static const std::vector<Setting> rows = allSettings();
    return rows;
}

void setSetting(Session& session, Section section, std::string_view key,
                const SettingValue& value) {
    if (section == Section::training && key.starts_with(kParameterPrefix)) {
        if (key == kFormulaKey) {
            const std::string* text = std::get_if<std::string>(&value);
            setActivationFormula(session, text ? *text : shown(value));
            return;
        }
        if (key == kLinesKey) {
            const std::string* text = std::get_if<std::string>(&value);
            setActivationLines(session, text ? *text : shown(value));
            return;
        }
        const double* real = std::get_if<double>(&value);
        const std::int64_t* integer = std::get_if<std::int64_t>(&value);
        if (!real && !integer) {
            throw UsageError(std::string(key) + " is " + shown(value) + "; allowed: a number");
        }
        setActivationParameter(session, key.substr(kParameterPrefix.size()),
                               real ? *real : static_cast<double>(*integer));
        return;
    }
    const Setting& setting = find(section, key);
    setting.write(setting, session, value);
}

void setSettingFromText(Session& session, Section section, std::string_view key,
                        std::string_view given) {
    // A word that reads as a number or a truth value is one; every setting checks the type it gets.
    SettingValue value = std::string(given);
    if (given == "true" || given == "false") {
        value = given == "true";
    } else if (const auto integer = text::parseInteger(given)) {
        value = *integer;
    } else if (const auto number = text::parseNumber(given)) {
        value = *number;
    }
    setSetting(session, section, key, value);
}

std::string_view viewName(View view) {
    return kViews.of(view);
}

View viewFromName(std::string_view name) {
    const auto found = std::ranges::find(kViews.names, name);
    if (found == kViews.names.end()) {
        throw UsageError("unknown view '" + std::string(name) + "'" +
                         suggestion(name, kViews.names));
    }
    return static_cast<View>(found - kViews.names.begin());
}

} // namespace actiscope
