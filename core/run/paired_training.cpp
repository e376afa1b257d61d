#include "core/run/paired_training.h"

#include "core/errors.h"
#include "core/numeric/flush_denormals.h"

namespace actiscope {
namespace {

/// Without a course of its own: weights that have one are results, not a start.
Session fromTheStart(Session session) {
    if (session.weights && session.weights->chosenCourse) {
        session.weights = nullptr;
    }
    if (samplesOf(session)->size() == 0) {
        throw InputError("there are no samples to train on");
    }
    return session;
}

} // namespace

PairedTraining::PairedTraining(Session session)
    : m_session(fromTheStart(std::move(session))),
      m_compared(restoreTrainer<float>(startOf(m_session, Pane::compared))),
      m_chosen(restoreTrainer<float>(startOf(m_session, Pane::chosen))) {}

void PairedTraining::trainTo(std::uint64_t epoch, const std::atomic<bool>& stop) {
    const numeric::FlushDenormals flush;
    for (; m_epoch < epoch && !stop; ++m_epoch) {
        for (Trainer<float>* trainer : {&m_compared, &m_chosen}) {
            if (!trainer->divergence()) {
                trainer->trainEpoch();
            }
        }
    }
}

Session PairedTraining::session() const {
    Session now = m_session;
    now.weights = std::make_shared<const SavedWeights>(SavedWeights{
        m_compared.network().parameters.cast<double>(),
        m_chosen.network().parameters.cast<double>(), m_compared.course(), m_chosen.course()});
    return now;
}

} // namespace actiscope
