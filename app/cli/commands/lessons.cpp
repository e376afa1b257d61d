#include "app/cli/command.h"
#include "app/cli/drawing.h"
#include "app/cli/progress.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/lesson/challenge.h"
#include "core/text/number_text.h"
#include "ui/io/lesson/hand_in.h"
#include "ui/io/qstring.h"
#include "ui/window/handout/handout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <iostream>

namespace actiscope::cli {
namespace {

using ui::toQString;

/// One number of one step, checked at the end of what the step asks for.
struct CheckedProof {
    const Lesson* lesson;
    std::size_t step; ///< from 1
    const Proof* proof;
    ProofResult result;
    std::string after; ///< the action of the script before it; empty at the end of the step

    /// A script that leaves a number waiting does not do what the text says.
    bool isWrong() const {
        return result.surprises() || (result.waits && after.empty() && hasScript());
    }
    bool hasScript() const { return !lesson->steps[step - 1].script.empty(); }
};

/// The numbers that are wrong on the way, where the text does not announce it, then those at the
/// end.
void checkScript(const Lesson& lesson, std::size_t number, RaceCache& races,
                 std::vector<CheckedProof>& checked) {
    const LessonStep& step = lesson.steps[number - 1];
    const std::vector<ScriptMoment> moments = runScript(step, races);
    for (const ScriptMoment& moment : moments) {
        const bool isLast = &moment == &moments.back();
        for (std::size_t k = 0; k < moment.results.size(); ++k) {
            if (isLast || moment.results[k].surprises()) {
                const std::string after = moment.after.empty() ? "the start" : moment.after;
                checked.push_back({&lesson, number, &step.proofs[k], moment.results[k],
                                   isLast ? std::string() : after});
            }
        }
    }
}

/// A challenge is checked by its solution, of which only the end counts.
LessonStep stepToCheck(const Lesson& lesson, std::size_t index) {
    LessonStep step = lesson.steps[index];
    if (isChallenge(lesson)) {
        step.scene = solvedScene(lesson);
    }
    return step;
}

std::vector<CheckedProof> check(const std::vector<const Lesson*>& lessons) {
    std::vector<CheckedProof> checked;
    RaceCache races;
    for (const Lesson* lesson : lessons) {
        for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
            const LessonStep step = stepToCheck(*lesson, i);
            if (!step.script.empty()) {
                checkScript(*lesson, i + 1, races, checked);
                continue;
            }
            const std::vector<ProofResult> results = checkStep(step, races);
            for (std::size_t k = 0; k < results.size(); ++k) {
                checked.push_back({lesson, i + 1, &lesson->steps[i].proofs[k], results[k], {}});
            }
        }
    }
    return checked;
}

QJsonObject bothLanguages(const Bilingual& text) {
    return {{"en", toQString(text.english)}, {"zh_CN", toQString(text.chinese)}};
}

QJsonObject toJson(const Lesson& lesson) {
    QJsonArray rows;
    for (const std::string& row : lesson.rows) {
        rows.append(toQString(row));
    }
    return {{"id", toQString(lesson.id)},
            {"title", bothLanguages(lesson.title)},
            {"chapter", toQString(lesson.chapter)},
            {"minutes", lesson.minutes},
            {"rows", rows},
            {"steps", static_cast<qint64>(lesson.steps.size())}};
}

/// JSON has neither infinities nor NaN: null stands for them.
QJsonValue number(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

const char* stateOf(const ProofResult& result) {
    return result.waits ? "waits" : result.holds() ? "holds" : "fails";
}

QJsonObject toJson(const CheckedProof& c) {
    return {{"lesson", toQString(c.lesson->id)},
            {"step", static_cast<qint64>(c.step)},
            {"measure", toQString(c.proof->call.measure().name)},
            {"label", bothLanguages(c.proof->label)},
            {"value", number(c.result.value)},
            {"at_least", number(c.result.expected.least)},
            {"at_most", number(c.result.expected.most)},
            {"holds", c.result.holds()},
            {"state", QLatin1String(stateOf(c.result))},
            {"announced", c.result.mayFail},
            {"after", toQString(c.after)}};
}

void print(const QJsonArray& array) {
    std::cout << QJsonDocument(array).toJson(QJsonDocument::Indented).constData();
}

void printLine(const CheckedProof& c) {
    const char* mark = c.isWrong()        ? "FAILS "
                       : c.result.waits   ? "waits "
                       : c.result.holds() ? "ok    "
                                          : "said  ";
    std::cout << mark << c.lesson->id << ' ' << c.step << "  "
              << (c.after.empty() ? std::string() : "after '" + c.after + "': ")
              << c.proof->call.measure().name << " = " << text::toText(c.result.value);
    if (c.proof->judged) {
        std::cout << ", expected " << c.result.expected.text();
    }
    std::cout << "  (" << c.proof->label.english << ")\n";
}

int printCheck(const std::vector<const Lesson*>& lessons, bool asJson) {
    const std::vector<CheckedProof> checked = check(lessons);
    QJsonArray array;
    bool allHold = true;
    for (const CheckedProof& c : checked) {
        allHold = allHold && !c.isWrong();
        if (asJson) {
            array.append(toJson(c));
        } else {
            printLine(c);
        }
    }
    if (asJson) {
        print(array);
    } else {
        std::cout << "claims covered: " << claimsCovered(lessons) << " of " << kClaims << '\n';
    }
    return allHold ? 0 : 1;
}

void printList(const std::vector<const Lesson*>& lessons, bool asJson, std::string_view language) {
    QJsonArray array;
    for (const Lesson* lesson : lessons) {
        if (asJson) {
            array.append(toJson(*lesson));
        } else {
            std::cout << lesson->id << "  " << lesson->title.in(language) << '\n';
        }
    }
    if (asJson) {
        print(array);
    }
}

/// What a lesson's "numbers" can ask for.
int printMeasures() {
    for (const Measure& measure : measures()) {
        std::cout << measure.name << '(';
        for (const MeasureArgument& argument : measure.arguments) {
            std::cout << (&argument == measure.arguments.data() ? "" : ", ") << argument.name;
        }
        std::cout << "): " << measure.help << '\n';
    }
    return 0;
}

std::string languageFrom(const Arguments& arguments) {
    const std::string language = arguments.value("--language", "en");
    if (language != "en" && language != "zh_CN") {
        throw UsageError("--language is '" + language + "'; allowed: en, zh_CN");
    }
    return language;
}

/// Text, pictures and measured numbers as one file.
void writeHandout(const Arguments& arguments, const std::vector<const Lesson*>& lessons,
                  const std::string& language) {
    const Drawing drawing(arguments);
    const Interruption interruption;
    std::vector<Lesson> copies;
    for (const Lesson* lesson : lessons) {
        copies.push_back(*lesson);
    }
    const auto making =
        ui::makeHandout(std::move(copies), language, fileName(arguments.value("--handout")));
    const bool finished = ui::makeAll(*making, [&interruption](std::size_t steps, std::size_t all) {
        showProgress(steps, all);
        return !interruption.happened();
    });
    if (!finished) {
        throw InputError("interrupted; no handout was written");
    }
}

ui::LessonLibrary libraryFor(const Arguments& arguments) {
    return arguments.has("--folder") ? ui::loadLessons({fileName(arguments.value("--folder"))})
                                     : allLessons();
}

/// The lessons with these ids, or all.
std::vector<const Lesson*> chosenFrom(const ui::LessonLibrary& library,
                                      const std::vector<std::string>& ids) {
    std::vector<const Lesson*> lessons;
    for (const std::string& id : ids) {
        lessons.push_back(&library.find(id));
    }
    if (ids.empty()) {
        for (const Lesson& lesson : library.lessons) {
            lessons.push_back(&lesson);
        }
    }
    return lessons;
}

/// Recomputes a line that was handed in from the session that came with it.
int verify(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the session that was handed in with the line");
    const ChallengeLine line = readChallengeLine(arguments.value("--verify"));
    const ui::LessonLibrary library = libraryFor(arguments);
    const Lesson& challenge = library.find(line.id);
    if (!isChallenge(challenge)) {
        throw UsageError("lesson " + line.id + " is no challenge");
    }
    const Session session = openSession(arguments.positional().front());
    std::cout << ui::verifiedText(line, challenge, session) << '\n';
    return 0;
}

int run(const Arguments& arguments) {
    if (arguments.has("--verify")) {
        return verify(arguments);
    }
    constexpr std::size_t kMostIds = 1000;
    const bool isHandout = arguments.has("--handout");
    arguments.expectPositional(0, isHandout ? kMostIds : 1, "the id of a lesson");
    if (isHandout &&
        (arguments.has("--check") || arguments.has("--json") || arguments.has("--measures"))) {
        throw UsageError("--handout stands alone, or with --language");
    }
    const std::string language = languageFrom(arguments);
    const bool lists = !arguments.has("--check") && !arguments.has("--json");
    if (arguments.has("--language") && !(lists && !arguments.has("--measures"))) {
        throw UsageError("--language belongs to the list of titles: without --check, --json and "
                         "--measures");
    }
    if (arguments.has("--measures")) {
        if (!lists || !arguments.positional().empty()) {
            throw UsageError("--measures stands alone");
        }
        return printMeasures();
    }
    const ui::LessonLibrary library = libraryFor(arguments);
    const std::vector<const Lesson*> lessons = chosenFrom(library, arguments.positional());
    const bool asJson = arguments.has("--json");
    int status = 0;
    if (isHandout) {
        writeHandout(arguments, lessons, language);
    } else if (arguments.has("--check")) {
        status = printCheck(lessons, asJson);
    } else {
        printList(lessons, asJson, language);
    }
    for (const QString& problem : library.problems) {
        std::cerr << "actiscope: " << problem.toStdString() << '\n';
    }
    return library.problems.empty() ? status : 1;
}

} // namespace

Command lessonsCommand() {
    return {
        "lessons",
        "[ID]... [--check] [--json] [--measures] [--handout FILE.html|.pdf] [--language en|zh_CN] "
        "[--folder DIR] [--verify LINE SESSION]",
        "lists the lessons; with --check does what each step says and measures every number",
        {{"--check", "",
          "each number, what is expected and whether it holds, and the claims that are "
          "covered; status 1 if one does not hold"},
         {"--json", "", "as JSON"},
         {"--measures", "", "what the numbers of a lesson can ask for"},
         {"--handout", "FILE", "text, pictures and measured numbers as one .html or .pdf file"},
         {"--language", "en|zh_CN", "of the titles and the handout (en)"},
         {"--folder", "DIR", "the lessons of this folder instead of the program's and one's own"},
         {"--verify", "LINE",
          "recomputes what a challenge's line says from the session that was handed in with it; "
          "status 1 if it does not hold"}},
        run};
}

} // namespace actiscope::cli
