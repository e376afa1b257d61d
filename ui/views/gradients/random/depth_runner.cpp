#include "ui/views/gradients/random/depth_runner.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

namespace actiscope::ui {
namespace {

/// Multiplications of the way forward.
double sizeOf(const RandomDepth& network) {
    return static_cast<double>(network.layers) * network.width * network.width * network.samples;
}

/// What one core does in the time that starting another thread would take.
constexpr double kLittle = 1e6;

unsigned threadsFor(const RandomDepth& network) {
    return sizeOf(network) > kLittle ? std::max(1u, std::thread::hardware_concurrency()) : 1u;
}

/// As many samples as a drag has time for; numbers over 200 and over 25 samples differ by little.
RandomDepth previewOf(RandomDepth network) {
    constexpr double kWithinDrag = 1e8;
    constexpr int kFewest = 25;
    if (sizeOf(network) > kWithinDrag) {
        const double share = kWithinDrag / sizeOf(network);
        network.samples = std::max(kFewest, static_cast<int>(share * network.samples));
    }
    return network;
}

/// One analysis per network, for each remembers what belongs to its function.
struct Analyses {
    DepthAnalysis present;
    std::vector<DepthAnalysis> rescued;
};

} // namespace

DepthRunner::DepthRunner(QObject* parent)
    : QObject(parent),
      m_now(
          [analysis = std::make_shared<DepthAnalysis>()](const DepthQuestion& question,
                                                         auto& desk) {
              const std::atomic<bool> never{false};
              const RandomDepth network = previewOf(question.network);
              if (auto report = analysis->run(network, question.seed, threadsFor(network), never)) {
                  desk.publish(
                      {question, std::move(*report), network.samples != question.network.samples});
              }
          },
          [this] { QMetaObject::invokeMethod(this, &DepthRunner::receive, Qt::QueuedConnection); },
          // A drag asks faster than the work goes: what has begun is shown all the same.
          [](const DepthQuestion&, const DepthQuestion&) { return false; }),
      m_later(
          [analyses = std::make_shared<Analyses>()](const std::pair<DepthQuestion, bool>& asked,
                                                    auto& desk) {
              const auto& [question, wantsFull] = asked;
              std::atomic<bool> stop{false};
              const std::stop_callback onStop(desk.stop(), [&stop] { stop = true; });
              Rest rest{question, {}, {}, {}};
              const unsigned threads = threadsFor(question.network);
              if (wantsFull) {
                  rest.full = analyses->present.run(question.network, question.seed, threads, stop);
                  if (!rest.full) {
                      return;
                  }
                  desk.publish(rest);
              }
              analyses->rescued.resize(question.rescued.size());
              for (std::size_t i = 0; i < question.rescued.size(); ++i) {
                  auto report = analyses->rescued[i].run(previewOf(question.rescued[i]),
                                                         question.seed, threads, stop);
                  if (!report) {
                      return;
                  }
                  rest.rescued.push_back(std::move(*report));
              }
              desk.publish(rest);
              const unsigned all = std::max(1u, std::thread::hardware_concurrency());
              const auto reports = runSeeds(previewOf(question.network), question.seed,
                                            question.seed + kSeeds - 1, all, stop);
              if (!reports.empty()) {
                  rest.median = medianOf(reports);
                  desk.publish(std::move(rest));
              }
          },
          [this] {
              QMetaObject::invokeMethod(this, &DepthRunner::receiveRest, Qt::QueuedConnection);
          }) {
    // Longer than from one frame of a drag to the next.
    constexpr int kRestMilliseconds = 60;
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &DepthRunner::askRest);
}

void DepthRunner::ask(const DepthQuestion& question) {
    if (m_report && question == m_question) {
        return;
    }
    m_question = question;
    m_rescued.clear();
    m_median.reset();
    m_later.cancel();
    m_rest.stop();
    m_now.post(question);
}

void DepthRunner::askRest() {
    m_later.post({m_question, m_wantsFull});
}

void DepthRunner::receive() {
    if (std::optional<Answer> answer = m_now.take()) {
        m_report = std::move(answer->report);
        m_reported = answer->question.network;
        if (answer->question == m_question) {
            m_wantsFull = answer->preview;
            m_rest.start();
        }
        emit reportArrived();
    }
    if (const std::optional<std::string> failure = m_now.takeFailure()) {
        emit failed(QString::fromStdString(*failure));
    }
}

void DepthRunner::receiveRest() {
    if (std::optional<Rest> rest = m_later.take(); rest && rest->question == m_question) {
        if (rest->full && m_wantsFull) {
            m_wantsFull = false;
            m_report = std::move(rest->full);
            emit reportArrived();
        }
        if (!rest->rescued.empty() && m_rescued.empty()) {
            m_rescued = std::move(rest->rescued);
            emit rescuedArrived();
        }
        if (rest->median && !m_median) {
            m_median = std::move(rest->median);
            emit medianArrived();
        }
    }
    if (const std::optional<std::string> failure = m_later.takeFailure()) {
        emit failed(QString::fromStdString(*failure));
    }
}

} // namespace actiscope::ui
