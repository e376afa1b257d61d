#pragma once

#include "core/session/activation_choice.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/parts/tile.h"
#include "ui/views/approximation/approximation_panel.h"
#include "ui/views/approximation/sum/sum_chart.h"
#include "ui/views/approximation/sum/sum_page.h"

#include <QAbstractButton>
#include <QTest>

#include <functional>

namespace actiscope::ui::test {

/// The panel in a window of its own.
struct ApproximationScene {
    SessionStore store;
    ApproximationPanel panel{store};

    explicit ApproximationScene(const std::function<void(Session&)>& change = [](Session&) {}) {
        store.edit({}, [&](Session& s) {
            chooseActivation(s, "sigmoid");
            change(s);
        });
        panel.resize(1300, 700);
        panel.show();
    }
    template <class T>
    T* child(const char* name) {
        return panel.findChild<T*>(QLatin1String(name));
    }
    QString tile(const char* name) { return child<Tile>(name)->readout(); }
    SumChart& chart() { return panel.sumPage().chart(); }
    const ApproximationView& view() const { return store.session().approximation; }
    void press(const char* name) { child<QAbstractButton>(name)->click(); }
    void slide(const char* name, double value) { child<RealSlider>(name)->editRealValue(value); }
    void drag(const QPointF& from, const QPointF& to) { drag(chart(), from, to); }
    static void drag(QWidget& over, const QPointF& from, const QPointF& to) {
        QTest::mousePress(&over, Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(&over, (0.5 * (from + to)).toPoint());
        QTest::mouseMove(&over, to.toPoint());
        QTest::mouseRelease(&over, Qt::LeftButton, {}, to.toPoint());
    }
};

} // namespace actiscope::ui::test
