#include "ui/io/lesson/proof_json.h"

#include "core/errors.h"
#include "ui/io/lesson/json_place.h"
#include "ui/io/qstring.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>

namespace actiscope::ui {
namespace {

/// A value, or a formula in alpha, beta and theta.
Expectation equalityAt(const Place& expect) {
    const double tolerance = expect.has("tolerance") ? numberAt(expect, "tolerance") : 0.0;
    if (tolerance < 0.0) {
        reject(expect, "tolerance", "a number, not negative");
    }
    if (expect.value("equals").toString() == QLatin1String("infinity")) {
        return Expectation::equalTo(std::numeric_limits<double>::infinity(), 0.0);
    }
    if (!expect.value("equals").isString()) {
        return Expectation::equalTo(numberAt(expect, "equals"), tolerance);
    }
    Activation formula("custom");
    at(expect.keyPath("equals"),
       [&] { formula.setFormula(expect.value("equals").toString().toStdString()); });
    return Expectation::equalTo(formula, tolerance);
}

/// {"equals": v, "tolerance": t}, {"atLeast": v}, {"atMost": v} or {"between": [a, b]}.
Expectation expectationAt(const Place& place) {
    const Place expect = objectAt(place, "expect");
    const auto isOnly = [&](std::initializer_list<const char*> keys) {
        const auto has = [&](const char* key) { return expect.has(key); };
        return std::ranges::all_of(keys, has) &&
               expect.object.size() == static_cast<qsizetype>(keys.size());
    };
    if (isOnly({"equals"}) || isOnly({"equals", "tolerance"})) {
        return equalityAt(expect);
    }
    if (isOnly({"atLeast"})) {
        Expectation expected;
        expected.least = numberAt(expect, "atLeast");
        return expected;
    }
    if (isOnly({"atMost"})) {
        Expectation expected;
        expected.most = numberAt(expect, "atMost");
        return expected;
    }
    if (isOnly({"between"})) {
        const QJsonArray ends = listAt(expect, "between", 2);
        if (ends.size() == 2 && ends[0].isDouble() && ends[1].isDouble()) {
            Expectation expected;
            expected.least = ends[0].toDouble();
            expected.most = ends[1].toDouble();
            return expected;
        }
    }
    reject(
        place, "expect",
        R"({"equals": v, "tolerance": t}, {"atLeast": v}, {"atMost": v} or {"between": [a, b]})");
}

/// The setting that a key of "needs" names, with the place where it stands.
LessonSetting settingAt(const Place& place, std::string_view key, const std::string& name) {
    return at(place.keyPath(key), [&] { return lessonSetting(name); });
}

/// "KEY" or ["KEY", …] that were changed; "weights" stands for those of the networks.
void readChanged(ProofNeeds& needs, const Place& place, std::string_view key,
                 const Session& scene) {
    const std::vector<std::string> names =
        place.value(key).isString()
            ? std::vector<std::string>{place.value(key).toString().toStdString()}
            : wordsAt(place, key);
    for (const std::string& name : names) {
        if (name == "weights") {
            needs.weights = true;
        } else {
            const LessonSetting setting = settingAt(place, key, name);
            needs.changed.push_back({setting, std::nullopt, valueOf(setting, scene)});
        }
    }
}

/// {"KEY": value, …} that were chosen.
void readChosen(ProofNeeds& needs, const Place& place) {
    const Place chosen = objectAt(place, "is");
    for (const QString& key : chosen.object.keys()) {
        const QJsonValue value = chosen.object.value(key);
        SettingValue wanted = value.toString().toStdString();
        if (value.isBool()) {
            wanted = value.toBool();
        } else if (value.isDouble()) {
            wanted = value.toDouble();
        } else if (!value.isString()) {
            reject(chosen, key.toStdString(), "a number, a text, true or false");
        }
        needs.all.push_back({settingAt(chosen, key.toStdString(), key.toStdString()), wanted, {}});
    }
}

TrainingCap neededTraining(const Place& needs) {
    constexpr double kMostEpochs = 100000.0;
    const double epochs = numberAt(needs, "epochs");
    const double accuracy = needs.has("accuracy") ? numberAt(needs, "accuracy") : 0.0;
    if (epochs < 1.0 || epochs > kMostEpochs || accuracy < 0.0 || accuracy > 1.0) {
        reject(needs, "epochs", "1 to 100000, with an accuracy from 0 to 1");
    }
    return {static_cast<std::uint64_t>(epochs), accuracy};
}

/// "training" as far as the step says, a setting that is changed, or an object of all these.
ProofNeeds needsAt(const Place& place, const LessonStep& step) {
    ProofNeeds needs;
    if (place.value("needs").isString()) {
        if (place.value("needs").toString() != QLatin1String("training")) {
            readChanged(needs, place, "needs", step.scene);
        } else if (step.train.epochs == 0) {
            reject(place, "needs", R"(something else: the step has no "train")");
        } else {
            needs.training = step.train;
        }
        return needs;
    }
    static constexpr std::array<std::string_view, 6> kKeys{"training", "epochs", "accuracy",
                                                           "changed",  "is",     "do"};
    const Place object = objectAt(place, "needs");
    expectKeys(object, kKeys);
    if (object.value("training").toBool()) {
        needs.training = step.train;
    }
    if (object.has("epochs")) {
        needs.training = neededTraining(object);
    }
    if (object.has("changed")) {
        readChanged(needs, object, "changed", step.scene);
    }
    if (object.has("is")) {
        readChosen(needs, object);
    }
    needs.hint = optionalText(object, "do");
    if (!needs.any()) {
        reject(place, "needs", R"("training", a setting, or {"epochs", "changed", "is", "do"})");
    }
    return needs;
}

/// Those that are not the measure's own.
bool isOwnKey(std::string_view key) {
    static constexpr std::array<std::string_view, 7> kKeys{"measure", "expect", "label", "live",
                                                           "mayFail", "as",     "needs"};
    return std::ranges::find(kKeys, key) != kKeys.end();
}

MeasureCall callFrom(const Place& place) {
    std::vector<GivenArgument> given;
    for (const QString& key : place.object.keys()) {
        const QJsonValue value = place.object.value(key);
        const std::string name = key.toStdString();
        if (isOwnKey(name)) {
            continue;
        }
        if (value.isDouble()) {
            given.push_back({name, value.toDouble()});
        } else if (value.isString()) {
            given.push_back({name, value.toString().toStdString()});
        } else {
            reject(place, name, "a number or a text");
        }
    }
    return at(place.path,
              [&] { return MeasureCall(place.value("measure").toString().toStdString(), given); });
}

bool flagAt(const Place& place, std::string_view key) {
    if (place.has(key) && !place.value(key).isBool()) {
        reject(place, key, "true or false");
    }
    return place.value(key).toBool();
}

} // namespace

Proof proofFrom(const Place& place, const LessonStep& step) {
    if (!place.value("measure").isString()) {
        reject(place, "measure", "the name of a measure (see `actiscope lessons --measures`)");
    }
    const Bilingual label = bilingualAt(place, "label");
    Proof proof{label, callFrom(place), {}};
    proof.live = flagAt(place, "live");
    proof.mayFail = flagAt(place, "mayFail");
    proof.judged = place.has("expect") || !proof.live;
    if (proof.judged) {
        proof.expected = expectationAt(place);
    }
    if (place.has("as") && place.value("as").toString() != QLatin1String("percent")) {
        reject(place, "as", R"("percent")");
    }
    proof.percent = place.has("as");
    if (place.has("needs")) {
        proof.needs = needsAt(place, step);
    } else if (proof.call.measure().reads == Measure::Reads::networks) {
        // Before the training that the step speaks of a number is early, not wrong.
        proof.needs.training = step.train;
        proof.needs.onlyUntilRight = true;
    }
    return proof;
}

} // namespace actiscope::ui
