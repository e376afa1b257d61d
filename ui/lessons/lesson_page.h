#pragma once

#include "core/lesson/lesson.h"
#include "ui/model/lesson_meter.h"

#include <QWidget>

#include <string>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace actiscope::ui {

class ProofList;

/// One lesson, step by step: the text, the numbers that prove it, a question with its answer, and
/// the buttons that lead on.
class LessonPage : public QWidget {
    Q_OBJECT

public:
    /// `language` is "en" or "zh_CN".
    explicit LessonPage(const std::string& language, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Shows a step, from 0, with the answer closed and no results yet. `endsLast`: no lesson
    /// follows this one.
    void showStep(const Lesson& lesson, std::size_t step, bool endsLast);
    void setResults(const LessonMeter::Results& results);
    /// To the button that shows the step's scene.
    void takeFocus();

signals:
    void closeRequested();
    void sceneRequested();
    void backRequested();
    void nextRequested();

private:
    QWidget* buildStep();
    QWidget* buildNavigation();
    void toggleAnswer(bool shown);
    QString textOf(const Bilingual& text) const;

    std::string m_language;
    QLabel* m_title;
    QLabel* m_progress;
    QScrollArea* m_scroll;
    QLabel* m_text = nullptr;
    QPushButton* m_showMe = nullptr;
    ProofList* m_proofs = nullptr;
    QLabel* m_question = nullptr;
    QToolButton* m_answerButton = nullptr;
    QLabel* m_answer = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace actiscope::ui
