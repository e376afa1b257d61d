#include "ui/model/measure/search_runner.h"

#include <limits>
#include <utility>

namespace actiscope::ui {
namespace {

constexpr int kTick = 100; ///< milliseconds
constexpr double kThousand = 1000.0;

} // namespace

SearchRunner::SearchRunner(QObject* parent) : QObject(parent) {
    m_clock.setInterval(kTick);
    connect(&m_clock, &QTimer::timeout, this, &SearchRunner::tick);
    connect(&m_runner, &ExperimentRunner::progressed, this, &SearchRunner::collect);
    connect(&m_runner, &ExperimentRunner::failed, this, &SearchRunner::failed);
    connect(&m_runner, &ExperimentRunner::stateChanged, this, &SearchRunner::stateChanged);
    connect(&m_runner, &ExperimentRunner::finished, this, [this] {
        m_clock.stop();
        collect();
    });
}

void SearchRunner::start(const search::FormulaSearch& search, const Activation& compared,
                         double seconds) {
    if (isRunning()) {
        return;
    }
    m_search = search;
    m_comparedFunction = compared;
    m_seconds = seconds;
    m_elapsed = 0.0;
    m_found.clear();
    m_compared.reset();
    m_board = std::make_shared<Board>();
    m_sinceTick.start();
    m_clock.start();
    m_runner.start(std::numeric_limits<int>::max(), [search, compared, board = m_board](
                                                        unsigned threads, const RunControl& control,
                                                        const auto& done) {
        const auto goesOn = [&control] { return control.goesOn(); };
        search::FoundFormula first = search::trained(search, compared, goesOn);
        if (!first.runs.empty()) {
            const std::scoped_lock lock(board->mutex);
            board->compared = std::move(first);
        }
        std::size_t count = 0;
        search::runFormulaSearch(search, threads, goesOn, [&](search::FoundFormula found) {
            {
                const std::scoped_lock lock(board->mutex);
                board->fresh.push_back(std::move(found));
            }
            done(++count);
        });
    });
}

void SearchRunner::setPaused(bool paused) {
    tick();
    m_runner.setPaused(paused);
}

/// Time passes only while the search does not rest.
void SearchRunner::tick() {
    const double passed = static_cast<double>(m_sinceTick.restart()) / kThousand;
    if (!isRunning() || isPaused()) {
        return;
    }
    m_elapsed += passed;
    if (m_elapsed >= m_seconds) {
        m_elapsed = m_seconds;
        m_runner.cancel();
    }
    emit progressed();
}

void SearchRunner::collect() {
    if (!m_board) {
        return;
    }
    {
        const std::scoped_lock lock(m_board->mutex);
        for (search::FoundFormula& found : m_board->fresh) {
            m_found.push_back(std::move(found));
        }
        m_board->fresh.clear();
        m_compared = m_board->compared;
    }
    emit progressed();
}

} // namespace actiscope::ui
