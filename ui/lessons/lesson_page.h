#pragma once

#include "core/lesson/lesson.h"
#include "ui/model/lesson_meter.h"

#include <QWidget>

#include <string>

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace actiscope::ui {

class ChallengeBar;
class LineSums;
class NeuronPicture;
class ProofList;
class StepBar;

/// One lesson, step by step: the text, the numbers that prove it, a question with its answer, and
/// the buttons that lead on or set the step up again.
class LessonPage : public QWidget {
    Q_OBJECT

public:
    /// `language` is "en" or "zh_CN".
    explicit LessonPage(const std::string& language, QWidget* parent = nullptr);

    /// Shows a step, from 0, with the answer closed and no results yet. `endsLast`: no lesson
    /// follows this one.
    void showStep(const Lesson& lesson, std::size_t step, bool endsLast);
    /// What the drawing of a step shows.
    void setSession(const Session& session);
    void setSnapshot(const TrainingSnapshot& snapshot);
    void setResults(const LessonMeter::Results& results);
    /// Of a challenge: see ChallengeBar.
    ChallengeBar& challenge() { return *m_challenge; }
    /// To the button that leads on.
    void takeFocus();

signals:
    void closeRequested();
    void sceneRequested();
    void backRequested();
    void nextRequested();
    /// A weight or the bias of the drawn neuron was moved: the name of its setting.
    void neuronEdited(const std::string& setting, double value);
    void neuronReleased();

private:
    void buildHead(QVBoxLayout& layout);
    QWidget* buildStep();
    QWidget* buildQuestion(QWidget* parent);
    QWidget* buildNavigation();
    void toggleAnswer(bool shown);
    QString textOf(const Bilingual& text) const;

    std::string m_language;
    QLabel* m_place = nullptr;
    StepBar* m_bar = nullptr;
    QLabel* m_progress = nullptr;
    QLabel* m_title = nullptr;
    QScrollArea* m_scroll;
    QLabel* m_text = nullptr;
    NeuronPicture* m_neuron = nullptr;
    LineSums* m_sums = nullptr;
    ProofList* m_proofs = nullptr;
    ChallengeBar* m_challenge = nullptr;
    QWidget* m_asking = nullptr;
    QLabel* m_question = nullptr;
    QToolButton* m_answerButton = nullptr;
    QLabel* m_answer = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace actiscope::ui
