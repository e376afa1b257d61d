#pragma once

#include "core/session/activation_choice.h"
#include "ui/controls/setting/real_slider.h"
#include "ui/plot/map/field_plot.h"
#include "ui/views/features/features_panel.h"
#include "ui/views/features/pictures/formula_line.h"
#include "ui/views/features/pictures/term_triangle.h"
#include "ui/views/features/side/surprise_list.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <functional>

namespace actiscope::ui::test {

/// The Features view of a session with a sigmoid, shown.
struct FeaturesScene {
    SessionStore store;
    TrainingRuns runs{store};
    FeaturesPanel panel{store, runs};

    explicit FeaturesScene(const std::function<void(Session&)>& change = [](Session&) {}) {
        store.edit({}, [&](Session& s) {
            chooseActivation(s, "sigmoid");
            change(s);
        });
        panel.resize(1080, 640);
        panel.show();
    }
    template <class T>
    T* child(const char* name) {
        return panel.findChild<T*>(QLatin1String(name));
    }
    RealSlider* slider(const char* name) {
        return panel.findChild<RealSlider*>(QLatin1String(name) + QStringLiteral("_slider"));
    }
    /// As a person does, who then closes the story.
    QString pickSurprise(int index) {
        panel.surprises().thumbnail(index).click();
        QWidget* popup = QApplication::activePopupWidget();
        const auto* story = popup == nullptr
                                ? nullptr
                                : popup->findChild<QLabel*>(QStringLiteral("surprise_story"));
        const QString text = story == nullptr ? QString() : story->text();
        if (popup != nullptr) {
            popup->close();
        }
        return text;
    }
    QString formula() { return child<FormulaLine>("feature_formula")->plainText(); }
    double rest(double x1, double x2) { return panel.map(2).valueAt(x1, x2); }
    void clickTerm(const TermPower& term, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(&panel.terms(), Qt::LeftButton, keys, panel.terms().placeOf(term));
    }
};

} // namespace actiscope::ui::test
