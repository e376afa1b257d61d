#include "core/session/setting_values.h"
#include "core/text/number_text.h"

namespace actiscope {
namespace {

using namespace setting_values;

constexpr Names<DataKind, 10> kDataKinds{{"triangles", "ring", "xor", "gaussians", "spiral",
                                          "moons", "sine_boundary", "cubic_boundary",
                                          "abs_boundary", "own"}};
constexpr Names<Initializer, 6> kInitializers{
    {"uniform_fan_in", "xavier", "he", "lecun", "zero", "unit_gain"}};
constexpr Names<Schedule, 3> kSchedules{{"constant", "step", "cosine"}};
constexpr Names<OutputLoss, 3> kLosses{{"cross_entropy", "squared", "hinge"}};
constexpr Names<OptimizerKind, 4> kOptimizers{{"sgd", "momentum", "rmsprop", "adam"}};

constexpr std::int64_t kFewestPoints = 2;
constexpr std::int64_t kMostPoints = 100000;
constexpr double kLargestRate = 100.0;
constexpr double kSmallestRate = 1e-9;
constexpr double kLargestPenalty = 10.0;
constexpr std::int64_t kLongestSchedule = 1000000;
constexpr std::int64_t kMostEpochs = 1000000000;

std::string featureNames() {
    std::string text;
    for (int i = 0; i < kFeatureCount; ++i) {
        text.append(i == 0 ? "" : ",").append(featureName(static_cast<Feature>(i)));
    }
    return text;
}

FeatureList featuresFrom(const Setting& setting, const SettingValue& value) {
    FeatureList features;
    for (const std::string_view part : text::split(textOf(setting, value), ',')) {
        int found = 0;
        while (found < kFeatureCount &&
               featureName(static_cast<Feature>(found)) != text::trimmed(part)) {
            ++found;
        }
        const auto feature = static_cast<Feature>(found);
        if (found == kFeatureCount || std::ranges::count(features, feature) > 0) {
            reject(setting, value);
        }
        features.push_back(feature);
    }
    if (features.empty()) {
        reject(setting, value);
    }
    return features;
}

std::string featuresText(const FeatureList& features) {
    std::string text;
    for (const Feature feature : features) {
        text.append(text.empty() ? "" : ",").append(featureName(feature));
    }
    return text;
}

/// "layer2", "w1.3.2" or "b1.3".
std::optional<FrozenPart> partFrom(std::string_view text) {
    constexpr std::string_view kLayer = "layer";
    const bool layer = text.starts_with(kLayer);
    const bool weight = text.starts_with('w');
    if (!layer && !weight && !text.starts_with('b')) {
        return std::nullopt;
    }
    std::vector<int> numbers;
    for (const std::string_view part : text::split(text.substr(layer ? kLayer.size() : 1), '.')) {
        const auto number = text::parseInteger(part);
        constexpr std::int64_t kLargest = 1000; // more than any network has
        if (!number || *number < 1 || *number > kLargest) {
            return std::nullopt;
        }
        numbers.push_back(static_cast<int>(*number));
    }
    const std::size_t wanted = layer ? 1 : weight ? 3 : 2;
    if (numbers.size() != wanted) {
        return std::nullopt;
    }
    numbers.resize(3, 0);
    return FrozenPart{numbers[0], numbers[1], numbers[2]};
}

std::vector<FrozenPart> frozenFrom(const Setting& setting, const SettingValue& value) {
    std::vector<FrozenPart> parts;
    for (const std::string_view text : text::split(textOf(setting, value), ',')) {
        const auto part = partFrom(text::trimmed(text));
        if (!part) {
            reject(setting, value);
        }
        parts.push_back(*part);
    }
    std::ranges::sort(parts);
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    return parts;
}

std::string frozenText(const std::vector<FrozenPart>& parts) {
    std::string text;
    for (const FrozenPart& part : parts) {
        text.append(text.empty() ? "" : ",").append(partName(part));
    }
    return text;
}

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

} // namespace

std::vector<Setting> trainingSettings() {
    using S = const Setting&;
    using V = const SettingValue&;
    return {
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
         "ids or names as `actiscope activations` lists them, with commas between",
         [](const Session& s) -> SettingValue { return activationIds(s.training.activations); },
         [](S row, Session& s, V v) { chooseActivation(s, textOf(row, v)); }},
        {"learning_rate", Section::training, "step size of gradient descent",
         "a number from 1e-9 to 100",
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
        {"learn", Section::training,
         "whether training changes learnable parameters (PReLU's alpha, Swish's beta)",
         "true or false", [](const Session& s) -> SettingValue { return s.training.learn; },
         [](S row, Session& s, V v) { s.training.learn = flagOf(row, v); }},
        {"features", Section::training, "the network's inputs",
         "a list with commas between of " + featureNames() + ", none twice",
         [](const Session& s) -> SettingValue { return featuresText(s.training.features); },
         [](S row, Session& s, V v) { s.training.features = featuresFrom(row, v); }},
        {"standardize", Section::training,
         "whether x1 and x2 get mean 0 and standard deviation 1 over the samples that train, "
         "before "
         "the network sees them",
         "true or false", [](const Session& s) -> SettingValue { return s.training.standardize; },
         [](S row, Session& s, V v) { s.training.standardize = flagOf(row, v); }},
        {"frozen", Section::training,
         "what training leaves as it is: layerL, wL.UNIT.INPUT, bL.UNIT, counted from 1",
         "a list with commas between, as in layer1,w2.3.1,b2.3, or nothing",
         [](const Session& s) -> SettingValue { return frozenText(s.training.frozen); },
         [](S row, Session& s, V v) { s.training.frozen = frozenFrom(row, v); }},
        {"stop_epochs", Section::training, "training stops after so many epochs; 0 = never",
         "an integer from 0 to 1000000000",
         [](const Session& s) -> SettingValue {
             return static_cast<std::int64_t>(s.training.stop.epochs);
         },
         [](S row, Session& s, V v) {
             s.training.stop.epochs = static_cast<std::uint64_t>(integerIn(row, v, 0, kMostEpochs));
         }},
        {"stop_accuracy", Section::training,
         "training stops once the training accuracy is at least this; 0 = never",
         "a number from 0 to 1",
         [](const Session& s) -> SettingValue { return s.training.stop.accuracy; },
         [](S row, Session& s, V v) { s.training.stop.accuracy = numberIn(row, v, 0.0, 1.0); }},
        {"stop_loss", Section::training,
         "training stops once the training loss is at most this; 0 = never",
         "a number from 0 to 1000",
         [](const Session& s) -> SettingValue { return s.training.stop.loss; },
         [](S row, Session& s, V v) { s.training.stop.loss = numberIn(row, v, 0.0, 1000.0); }},
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

} // namespace actiscope
