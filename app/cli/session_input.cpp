#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/session/without_effect.h"
#include "ui/io/session_json.h"
#include "ui/window/identity.h"

#include <QFile>

#include <algorithm>
#include <iostream>

namespace actiscope::cli {

Session openSession(const std::string& path) {
    Session session = ui::loadSession(QFile::decodeName(QByteArray::fromStdString(path)));
    const std::string warning = ui::foreignText(session).toStdString();
    if (!warning.empty()) {
        warn(path + ": " + warning);
    }
    return session;
}

Session sessionFrom(const Arguments& arguments) {
    Session session;
    if (!arguments.positional().empty()) {
        session = openSession(arguments.positional()[0]);
    }
    const Session before = session;
    std::vector<std::pair<std::string, std::string>> given;
    for (const std::string& text : arguments.values("--set")) {
        given.push_back(keyAndValue(text, "--set"));
    }
    // The function before its parameters, in whichever order they were given.
    std::stable_partition(given.begin(), given.end(),
                          [](const auto& pair) { return pair.first == "activation"; });
    for (const auto& [key, value] : given) {
        setSettingFromText(session, Section::training, key, value);
    }
    if (arguments.has("--seed")) {
        setSettingFromText(session, Section::general, "seed", arguments.value("--seed"));
    }
    dropStaleWeights(before, session);
    dropStaleMap(before, session);
    validate(session);
    for (const auto& [key, value] : given) {
        if (const std::string reason = withoutEffect(session, key); !reason.empty()) {
            warn("--set " + key + "=" + value + " has no effect: " + reason);
        }
    }
    return session;
}

void warn(const std::string& text) {
    std::cerr << "actiscope: warning: " << text << '\n';
}

ui::LessonLibrary allLessons() {
    ui::nameApplication();
    return ui::loadLessons({ui::builtInLessonFolder(), ui::userLessonFolder()});
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
