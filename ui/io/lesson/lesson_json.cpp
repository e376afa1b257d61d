#include "ui/io/lesson/lesson_json.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "ui/io/lesson/json_place.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace actiscope::ui {
namespace {

/// A value, or a formula in alpha, beta and theta.
Expectation equalityAt(const Place& expect) {
    const double tolerance = expect.has("tolerance") ? numberAt(expect, "tolerance") : 0.0;
    if (tolerance < 0.0) {
        reject(expect, "tolerance", "a number, not negative");
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

/// {"measure": name, its arguments, "expect": {…}, "label": {…}}.
Proof proofFrom(const Place& place) {
    if (!place.value("measure").isString()) {
        reject(place, "measure", "the name of a measure (see `actiscope lessons --measures`)");
    }
    std::vector<GivenArgument> given;
    for (const QString& key : place.object.keys()) {
        const QJsonValue value = place.object.value(key);
        const std::string name = key.toStdString();
        if (name == "measure" || name == "expect" || name == "label") {
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
    return {bilingualAt(place, "label"),
            at(place.path,
               [&] {
                   const QString name = place.value("measure").toString();
                   return MeasureCall(name.toStdString(), given);
               }),
            expectationAt(place)};
}

Playing playingAt(const Place& place) {
    const QJsonValue value = place.value("play");
    if (value.isUndefined()) {
        return Playing::unchanged;
    }
    if (value.isBool()) {
        return value.toBool() ? Playing::play : Playing::pause;
    }
    if (value.toString() == QLatin1String("step")) {
        return Playing::step;
    }
    if (value.toString() == QLatin1String("reset")) {
        return Playing::reset;
    }
    reject(place, "play", R"(true, false, "step" or "reset")");
}

TrainingCap trainingCapAt(const Place& place) {
    static constexpr std::array<std::string_view, 2> kKeys{"epochs", "accuracy"};
    constexpr double kMostEpochs = 100000.0;
    if (!place.has("train")) {
        return {};
    }
    const Place train = objectAt(place, "train");
    expectKeys(train, kKeys);
    const double epochs = numberAt(train, "epochs");
    const double accuracy = train.has("accuracy") ? numberAt(train, "accuracy") : 0.0;
    if (epochs < 0.0 || epochs > kMostEpochs || accuracy < 0.0 || accuracy > 1.0) {
        reject(place, "train", R"({"epochs": 0 to 100000, "accuracy": 0 to 1})");
    }
    return {static_cast<std::uint64_t>(epochs), accuracy};
}

std::vector<std::string> hiddenAt(const Place& place) {
    std::vector<std::string> names = wordsAt(place, "hide");
    for (const std::string& name : names) {
        if (std::ranges::find(hideablePanels(), name) == hideablePanels().end()) {
            throw InputError(place.keyPath("hide")
                                 .append(": unknown panel ")
                                 .append(actiscope::quoted(name))
                                 .append(suggestion(name, hideablePanels())));
        }
    }
    return names;
}

Session changedScene(const Session& scene, const Place& place, std::string_view key) {
    if (!place.has(key)) {
        return scene;
    }
    Place part = objectAt(place, key);
    part.object.remove(QStringLiteral("version")); // of a session that was saved and pasted
    return at(part.path, [&] { return changedByJson(scene, part.object); });
}

LessonStep stepFrom(const Place& place, const Session& before) {
    static constexpr std::array<std::string_view, 8> kKeys{"text", "question", "answer",  "show",
                                                           "play", "train",    "numbers", "hide"};
    expectKeys(place, kKeys);
    LessonStep step;
    step.text = bilingualAt(place, "text");
    step.question = optionalText(place, "question");
    step.answer = optionalText(place, "answer");
    if (step.question.english.empty() != step.answer.english.empty()) {
        reject(place, step.question.english.empty() ? "question" : "answer",
               "there: a question needs an answer");
    }
    step.scene = changedScene(before, place, "show");
    step.playing = playingAt(place);
    step.train = trainingCapAt(place);
    for (const Place& number : objectsAt(place, "numbers", Lesson::kMostProofs)) {
        step.proofs.push_back(proofFrom(number));
    }
    step.hidden = hiddenAt(place);
    return step;
}

bool isId(const std::string& id) {
    return !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

Lesson lessonFrom(const Place& root) {
    static constexpr std::array<std::string_view, 5> kKeys{"id", "title", "rows", "session",
                                                           "steps"};
    expectKeys(root, kKeys);
    Lesson lesson;
    lesson.id = root.value("id").toString().toStdString();
    if (!isId(lesson.id)) {
        reject(root, "id", "a word of small letters, digits and _");
    }
    lesson.title = bilingualAt(root, "title");
    lesson.rows = wordsAt(root, "rows");
    Session scene = changedScene(Session(), root, "session");
    for (const Place& place : objectsAt(root, "steps", Lesson::kMostSteps)) {
        lesson.steps.push_back(stepFrom(place, scene));
        scene = lesson.steps.back().scene;
    }
    if (lesson.steps.empty()) {
        reject(root, "steps", "a list with at least one step");
    }
    return lesson;
}

} // namespace

Lesson lessonFromJson(const QByteArray& json) {
    return lessonFrom(rootOf(json, "a lesson"));
}

} // namespace actiscope::ui
