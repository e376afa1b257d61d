#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/session/without_effect.h"
#include "ui/io/qstring.h"
#include "ui/io/session_json.h"
#include "ui/window/identity.h"

#include <algorithm>
#include <iostream>

namespace actiscope::cli {

Session openSession(const std::string& path) {
    Session session = ui::loadSession(ui::toQString(path));
    const std::string warning = ui::foreignText(session).toStdString();
    if (!warning.empty()) {
        warn(path + ": " + warning);
    }
    return session;
}

namespace {

using Given = std::vector<std::pair<std::string, std::string>>;

/// The function before its parameters and the data set before its task, in whichever order they
/// were given.
Given givenIn(const Arguments& arguments) {
    Given given;
    for (const std::string& text : arguments.values("--set")) {
        given.push_back(keyAndValue(text, "--set"));
    }
    std::stable_partition(given.begin(), given.end(), [](const auto& pair) {
        return pair.first == "activation" || pair.first == "dataset";
    });
    return given;
}

Session startFrom(const Arguments& arguments) {
    return arguments.positional().empty() ? Session() : openSession(arguments.positional()[0]);
}

Session withGiven(const Session& before, const Given& given, const Arguments& arguments) {
    Session session = before;
    for (const auto& [key, value] : given) {
        setSettingFromText(session, Section::training, key, value);
    }
    if (arguments.has("--seed")) {
        setSettingFromText(session, Section::general, "seed", arguments.value("--seed"));
    }
    dropStaleWeights(before, session);
    dropStaleMap(before, session);
    validate(session);
    return session;
}

} // namespace

Session sessionFrom(const Arguments& arguments) {
    const Given given = givenIn(arguments);
    const Session session = withGiven(startFrom(arguments), given, arguments);
    for (const auto& [key, value] : given) {
        if (const std::string reason = withoutEffect(session, key); !reason.empty()) {
            warn("--set " + key + "=" + value + " has no effect: " + reason);
        }
    }
    return session;
}

std::vector<std::pair<std::string, Session>> sessionsWithoutOne(const Arguments& arguments) {
    const Given given = givenIn(arguments);
    Session start;
    if (!arguments.positional().empty()) {
        start = ui::loadSession(ui::toQString(arguments.positional()[0])); // warned of before
    }
    const Session whole = withGiven(start, given, arguments);
    std::vector<std::pair<std::string, Session>> sessions;
    for (std::size_t i = 0; i < given.size(); ++i) {
        Given others = given;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        try {
            Session session = withGiven(start, others, arguments);
            if (!(session == whole) && withoutEffect(whole, given[i].first).empty()) {
                sessions.emplace_back(given[i].first + "=" + given[i].second, std::move(session));
            }
        } catch (const UsageError&) {
            // The parameter of a function that only this setting chooses.
        }
    }
    return sessions;
}

void warn(const std::string& text) {
    std::cerr << "actiscope: warning: " << text << '\n';
}

ui::LessonLibrary allLessons() {
    ui::nameApplication();
    return ui::loadLessons(
        {ui::builtInLessonFolder(), ui::builtInChallengeFolder(), ui::userLessonFolder()});
}

Session trainedSession(const std::string& path) {
    Session session = openSession(path);
    if (!session.weights || session.weights->chosen.size() == 0) {
        throw InputError(path + ": holds no trained weights; save it after training, for example "
                                "with `actiscope train --save`");
    }
    return session;
}

} // namespace actiscope::cli
