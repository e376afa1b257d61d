#pragma once

#include "core/run/latest_worker.h"
#include "core/scene/approximation_scene.h"

#include <QObject>

#include <optional>

namespace actiscope::ui {

/// What takes longer than a frame, beside the event loop: training a sum, and the error law.
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

    void computeLaw(const Session& session);
    const std::vector<LawCurve>& law() const { return m_law; }

signals:
    void trainedChanged();
    void lawChanged();

private:
    struct Progress {
        Session asked;
        FittedSum sum;
        bool finished;
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
};

} // namespace actiscope::ui
