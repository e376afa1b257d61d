#include "ui/lessons/chapter_words.h"

#include "core/lesson/challenge.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::LessonList)
};

} // namespace

QString chapterTitle(const std::string& chapter) {
    if (chapter == "why") {
        return Text::tr("Why nonlinear");
    }
    if (chapter == "functions") {
        return Text::tr("Functions");
    }
    if (chapter == "learning") {
        return Text::tr("Learning");
    }
    if (chapter == "features") {
        return Text::tr("Combining features");
    }
    if (chapter == "approximation") {
        return Text::tr("Any function");
    }
    if (chapter == kChallengeChapter) {
        return Text::tr("Challenges");
    }
    return Text::tr("More lessons");
}

QString minutesText(int minutes) {
    return minutes > 0 ? Text::tr("%1 min").arg(minutes) : QString();
}

QString placeText(const Lesson& lesson) {
    if (lesson.chapter.empty()) {
        return minutesText(lesson.minutes);
    }
    const QString chapter = chapterTitle(lesson.chapter);
    return lesson.minutes > 0 ? QStringLiteral("%1 · %2").arg(chapter, minutesText(lesson.minutes))
                              : chapter;
}

} // namespace actiscope::ui
