#pragma once

#include "core/lesson/lesson.h"
#include "ui/lessons/challenge_memory.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace actiscope::ui {

/// The lessons to choose from, chapter by chapter, what is wrong with those that could not be read,
/// and a button that reads them again.
class LessonList : public QWidget {
    Q_OBJECT

public:
    explicit LessonList(QWidget* parent = nullptr);

    /// In the order in which they are taught: those of a chapter stand together. `language` is "en"
    /// or "zh_CN". Challenges that `done` remembers are marked.
    void setLessons(const std::vector<Lesson>& lessons, const std::string& language,
                    const QStringList& problems, const ChallengeMemory& done);
    /// Marks the lesson, from 0.
    void setCurrent(std::size_t lesson);
    void takeFocus();

signals:
    void chosen(std::size_t lesson);
    void reloadRequested();

private:
    void addLesson(const Lesson& lesson, std::size_t number, const std::string& language,
                   const ChallengeMemory& done);
    void addChapter(const std::vector<Lesson>& lessons, std::size_t first);
    QListWidgetItem* itemOf(std::size_t lesson) const;

    QListWidget* m_list;
    QLabel* m_problems;
};

} // namespace actiscope::ui
