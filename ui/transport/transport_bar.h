#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

class QToolButton;

namespace actiscope::ui {

class PlayButton;

/// What starts, stops and starts anew the training of both networks.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    TransportBar(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    /// Play alone.
    void setReduced(bool reduced);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& id, const QString& text, const QString& hint,
                           const QString& icon);
    void showPlaying(bool playing);
    void measure();
    void follow(const Session& session);
    /// A box to type the seed into, below the button.
    void openSeed();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    PlayButton* m_play;
    QList<QToolButton*> m_others;
    QToolButton* m_seed;
};

} // namespace actiscope::ui
