#pragma once

#include "core/run/latest_worker.h"
#include "core/scene/approximation_scene.h"

#include <QObject>

#include <optional>

namespace actiscope::ui {

/// What takes longer than a frame, beside the event loop: training a sum, steps that move to
/// the error, and the error law.
class SumWorker : public QObject {
    Q_OBJECT

public:
    explicit SumWorker(QObject* parent = nullptr);

    /// Trains anew unless this is what is trained already.
    void train(const Session& session);
    /// Nothing is trained until the next request; what was reached stays.
    void stopTraining();
    /// Of what was asked for last; empty before the first.
    const std::optional<FittedSum>& trained() const { return m_trained; }
    bool isTraining() const { return m_training; }

    /// solvedArrived() comes for what was asked last. `key` is a session in which nothing is set
    /// but what a solved sum depends on.
    void solve(const Session& key) { m_solver.post(key); }

    void computeLaw(const Session& session);
    const std::vector<LawCurve>& law() const { return m_law; }

signals:
    void trainedChanged();
    void lawChanged();
    void solvedArrived(const actiscope::Session& key, const actiscope::FittedSum& solved);

private:
    struct Progress {
        Session asked;
        FittedSum sum;
        bool finished;
    };
    struct Solved {
        Session asked;
        FittedSum sum;
    };
    struct Law {
        Session asked;
        std::vector<LawCurve> curves;
    };

    void receive();

    std::optional<Session> m_trainingAsked;
    std::optional<Session> m_lawAsked;
    std::optional<FittedSum> m_trained;
    std::vector<LawCurve> m_law;
    bool m_training = false;
    // Last: their threads ring this object and join before anything else is destroyed.
    LatestWorker<Session, Progress> m_trainer;
    LatestWorker<Session, Law> m_lawyer;
    LatestWorker<Session, Solved> m_solver;
};

} // namespace actiscope::ui
