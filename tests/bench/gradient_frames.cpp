#include "tests/bench/frames.h"

#include "core/scene/gradient_scene.h"
#include "core/session/activation_choice.h"
#include "ui/model/session_store.h"
#include "ui/model/training_runs.h"
#include "ui/views/gradients/gradients_panel.h"
#include "ui/views/gradients/layers/layer_picture.h"
#include "ui/views/gradients/random/depth_page.h"
#include "ui/views/gradients/zigzag/zigzag_panel.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

/// From a slider of the random network to the frame in which its picture shows that network.
void measureDepth(const char* what, int layers, int width, Initializer initializer,
                  const std::function<void(GradientsView&, int)>& drag) {
    SessionStore store;
    store.edit({}, [&](Session& s) {
        chooseActivation(s, "gelu");
        s.view = View::gradients;
        s.gradients.layers = layers;
        s.gradients.width = width;
        s.gradients.initializer = initializer;
    });
    TrainingRuns runs(store);
    GradientsPanel panel(store, runs);
    panel.resize(1318, 690);
    panel.show();
    QEventLoop settle;
    QTimer::singleShot(1000, &settle, &QEventLoop::quit);
    settle.exec();

    std::vector<double> latencies;
    std::vector<double> cpu;
    QEventLoop loop;
    QElapsedTimer timer;
    QObject::connect(&panel.depth().picture(), &LayerPicture::painted, &loop, [&] {
        if (panel.depth().runner().reported() == depthOf(store.session())) {
            loop.quit();
        }
    });
    constexpr int kDrags = 200;
    for (int i = 1; i <= kDrags; ++i) {
        const double before = cpuMilliseconds();
        timer.start();
        store.edit("drag", [&](Session& s) { drag(s.gradients, i); });
        loop.exec();
        latencies.push_back(milliseconds(timer));
        cpu.push_back(cpuMilliseconds() - before);
    }
    printFrames(what, latencies, cpu);
}

/// From the rate to the numbers and bowls of the zig-zag.
void measureZigZag() {
    SessionStore store;
    store.edit({}, [](Session& s) {
        s.view = View::gradients;
        s.gradients.source = GradientSource::zigzag;
    });
    TrainingRuns runs(store);
    GradientsPanel panel(store, runs);
    panel.resize(1318, 690);
    panel.show();
    QEventLoop settle;
    QTimer::singleShot(1000, &settle, &QEventLoop::quit);
    settle.exec();
    auto* zigzag = panel.findChild<ZigZagPanel*>();
    std::vector<double> latencies;
    std::vector<double> cpu;
    QEventLoop loop;
    QElapsedTimer timer;
    // What was shown is painted before the next turn of the loop's timers.
    QObject::connect(zigzag, &ZigZagPanel::shown, &loop, [&] {
        panel.repaint();
        loop.quit();
    });
    constexpr int kDrags = 200;
    for (int i = 1; i <= kDrags; ++i) {
        const double before = cpuMilliseconds();
        timer.start();
        store.edit("drag", [i](Session& s) { s.zigzag.rate = 0.5 + 0.005 * i; });
        loop.exec();
        latencies.push_back(milliseconds(timer));
        cpu.push_back(cpuMilliseconds() - before);
    }
    printFrames("zig-zag, rate dragged, 1318x690", latencies, cpu);
}

} // namespace

void measureGradients() {
    const auto gain = [](GradientsView& v, int i) { v.gain = 1.0 + 0.002 * i; };
    const auto layers = [](GradientsView& v, int i) { v.layers = 11 + i % 10; };
    const auto width = [](GradientsView& v, int i) { v.width = 256 - i % 8; };
    measureDepth("random network 20x64, gain dragged", 20, 64, Initializer::he, gain);
    measureDepth("random network 20x64, layers dragged", 20, 64, Initializer::he, layers);
    measureDepth("random network 20x64, width dragged", 20, 64, Initializer::he,
                 [](GradientsView& v, int i) { v.width = 64 - i % 8; });
    measureDepth("random network 60x256, gain dragged", 60, 256, Initializer::he, gain);
    measureDepth("random network 60x256, width dragged", 60, 256, Initializer::he, width);
    measureDepth("random network 60x256, width dragged, Xavier", 60, 256, Initializer::xavier,
                 width);
    measureZigZag();
}
