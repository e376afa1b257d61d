#include "ui/views/gradients/zigzag/zigzag_worker.h"

#include <memory>

namespace actiscope::ui {

ZigZagWorker::ZigZagWorker(QObject* parent)
    : QObject(parent),
      m_worker(
          [maker = std::make_shared<ZigZagMaker>()](const Request& request, auto& desk) {
              desk.publish(maker->make(request.view, request.chosen));
          },
          [this] {
              QMetaObject::invokeMethod(this, &ZigZagWorker::receive, Qt::QueuedConnection);
          }) {}

void ZigZagWorker::receive() {
    if (const std::optional<ZigZagScene> scene = m_worker.take()) {
        emit made(*scene);
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        emit failed(QString::fromStdString(*failure));
    }
}

ConditionFinder::ConditionFinder(QObject* parent)
    : QObject(parent),
      m_worker(
          [](int inputs, auto& desk) {
              auto conditions =
                  conditionsOfCatalogue(inputs, [&desk] { return desk.stop().stop_requested(); });
              if (!conditions.empty()) {
                  desk.publish(std::move(conditions));
              }
          },
          [this] {
              QMetaObject::invokeMethod(this, &ConditionFinder::receive, Qt::QueuedConnection);
          }) {}

void ConditionFinder::receive() {
    if (const auto conditions = m_worker.take()) {
        emit found(*conditions);
    }
}

} // namespace actiscope::ui
