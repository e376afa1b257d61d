#include "core/data/typed_function.h"
#include "core/session/sample_edit.h"
#include "core/session/settings/setting_rows.h"
#include "core/text/number_text.h"

#include <optional>

namespace actiscope {
namespace {

using namespace setting_rows;

constexpr Names<DataKind, 14> kDataKinds{
    {"triangles", "ring", "xor", "gaussians", "spiral", "moons", "sine_boundary", "cubic_boundary",
     "abs_boundary", "own", "boundary", "plane", "bumps", "formula"}};
constexpr Names<Task, 2> kTasks{{"classification", "regression"}};
constexpr Names<RegressionLoss, 2> kRegressionLosses{{"squared", "absolute"}};
constexpr Names<Schedule, 3> kSchedules{{"constant", "step", "cosine"}};
constexpr Names<OutputLoss, 3> kLosses{{"cross_entropy", "squared", "hinge"}};
constexpr Names<OptimizerKind, 4> kOptimizers{{"sgd", "momentum", "rmsprop", "adam"}};

constexpr std::int64_t kMostPoints = 100000;
constexpr std::int64_t kLongestSchedule = 1000000;
constexpr std::int64_t kMostEpochs = 1000000000;
constexpr std::string_view kFull = "full";

std::string featureNames() {
    std::string text;
    for (int i = 0; i < kFeatureCount; ++i) {
        text.append(i == 0 ? "" : ",").append(featureName(static_cast<Feature>(i)));
    }
    return text;
}

std::optional<FeatureList> featuresFrom(std::string_view list) {
    FeatureList features;
    for (const std::string_view part : text::split(list, ',')) {
        int found = 0;
        while (found < kFeatureCount &&
               featureName(static_cast<Feature>(found)) != text::trimmed(part)) {
            ++found;
        }
        const auto feature = static_cast<Feature>(found);
        if (found == kFeatureCount || std::ranges::count(features, feature) > 0) {
            return std::nullopt;
        }
        features.push_back(feature);
    }
    return features.empty() ? std::nullopt : std::optional(features);
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

std::optional<std::vector<FrozenPart>> frozenFrom(std::string_view list) {
    std::vector<FrozenPart> parts;
    for (const std::string_view text : text::split(list, ',')) {
        const auto part = partFrom(text::trimmed(text));
        if (!part) {
            return std::nullopt;
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

std::optional<std::vector<int>> hiddenFrom(std::string_view list) {
    std::vector<int> hidden;
    for (const std::string_view part : text::split(list, ',')) {
        const auto units = text::parseInteger(text::trimmed(part));
        if (!units || *units < 1 || *units > kMostUnits || hidden.size() == kMostHiddenLayers) {
            return std::nullopt;
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

const std::string& textOf(const SettingValue& value) {
    return std::get<std::string>(value);
}

/// Rows whose values are texts with a form of their own. What a text means, or a rejection.
const TextDomain kHidden{"up to 8 integers from 1 to 64 with commas between, as in 8,8, or nothing",
                         kMostUnits};
const TextDomain kFeatures{"a list with commas between of " + featureNames() + ", none twice"};
const TextDomain kFrozen{"a list with commas between, as in layer1,w2.3.1,b2.3, or nothing"};
const TextDomain kBoundary{"a formula of x"};
const TextDomain kTarget{"a formula of x1 and x2"};
const TextDomain kActivations{"ids or names as `actiscope activations` lists them, with commas "
                              "between"};

void writeHidden(Session& session, const SettingValue& value) {
    // JSON and --set may give a single layer as a plain number.
    if (const auto* units = std::get_if<std::int64_t>(&value)) {
        session.training.hidden = {static_cast<int>(*units)};
    } else if (const auto hidden = hiddenFrom(textOf(value))) {
        session.training.hidden = *hidden;
    } else {
        reject("hidden", kHidden, value);
    }
}

void writeFeatures(Session& session, const SettingValue& value) {
    const auto features = featuresFrom(textOf(value));
    if (!features) {
        reject("features", kFeatures, value);
    }
    session.training.features = *features;
}

void writeFrozen(Session& session, const SettingValue& value) {
    const auto parts = frozenFrom(textOf(value));
    if (!parts) {
        reject("frozen", kFrozen, value);
    }
    session.training.frozen = *parts;
}

/// The rows of what is learned.
std::vector<Setting> dataSettings() {
    constexpr Section kSection = Section::training;
    return {
        {"dataset", kSection,
         "the data set; sets the task that it is made for: regression of plane, bumps and formula",
         kDataKinds.domain(),
         [](const Session& s) -> SettingValue {
             return std::string(kDataKinds.of(s.training.data.kind));
         },
         [](Session& s, const SettingValue& v) { chooseData(s, kDataKinds.value(textOf(v))); }},
        words<kTasks>(
            "task", kSection,
            "what is learned of a sample: its class, or a number. Classes become the numbers -1 "
            "and 1, numbers above 0 the class triangle",
            [](auto& s) -> auto& { return s.training.data.task; }),
        {"boundary", kSection, "of dataset=boundary: triangles where x2 is above this formula of x",
         kBoundary, [](const Session& s) -> SettingValue { return s.training.data.boundary; },
         [](Session& s, const SettingValue& v) {
             checkTyped(TypedKind::boundary, textOf(v));
             s.training.data.boundary = textOf(v);
         }},
        {"target", kSection, "of dataset=formula: the number as a formula of x1 and x2", kTarget,
         [](const Session& s) -> SettingValue { return s.training.data.target; },
         [](Session& s, const SettingValue& v) {
             checkTyped(TypedKind::target, textOf(v));
             s.training.data.target = textOf(v);
         }},
        whole(
            "points", kSection, "number of samples", {2, kMostPoints},
            [](auto& s) -> auto& { return s.training.data.points; }),
        number(
            "noise", kSection,
            "standard deviation added to each coordinate of a sample, of sets of numbers to the "
            "number",
            {0.0, 2.0, {0.0, 1.0, 0.01}}, [](auto& s) -> auto& { return s.training.data.noise; }),
    };
}

SettingValue readBatch(const Session& session) {
    if (session.training.batch == TrainingConfig::kFullBatch) {
        return std::string(kFull);
    }
    return static_cast<std::int64_t>(session.training.batch);
}

void writeBatch(Session& session, const SettingValue& value) {
    const auto* samples = std::get_if<std::int64_t>(&value);
    session.training.batch = samples ? static_cast<int>(*samples) : TrainingConfig::kFullBatch;
}

} // namespace

std::vector<Setting> trainingSettings() {
    constexpr Section kSection = Section::training;
    const NumberDomain penalty{0.0, 10.0, {0.0, 0.1, 0.001}};
    std::vector<Setting> rows = dataSettings();
    const std::vector<Setting> others{
        number(
            "test_share", kSection, "part of the samples that only tests",
            {0.0, TrainingConfig::kLargestTestShare, 0.05},
            [](auto& s) -> auto& { return s.training.testShare; }),
        {"hidden", kSection, "units of each hidden layer; empty = a single perceptron", kHidden,
         [](const Session& s) -> SettingValue { return hiddenText(s.training.hidden); },
         writeHidden},
        {"activation", kSection,
         "one id for all hidden layers, or one per layer; activation.PARAM sets a parameter, "
         "activation.formula the formula of custom, activation.lines the pieces of maxout",
         kActivations,
         [](const Session& s) -> SettingValue { return activationIds(s.training.activations); },
         [](Session& s, const SettingValue& v) { chooseActivation(s, textOf(v)); }},
        number(
            "learning_rate", kSection, "step size of gradient descent",
            {1e-9, 100.0, {0.001, 10.0, 0.01}},
            [](auto& s) -> auto& { return s.training.learningRate; }),
        words<kSchedules>(
            "schedule", kSection,
            "how the learning rate goes on: constant, a tenth after every "
            "schedule_epochs (step), or down to a hundredth over schedule_epochs "
            "(cosine)",
            [](auto& s) -> auto& { return s.training.schedule; }),
        whole(
            "schedule_epochs", kSection, "epochs of one step, or of the whole cosine",
            {1, kLongestSchedule}, [](auto& s) -> auto& { return s.training.scheduleEpochs; }),
        {"batch", kSection, "samples per update", WholeDomain{1, kMostPoints, kFull}, readBatch,
         writeBatch},
        flag(
            "learn", kSection,
            "whether training changes learnable parameters (PReLU's alpha, Swish's beta)",
            [](auto& s) -> auto& { return s.training.learn; }),
        {"features", kSection, "the network's inputs", kFeatures,
         [](const Session& s) -> SettingValue { return featuresText(s.training.features); },
         writeFeatures},
        flag(
            "standardize", kSection,
            "whether x1 and x2 get mean 0 and standard deviation 1 over the samples that train, "
            "before the network sees them",
            [](auto& s) -> auto& { return s.training.standardize; }),
        {"frozen", kSection,
         "what training leaves as it is: layerL, wL.UNIT.INPUT, bL.UNIT, counted from 1", kFrozen,
         [](const Session& s) -> SettingValue { return frozenText(s.training.frozen); },
         writeFrozen},
        whole(
            "stop_epochs", kSection, "training stops after so many epochs; 0 = never",
            {0, kMostEpochs}, [](auto& s) -> auto& { return s.training.stop.epochs; }),
        number(
            "stop_accuracy", kSection,
            "training stops once the training accuracy is at least this; 0 = never",
            {0.0, 1.0, 0.01}, [](auto& s) -> auto& { return s.training.stop.accuracy; }),
        number(
            "stop_loss", kSection,
            "training stops once the training loss is at most this; 0 = never",
            {0.0, 1000.0, {0.0, 1.0, 0.01}}, [](auto& s) -> auto& { return s.training.stop.loss; }),
        flag(
            "shuffle", kSection, "new order of the samples in every epoch",
            [](auto& s) -> auto& { return s.training.shuffle; }),
        words<kLosses>(
            "output_loss", kSection, "what training makes small where the task is classification",
            [](auto& s) -> auto& { return s.training.loss; }),
        words<kRegressionLosses>(
            "regression_loss", kSection, "what training makes small where the task is regression",
            [](auto& s) -> auto& { return s.training.regressionLoss; }),
        words<kOptimizers>(
            "optimizer", kSection, "how a gradient becomes a step",
            [](auto& s) -> auto& { return s.training.optimizer; }),
        number(
            "l1", kSection, "penalty on the sum of |w|", penalty,
            [](auto& s) -> auto& { return s.training.l1; }),
        number(
            "l2", kSection, "penalty on half the sum of w²", penalty,
            [](auto& s) -> auto& { return s.training.l2; }),
        flag(
            "skip", kSection,
            "whether a hidden layer as wide as the one before adds what that one handed on: "
            "h + f(z)",
            [](auto& s) -> auto& { return s.training.skip; }),
        number(
            "clip", kSection,
            "largest norm of the gradient of an update; a larger one is scaled down to it; 0 = "
            "none",
            {0.0, 1e6, {0.0, 5.0, 0.01}}, [](auto& s) -> auto& { return s.training.clip; }),
        words<kInitializers>(
            "initializer", kSection, "how the weights start",
            [](auto& s) -> auto& { return s.training.initializer; }),
    };
    rows.insert(rows.end(), others.begin(), others.end());
    return rows;
}

} // namespace actiscope
