#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace actiscope::ui {

/// The lessons to choose from, what is wrong with those that could not be read, and a button that
/// reads them again.
class LessonList : public QWidget {
    Q_OBJECT

public:
    explicit LessonList(QWidget* parent = nullptr);

    /// `titles` in the language of the window, without numbers.
    void setLessons(const QStringList& titles, const QStringList& problems);
    /// Marks the lesson, from 0.
    void setCurrent(std::size_t lesson);
    void takeFocus();

signals:
    void chosen(std::size_t lesson);
    void reloadRequested();

private:
    QListWidget* m_list;
    QLabel* m_problems;
};

} // namespace actiscope::ui
