#include "ui/lessons/lesson_list.h"

#include "core/lesson/challenge.h"
#include "ui/controls/list_selection.h"
#include "ui/controls/text_labels.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/lessons/chapter_words.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// Of an item: the number of its lesson, from 0. Headings of chapters have none.
constexpr int kLesson = Qt::UserRole;

} // namespace

LessonList::LessonList(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_problems(wrappedLabel(QStringLiteral("lesson_problems"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Lessons"), this);
    makeBold(title);
    layout->addWidget(title);
    m_list->setObjectName(QStringLiteral("lesson_list"));
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setWordWrap(true);
    makeSelectionCurrent(*m_list);
    m_list->setSpacing(space::kTight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list, 1);
    setTone(*m_problems, Tone::warning);
    // Long paths have no spaces to break at: they must not widen the window.
    m_problems->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_problems);
    auto* reload = new QPushButton(tr("Read lessons again"), this);
    reload->setObjectName(QStringLiteral("lesson_reload"));
    reload->setToolTip(tr("Your own lessons are the files in %1").arg(userLessonFolder()));
    layout->addWidget(reload);

    const auto choose = [this](QListWidgetItem* item) {
        const QVariant lesson = item->data(kLesson);
        if (lesson.isValid()) {
            emit chosen(static_cast<std::size_t>(lesson.toInt()));
        }
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, [this, choose](QListWidgetItem* item) {
        // On some desktops a click activates, too: once is enough, and the list is gone by then.
        if (isVisible()) {
            choose(item);
        }
    });
    connect(reload, &QPushButton::clicked, this, &LessonList::reloadRequested);
}

/// The heading of a chapter, with the time of its lessons.
void LessonList::addChapter(const std::vector<Lesson>& lessons, std::size_t first) {
    const std::string& chapter = lessons[first].chapter;
    int minutes = 0;
    for (const Lesson& lesson : lessons) {
        minutes += lesson.chapter == chapter ? lesson.minutes : 0;
    }
    const QString time = minutesText(minutes);
    auto* heading = new QListWidgetItem(
        time.isEmpty() ? chapterTitle(chapter)
                       : QStringLiteral("%1 · %2").arg(chapterTitle(chapter), time),
        m_list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setFont(textFont(TextRole::strong, m_list->font()));
    heading->setForeground(lookOf(*this).colors.faint);
}

void LessonList::addLesson(const Lesson& lesson, std::size_t number, const std::string& language,
                           const ChallengeMemory& done) {
    QString text =
        QStringLiteral("%1. %2").arg(number + 1).arg(toQString(lesson.title.in(language)));
    const auto score = isChallenge(lesson) ? done.scoreOf(lesson.id) : std::nullopt;
    if (score) {
        text += tr("  ·  ✓ done, %1").arg(shownNumber(*score));
    } else if (lesson.minutes > 0) {
        text += QStringLiteral("  ·  ") + minutesText(lesson.minutes);
    }
    auto* item = new QListWidgetItem(text, m_list);
    item->setData(kLesson, static_cast<int>(number));
}

void LessonList::setLessons(const std::vector<Lesson>& lessons, const std::string& language,
                            const QStringList& problems, const ChallengeMemory& done) {
    m_list->clear();
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        if (i == 0 || lessons[i].chapter != lessons[i - 1].chapter) {
            addChapter(lessons, i);
        }
        addLesson(lessons[i], i, language, done);
    }
    setCurrent(0);
    m_problems->setText(problems.join(QStringLiteral("\n\n")));
    m_problems->setVisible(!problems.isEmpty());
}

QListWidgetItem* LessonList::itemOf(std::size_t lesson) const {
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant number = m_list->item(row)->data(kLesson);
        if (number.isValid() && number.toInt() == static_cast<int>(lesson)) {
            return m_list->item(row);
        }
    }
    return nullptr;
}

void LessonList::setCurrent(std::size_t lesson) {
    if (QListWidgetItem* item = itemOf(lesson)) {
        m_list->setCurrentItem(item);
    }
}

void LessonList::takeFocus() {
    m_list->setFocus();
}

} // namespace actiscope::ui
