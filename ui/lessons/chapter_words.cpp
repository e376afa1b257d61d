#include "ui/lessons/chapter_words.h"

#include "core/lesson/challenge.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

struct ChapterText {
    Q_DECLARE_TR_FUNCTIONS(actiscope::ui::LessonList)
};

} // namespace

QString chapterTitle(const std::string& chapter) {
    if (chapter == "why") {
        return ChapterText::tr("Why nonlinear");
    }
    if (chapter == "functions") {
        return ChapterText::tr("Functions");
    }
    if (chapter == "learning") {
        return ChapterText::tr("Learning");
    }
    if (chapter == "features") {
        return ChapterText::tr("Combining features");
    }
    if (chapter == "approximation") {
        return ChapterText::tr("Any function");
    }
    if (chapter == kChallengeChapter) {
        return ChapterText::tr("Challenges");
    }
    return ChapterText::tr("More lessons");
}

QString minutesText(int minutes) {
    return minutes > 0 ? ChapterText::tr("%1 min").arg(minutes) : QString();
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
