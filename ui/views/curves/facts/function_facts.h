#pragma once

#include "core/analysis/line/properties.h"
#include "core/run/latest_worker.h"
#include "ui/model/session_store.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>

namespace actiscope::ui {

/// What can be computed of the chosen activation. Computed beside the event loop; follows a drag
/// with a short delay, because a screen reader and the eye need rest more than the processor does.
class FunctionFacts : public QObject {
    Q_OBJECT

public:
    explicit FunctionFacts(SessionStore& store, QObject* parent = nullptr);

    /// Whether somebody looks: else nothing is computed.
    void setWanted(bool wanted);
    /// The function that they are of, and what is known of it.
    struct Facts {
        Activation activation;
        double epsilon;
        Properties properties;
    };
    const std::optional<Facts>& facts() const { return m_facts; }

signals:
    void changed();
    /// Nothing can be said about the function: why.
    void failed(const QString& reason);

private:
    void refresh();
    void receive();

    SessionStore& m_store;
    QTimer m_delay;
    /// The function, and its epsilon.
    using Question = std::pair<Activation, double>;
    std::optional<Question> m_asked;
    std::optional<Facts> m_facts;
    bool m_wanted = false;
    bool m_computing = false;
    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Question, Facts> m_worker;
};

} // namespace actiscope::ui
