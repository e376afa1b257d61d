#include "tests/bench/frames.h"

#include "core/session/activation_choice.h"
#include "ui/model/session_store.h"
#include "ui/views/approximation/approximation_panel.h"
#include "ui/views/approximation/sum/sum_chart.h"
#include "ui/views/approximation/sum/sum_page.h"

#include <QCoreApplication>
#include <QMouseEvent>

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

/// From a move of the mouse that drags one of 64 units to the painted view; the target is a curve
/// of 2000 points.
void measureHandles() {
    SessionStore store;
    store.edit({}, [](Session& s) {
        chooseActivation(s, "sigmoid");
        ApproximationView& view = s.approximation;
        view.way = FitWay::byHand;
        view.units = UnitSum::kMostUnits;
        view.target.kind = TargetKind::samples;
        for (std::size_t i = 0; i < Target::kMostSamples; ++i) {
            const double x = -3.0 + 6.0 * static_cast<double>(i) / (Target::kMostSamples - 1);
            view.target.samples.push_back({x, std::sin(2.0 * x) + 0.3 * x});
        }
    });
    ApproximationPanel panel(store);
    panel.resize(1302, 570);
    panel.show();
    while (panel.sumPage().worker().isTraining() || panel.sumPage().worker().law().empty()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    SumChart& chart = panel.sumPage().chart();
    const StripAxes axes = chart.axes();
    const double y = axes.main.area().bottom() - 5.0;
    const double x = axes.main.toX(chart.picture().hand[20].step);
    const auto send = [&](QEvent::Type type, double at) {
        QMouseEvent event(type, QPointF(at, y), chart.mapToGlobal(QPointF(at, y)), Qt::LeftButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&chart, &event);
    };
    send(QEvent::MouseButtonPress, x);
    std::vector<double> latencies;
    std::vector<double> work;
    constexpr int kDrags = 300;
    for (int i = 0; i < kDrags; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMilliseconds();
        send(QEvent::MouseMove, x + 60.0 * std::sin(0.05 * i));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        latencies.push_back(milliseconds(timer));
        work.push_back(threadMilliseconds() - before);
    }
    printFrames("handle to painted view, 1302x570, 64 sigmoids against a curve of 2000 points",
                latencies);
    printFrames("  of it, work of the window's thread on a shared machine", work);
}
