#include "ui/model/region_prover.h"

#include <utility>

namespace actiscope::ui {

RegionProver::RegionProver(QObject* parent) : QObject(parent) {
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
    m_job.cancel();
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
    m_job.start([this, question = *m_question](const std::stop_token& stop) {
        const auto& [activation, from, to, epsilon] = question;
        const LineMap line = mapLine(activation, from, to, epsilon, LineEffort::thorough(), stop);
        return [this, regions = regionsOf(line)] { take(regions); };
    });
}

void RegionProver::take(Regions regions) {
    if (!(regions == m_regions)) {
        m_regions = std::move(regions);
        emit proven();
    }
}

} // namespace actiscope::ui
