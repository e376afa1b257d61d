#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/model/training_runs.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace actiscope::ui {

/// What starts and stops training of both networks, how fast it goes, and what the classes mean.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    TransportBar(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* addButton(const QString& id, const QString& text, const QString& hint);
    void addSpeed();
    void showPlaying(bool playing);
    /// The legend of the classes carries colours of the theme in its text.
    void paintClasses();
    void follow(const Session& session);

    SessionStore& m_store;
    TrainingRuns& m_runs;
    QPushButton* m_play = nullptr;
    QLabel* m_seed = nullptr;
    QLabel* m_classes = nullptr;
    ChoiceBox<double>* m_speed = nullptr; ///< epochs per second
};

} // namespace actiscope::ui
