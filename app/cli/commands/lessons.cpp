#include "app/cli/command.h"
#include "app/cli/drawing.h"
#include "app/cli/progress.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/text/number_text.h"
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

/// One number of one step, checked.
struct CheckedProof {
    const Lesson* lesson;
    std::size_t step; ///< from 1
    const Proof* proof;
    ProofResult result;
};

std::vector<CheckedProof> check(const std::vector<const Lesson*>& lessons) {
    std::vector<CheckedProof> checked;
    RaceCache races;
    for (const Lesson* lesson : lessons) {
        for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
            const LessonStep& step = lesson->steps[i];
            const std::vector<ProofResult> results = checkStep(step, races);
            for (std::size_t k = 0; k < results.size(); ++k) {
                checked.push_back({lesson, i + 1, &step.proofs[k], results[k]});
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
            {"rows", rows},
            {"steps", static_cast<qint64>(lesson.steps.size())}};
}

/// JSON has neither infinities nor NaN: null stands for them.
QJsonValue number(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject toJson(const CheckedProof& c) {
    return {{"lesson", toQString(c.lesson->id)},
            {"step", static_cast<qint64>(c.step)},
            {"measure", toQString(c.proof->call.measure().name)},
            {"label", bothLanguages(c.proof->label)},
            {"value", number(c.result.value)},
            {"at_least", number(c.result.expected.least)},
            {"at_most", number(c.result.expected.most)},
            {"holds", c.result.holds()}};
}

void print(const QJsonArray& array) {
    std::cout << QJsonDocument(array).toJson(QJsonDocument::Indented).constData();
}

void printLine(const CheckedProof& c) {
    std::cout << (c.result.holds() ? "ok    " : "FAILS ") << c.lesson->id << ' ' << c.step << "  "
              << c.proof->call.measure().name << " = " << text::toText(c.result.value)
              << ", expected " << c.result.expected.text() << "  (" << c.proof->label.english
              << ")\n";
}

int printCheck(const std::vector<const Lesson*>& lessons, bool asJson) {
    const std::vector<CheckedProof> checked = check(lessons);
    QJsonArray array;
    bool allHold = true;
    for (const CheckedProof& c : checked) {
        allHold = allHold && c.result.holds();
        if (asJson) {
            array.append(toJson(c));
        } else {
            printLine(c);
        }
    }
    if (asJson) {
        print(array);
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

int run(const Arguments& arguments) {
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
    const ui::LessonLibrary library = allLessons();
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
        "[ID]... [--check] [--json] [--measures] [--handout FILE.html|.pdf] [--language en|zh_CN]",
        "lists the lessons; with --check trains where a step says so and measures every number",
        {{"--check", "", "each number, what is expected and whether it holds; status 1 if not"},
         {"--json", "", "as JSON"},
         {"--measures", "", "what the numbers of a lesson can ask for"},
         {"--handout", "FILE", "text, pictures and measured numbers as one .html or .pdf file"},
         {"--language", "en|zh_CN", "of the titles and the handout (en)"}},
        run};
}

} // namespace actiscope::cli
