#include "ui/io/lesson/lesson_json.h"

#include "core/errors.h"
#include "core/lesson/challenge.h"
#include "core/text/nearest.h"
#include "ui/io/lesson/json_place.h"
#include "ui/io/lesson/proof_json.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope::ui {
namespace {

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

/// Names of parts of the window, each one of `allowed`.
std::vector<std::string> partsAt(const Place& place, std::string_view key,
                                 std::span<const std::string_view> allowed) {
    std::vector<std::string> names = wordsAt(place, key);
    for (const std::string& name : names) {
        if (std::ranges::find(allowed, name) == allowed.end()) {
            throw InputError(place.keyPath(key)
                                 .append(": unknown panel ")
                                 .append(actiscope::quoted(name))
                                 .append(suggestion(name, allowed)));
        }
    }
    return names;
}

std::vector<ScriptAction> actionsAt(const Place& place, std::string_view key) {
    std::vector<ScriptAction> actions;
    const std::vector<std::string> texts = wordsAt(place, key);
    if (texts.size() > Lesson::kMostActions) {
        reject(place, key, "a list of at most 20 actions");
    }
    for (const std::string& text : texts) {
        actions.push_back(at(place.keyPath(key), [&] { return scriptAction(text); }));
    }
    return actions;
}

std::string pictureAt(const Place& place) {
    const std::string picture = place.value("picture").toString().toStdString();
    if (place.has("picture") &&
        std::ranges::find(lessonPictures(), picture) == lessonPictures().end()) {
        reject(place, "picture", listed(lessonPictures()));
    }
    return picture;
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
    static constexpr std::array<std::string_view, 12> kKeys{
        "title", "text",  "question", "answer", "picture", "show",
        "play",  "train", "numbers",  "hide",   "open",    "script"};
    expectKeys(place, kKeys);
    LessonStep step;
    step.title = optionalText(place, "title");
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
        step.proofs.push_back(proofFrom(number, step));
    }
    if (std::ranges::count(step.proofs, true, &Proof::live) > 1) {
        reject(place, "numbers", "a list in which one number at most is live");
    }
    step.hidden = partsAt(place, "hide", hideablePanels());
    step.opened = partsAt(place, "open", openableParts());
    step.picture = pictureAt(place);
    step.script = actionsAt(place, "script");
    return step;
}

bool isId(const std::string& id) {
    return !id.empty() && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string chapterAt(const Place& root) {
    const std::string chapter = root.value("chapter").toString().toStdString();
    if (root.has("chapter") &&
        std::ranges::find(lessonChapters(), chapter) == lessonChapters().end()) {
        reject(root, "chapter", listed(lessonChapters()));
    }
    return chapter;
}

int minutesAt(const Place& root) {
    if (!root.has("minutes")) {
        return 0;
    }
    const double minutes = numberAt(root, "minutes");
    if (minutes < 1.0 || minutes > Lesson::kMostMinutes || minutes != std::floor(minutes)) {
        reject(root, "minutes", "an integer from 1 to 120");
    }
    return static_cast<int>(minutes);
}

/// What only a challenge has, and what it must have.
void readChallenge(Lesson& lesson, const Place& root) {
    if (!isChallenge(lesson)) {
        for (const std::string_view key : {"fixed", "solution"}) {
            if (root.has(key)) {
                reject(root, key, "left out: it belongs to a lesson of the chapter \"challenges\"");
            }
        }
        return;
    }
    for (const std::string& name : wordsAt(root, "fixed")) {
        lesson.fixed.push_back(at(root.keyPath("fixed"), [&] { return lessonSetting(name); }));
    }
    for (LessonStep& step : lesson.steps) {
        for (Proof& proof : step.proofs) {
            proof.goal = true;
        }
    }
    lesson.solution = actionsAt(root, "solution");
    if (lesson.steps.size() != 1 || scoreProof(lesson) == lesson.steps[0].proofs.size()) {
        reject(root, "steps", "one step, with the score as its live number, in a challenge");
    }
}

Lesson lessonFrom(const Place& root) {
    static constexpr std::array<std::string_view, 9> kKeys{
        "id", "title", "chapter", "minutes", "rows", "session", "steps", "fixed", "solution"};
    expectKeys(root, kKeys);
    Lesson lesson;
    lesson.id = root.value("id").toString().toStdString();
    if (!isId(lesson.id)) {
        reject(root, "id", "a word of small letters, digits and _");
    }
    lesson.title = bilingualAt(root, "title");
    lesson.chapter = chapterAt(root);
    lesson.minutes = minutesAt(root);
    lesson.rows = wordsAt(root, "rows");
    Session scene = changedScene(Session(), root, "session");
    for (const Place& place : objectsAt(root, "steps", Lesson::kMostSteps)) {
        lesson.steps.push_back(stepFrom(place, scene));
        scene = lesson.steps.back().scene;
    }
    if (lesson.steps.empty()) {
        reject(root, "steps", "a list with at least one step");
    }
    readChallenge(lesson, root);
    return lesson;
}

} // namespace

Lesson lessonFromJson(const QByteArray& json) {
    return lessonFrom(rootOf(json, "a lesson"));
}

} // namespace actiscope::ui
