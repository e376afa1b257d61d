#pragma once

#include "core/depth/conditions.h"
#include "core/run/latest_worker.h"
#include "core/scene/zigzag_scene.h"

#include <QObject>

namespace actiscope::ui {

/// Descends beside the event loop; the newest request wins. Signals come on the GUI thread.
class ZigZagWorker : public QObject {
    Q_OBJECT

public:
    explicit ZigZagWorker(QObject* parent = nullptr);

    void post(const ZigZagView& view, const Activation& chosen) { m_worker.post({view, chosen}); }

signals:
    void made(const actiscope::ZigZagScene& scene);
    void failed(const QString& reason);

private:
    struct Request {
        ZigZagView view;
        Activation chosen;
    };
    void receive();

    // Last: its thread rings this object and joins before anything else is destroyed.
    LatestWorker<Request, ZigZagScene> m_worker;
};

/// Finds κ of every function of the catalogue, once.
class ConditionFinder : public QObject {
    Q_OBJECT

public:
    explicit ConditionFinder(QObject* parent = nullptr);

    /// For that number of inputs.
    void find(int inputs) { m_worker.post(inputs); }

signals:
    void found(const std::vector<actiscope::FunctionCondition>& conditions);

private:
    void receive();

    LatestWorker<int, std::vector<FunctionCondition>> m_worker; // last, as above
};

} // namespace actiscope::ui
