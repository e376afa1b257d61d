#include "tests/bench/frames.h"

#include "core/numeric/flush_denormals.h"
#include "core/session/activation_choice.h"
#include "core/session/settings.h"
#include "core/training/trainer.h"
#include "ui/look/look.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/plot/curve/taylor_plot.h"
#include "ui/plot/map/decision_plot.h"
#include "ui/plot/map/field_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/pane/classifier_pane.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/views/features/features_panel.h"

#include <sys/resource.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string_view>
#include <thread>
#include <vector>

// From a slider change to the painted frame, and the longest gap of the event loop while both
// networks train at full speed. Prints milliseconds; run it under the window system that is of
// interest. With the argument "drag" only the former, of the Curves view; with "handles" of the
// Approximation view, with "gradients" of the Gradients view.

using namespace actiscope;
using namespace actiscope::ui;

double threadMilliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

double percentile(std::vector<double> values, double share) {
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

double cpuMilliseconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) * 1e-3;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

void printFrames(const char* what, const std::vector<double>& latencies,
                 const std::vector<double>& cpu) {
    std::printf("%s: median %.1f ms, p95 %.1f ms, max %.1f ms", what, percentile(latencies, 0.5),
                percentile(latencies, 0.95), percentile(latencies, 1.0));
    if (!cpu.empty()) {
        std::printf("; CPU of all threads: median %.1f ms, p95 %.1f ms", percentile(cpu, 0.5),
                    percentile(cpu, 0.95));
    }
    std::printf("\n");
}

namespace {

void measureDrag(const char* what, const char* scene, const std::function<void(Session&)>& prepare,
                 const std::function<void(Session&, double)>& drag) {
    SessionStore store;
    store.edit({}, prepare);
    TrainingRuns runs(store);
    CurvesPanel panel(store, runs);
    panel.resize(1200, 800);
    panel.show();
    QEventLoop settle;
    QTimer::singleShot(500, &settle, &QEventLoop::quit);
    settle.exec();

    std::vector<double> latencies;
    QEventLoop loop;
    QElapsedTimer timer;
    QObject::connect(&panel.plot(), &PlotWidget::framePainted, &loop, &QEventLoop::quit);
    constexpr int kDrags = 300;
    for (int i = 0; i < kDrags; ++i) {
        const double alpha = 1.5 + 1.4 * std::sin(0.05 * i);
        timer.start();
        store.edit("drag", [&](Session& s) { drag(s, alpha); });
        loop.exec();
        latencies.push_back(milliseconds(timer));
    }
    std::printf(
        "%s to painted frame, 1200x800, ELU, %s: median %.1f ms, p95 %.1f ms, max %.1f ms\n", what,
        scene, percentile(latencies, 0.5), percentile(latencies, 0.95), percentile(latencies, 1.0));
}

/// From the bias slider of the Features view to the last of its four pictures.
void measureFeatures(const char* id, Subject subject, const QSize& size) {
    SessionStore store;
    store.edit({}, [&](Session& s) {
        chooseActivation(s, id);
        s.features.subject = subject;
        s.features.order = 12;
    });
    TrainingRuns runs(store);
    FeaturesPanel panel(store, runs);
    panel.resize(size);
    panel.show();
    QEventLoop settle;
    QTimer::singleShot(500, &settle, &QEventLoop::quit);
    settle.exec();

    std::vector<double> latencies;
    QEventLoop loop;
    QElapsedTimer timer;
    std::array<bool, 4> painted{};
    const auto mark = [&](std::size_t i) {
        painted[i] = true;
        if (std::ranges::all_of(painted, std::identity())) {
            loop.quit();
        }
    };
    QObject::connect(&panel.taylorPlot(), &TaylorPlot::painted, &loop, [&] { mark(3); });
    for (std::size_t i = 0; i < 3; ++i) {
        QObject::connect(&panel.map(i), &FieldPlot::painted, &loop, [&, i] { mark(i); });
    }
    constexpr int kDrags = 300;
    for (int i = 0; i < kDrags; ++i) {
        painted.fill(false);
        timer.start();
        store.edit("feature_b",
                   [i](Session& s) { s.features.b = 2.0 * std::sin(0.05 * i) + 0.01; });
        loop.exec();
        latencies.push_back(milliseconds(timer));
    }
    const auto& field = panel.result().maps.exact.values;
    std::printf("bias to the last of four pictures, features, %d x %d, %s, subject %d, order 12, "
                "maps %d x %d: median %.1f ms, p95 %.1f ms, max %.1f ms\n",
                size.width(), size.height(), id, static_cast<int>(subject),
                static_cast<int>(field.rows()), static_cast<int>(field.cols()),
                percentile(latencies, 0.5), percentile(latencies, 0.95),
                percentile(latencies, 1.0));
}

/// Samples per second of one of two networks that train on two threads and nothing else.
double headlessRate(const Session& session) {
    const auto data =
        std::make_shared<const DataSet>(generate(session.training.data, session.seed));
    constexpr auto kTime = std::chrono::seconds(2);
    std::array<double, 2> rates{};
    {
        std::vector<std::jthread> threads;
        for (double& rate : rates) {
            threads.emplace_back([&] {
                const numeric::FlushDenormals flush;
                Trainer<float> trainer(session.training, data, session.seed);
                const auto begin = std::chrono::steady_clock::now();
                while (std::chrono::steady_clock::now() - begin < kTime) {
                    trainer.trainEpoch();
                }
                rate = static_cast<double>(trainer.examples()) /
                       std::chrono::duration<double>(kTime).count();
            });
        }
    }
    return rates[0];
}

void measureTraining(const char* hidden, const QSize& size) {
    SessionStore store;
    TrainingRuns runs(store);
    ClassifierPanel panel(store, runs);
    panel.resize(size);
    panel.show();
    store.edit({}, [&](Session& s) {
        setSettingFromText(s, Section::training, "hidden", hidden);
        setSettingFromText(s, Section::training, "activation", "tanh");
        s.epochsPerSecond = Session::kFullSpeed;
    });
    const double headless = headlessRate(store.session());
    QEventLoop settle;
    QTimer::singleShot(500, &settle, &QEventLoop::quit);
    settle.exec();
    const int before = panel.pane(Pane::chosen).plot().paintedFrames();
    runs.setPlaying(true);

    // A zero timer asks for every turn of the event loop.
    QElapsedTimer sinceTurn;
    double longestGap = 0.0;
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, [&] {
        if (sinceTurn.isValid()) {
            longestGap = std::max(longestGap, milliseconds(sinceTurn));
        }
        sinceTurn.start();
    });
    turns.start(1);
    QEventLoop loop;
    constexpr int kSeconds = 5;
    QTimer::singleShot(kSeconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    const int frames = panel.pane(Pane::chosen).plot().paintedFrames() - before;
    const auto& snapshot = runs.run(Pane::chosen).snapshot();
    const double rate = snapshot ? snapshot->examplesPerSecond : 0.0;
    std::printf("training 2-%s-1 at full speed, %d x %d at ratio %.0f, map %d x %d: longest "
                "event-loop gap %.1f ms, %.0f frames/s, %.1f M samples/s, %.0f %% of two networks "
                "without a window\n",
                hidden, size.width(), size.height(), panel.devicePixelRatioF(),
                snapshot ? static_cast<int>(snapshot->field.values.rows()) : 0,
                snapshot ? static_cast<int>(snapshot->field.values.cols()) : 0, longestGap,
                static_cast<double>(frames) / kSeconds, rate / 1e6, 100.0 * rate / headless);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    applyLook(application, makeLook(Theme::light));
    const auto plain = [](Session& s) { s.curves.trail = false; };
    const auto full = [](Session& s) {
        for (const char* id : {"relu", "gelu", "silu", "mish", "tanh", "softplus"}) {
            s.curves.pinned.emplace_back(id);
        }
        s.curves.input.shown = true;
        s.curves.input.layer = 1;
    };
    const auto alpha = [](Session& s, double x) { setActivationParameter(s, "alpha", x); };
    const auto probe = [](Session& s, double x) { s.curves.probe = x; };
    if (argc > 1 && std::string_view(argv[1]) == "gradients") {
        measureGradients();
        return 0;
    }
    if (argc > 1 && std::string_view(argv[1]) == "handles") {
        measureHandles();
        return 0;
    }
    measureDrag("slider", "alone", plain, alpha);
    measureDrag("slider", "6 pins, histogram, trail", full, alpha);
    measureDrag("probe", "alone", plain, probe);
    measureDrag("probe", "6 pins, histogram, trail", full, probe);
    if (argc > 1 && std::string_view(argv[1]) == "drag") {
        return 0;
    }
    measureHandles();
    measureGradients();
    for (const char* id : {"sigmoid", "tanh", "mish"}) {
        measureFeatures(id, Subject::neuron, {1070, 650});
    }
    measureFeatures("sigmoid", Subject::gate, {1070, 650});
    measureFeatures("sigmoid", Subject::neuron, {1620, 960});
    for (const char* hidden : {"4", "8,8"}) {
        // The view beside the list of functions in a window of 1366 x 768 and 1920 x 1080.
        measureTraining(hidden, {1070, 650});
        measureTraining(hidden, {1620, 960});
    }
    return 0;
}
