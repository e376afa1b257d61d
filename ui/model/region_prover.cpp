#include "ui/model/region_prover.h"

#include <utility>

namespace actiscope::ui {

RegionProver::RegionProver(QObject* parent)
    : QObject(parent),
      m_worker(
          [](const Question& question, auto& desk) {
              const auto& [activation, from, to, epsilon] = question;
              const LineMap line =
                  mapLine(activation, from, to, epsilon, LineEffort::thorough(), desk.stop());
              if (!desk.stop().stop_requested()) {
                  desk.publish({question, regionsOf(line)});
              }
          },
          [this] {
              QMetaObject::invokeMethod(this, &RegionProver::receive, Qt::QueuedConnection);
          }) {
    // Longer than from one frame of a drag to the next, shorter than anybody waits for.
    constexpr int kRestMilliseconds = 40;
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &RegionProver::prove);
}

const Regions& RegionProver::regions(const Activation& activation, double from, double to,
                                     double epsilon) {
    Question question{activation, from, to, epsilon};
    if (m_question && *m_question == question) {
        return m_regions;
    }
    m_question = std::move(question);
    m_worker.cancel();
    m_proving = false;
    const LineMap line = mapLine(activation, from, to, epsilon, previewEffort(activation));
    m_regions = regionsOf(line);
    if (line.proven) {
        m_rest.stop();
    } else {
        m_rest.start();
    }
    return m_regions;
}

void RegionProver::prove() {
    m_proving = true;
    m_worker.post(*m_question);
}

void RegionProver::receive() {
    std::optional<Answer> answer = m_worker.take();
    if (answer && m_proving && answer->question == *m_question) {
        m_proving = false;
        if (!(answer->regions == m_regions)) {
            m_regions = std::move(answer->regions);
            emit proven();
        }
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        m_proving = false;
        emit failed(QString::fromStdString(*failure));
    }
}

} // namespace actiscope::ui
