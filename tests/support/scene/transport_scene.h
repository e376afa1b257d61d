#pragma once

#include "ui/plot/loss_plot.h"
#include "ui/transport/course_panel.h"
#include "ui/transport/timeline.h"
#include "ui/transport/transport_band.h"

#include <QAbstractButton>
#include <QTest>
#include <QVBoxLayout>

#include <cstdint>
#include <functional>

namespace actiscope::ui::test {

/// The transport below an empty view, in a window of a width.
struct TransportScene {
    SessionStore store;
    TrainingRuns runs{store};
    QWidget window;
    QWidget* views = new QWidget;
    TransportBand* band = nullptr;

    explicit TransportScene(int width = 1366, const std::function<void(Session&)>& prepare = {}) {
        store.edit({}, [&](Session& s) {
            s.view = View::classifier;
            if (prepare) {
                prepare(s);
            }
        });
        band = new TransportBand(store, runs, &window);
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        layout->addWidget(views, 1);
        layout->addWidget(band);
        band->setDrawerOver(*views);
        window.resize(width, 768);
        window.show();
    }

    template <class Widget>
    Widget* child(const char* name) {
        auto* widget = window.findChild<Widget*>(QLatin1String(name));
        if (widget == nullptr) {
            qFatal("no widget %s", name);
        }
        return widget;
    }
    QAbstractButton* button(const char* name) { return child<QAbstractButton>(name); }
    Timeline& timeline() { return band->course().timeline(); }
    LossPlot& plot() { return band->course().plot(); }
    const TrainingSnapshot* snapshot(Pane which = Pane::chosen) {
        return runs.run(which).snapshot().get();
    }
    std::uint64_t epoch(Pane which = Pane::chosen) {
        return snapshot(which) ? snapshot(which)->epoch : ~std::uint64_t{0};
    }
    void trainTo(std::uint64_t last) {
        QTRY_VERIFY(snapshot() && snapshot(Pane::compared));
        for (std::uint64_t next = epoch() + 1; next <= last; ++next) {
            runs.stepEpoch();
            QTRY_VERIFY(epoch() == next && epoch(Pane::compared) == next);
        }
        QTRY_VERIFY(timeline().isEnabled());
        QTRY_COMPARE(timeline().shownEpoch(), last);
    }
    /// The pixel of an epoch on the track.
    QPoint onTrack(double epoch) {
        const LossPlot::Track track = plot().track();
        return {qRound(track.left + (track.right - track.left) * epoch / track.end),
                timeline().height() / 2};
    }
};

} // namespace actiscope::ui::test
