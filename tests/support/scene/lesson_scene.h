#pragma once

#include "ui/io/lesson/lesson_json.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/proof_row.h"

#include <QAbstractButton>

/// A panel of lessons with two of its own, for the tests of what it shows.
namespace actiscope::ui::test {

/// Two lessons that use everything: live numbers, training, a race, questions, hidden panels.
inline LessonLibrary testLessons() {
    const QByteArray slopes = R"json({"id": "slopes", "title": {"en": "Slopes", "zh_CN": "导数"},
        "chapter": "functions", "minutes": 3,
        "session": {"view": "curves", "training": {"activation": "leaky_relu",
                                                   "activation.alpha": 0.1}},
        "steps": [
          {"text": {"en": "First.", "zh_CN": "第一。"}, "hide": ["lab", "facts"],
           "picture": "neuron",
           "question": {"en": "Why?", "zh_CN": "为什么？"},
           "answer": {"en": "So.", "zh_CN": "因此。"},
           "numbers": [
             {"measure": "slope", "x": -1, "expect": {"atMost": 0.2},
              "label": {"en": "left", "zh_CN": "左"}},
             {"measure": "slope", "x": -1, "expect": {"equals": "alpha"},
              "label": {"en": "alpha", "zh_CN": "甲"}}]},
          {"text": {"en": "Second.", "zh_CN": "第二。"}, "title": {"en": "Now 1", "zh_CN": "现在 1"},
           "show": {"training": {"activation.alpha": 1}}, "open": ["numerics_page"],
           "numbers": [{"measure": "slope", "x": -1, "expect": {"equals": 1},
                        "label": {"en": "left", "zh_CN": "左"}},
                       {"measure": "slope", "x": -1, "live": true, "as": "percent",
                        "needs": {"changed": "activation.alpha",
                                  "do": {"en": "drag it", "zh_CN": "拖动它"}},
                        "label": {"en": "moving", "zh_CN": "在动"}}]}]})json";
    const QByteArray training = R"json({"id": "training",
        "title": {"en": "Training", "zh_CN": "训练"},
        "session": {"view": "classifier", "epochs_per_second": 0,
                    "training": {"activation": "tanh", "hidden": 4}},
        "steps": [
          {"text": {"en": "Play.", "zh_CN": "播放。"}, "play": true,
           "numbers": [
             {"measure": "epoch", "expect": {"atLeast": 5}, "label": {"en": "epoch", "zh_CN": "轮次"}},
             {"measure": "solved_share", "activation": "tanh", "seeds": 2,
              "expect": {"equals": 1}, "label": {"en": "solved", "zh_CN": "解决"}}]},
          {"text": {"en": "Reset.", "zh_CN": "重置。"}, "play": "reset",
           "numbers": [{"measure": "epoch", "expect": {"equals": 0},
                        "label": {"en": "epoch", "zh_CN": "轮次"}}]},
          {"text": {"en": "Step.", "zh_CN": "单步。"}, "play": "step",
           "numbers": [{"measure": "epoch", "expect": {"equals": 1},
                        "label": {"en": "epoch", "zh_CN": "轮次"}}]}]})json";
    LessonLibrary library;
    library.lessons = {lessonFromJson(slopes), lessonFromJson(training)};
    library.problems = {QStringLiteral("/home/me/lessons/x.json: line 3, column 1: oops")};
    return library;
}

struct LessonScene {
    SessionStore store;
    TrainingRuns runs{store};
    LessonLibrary library = testLessons();
    LessonPanel panel;

    explicit LessonScene(const QString& language = QStringLiteral("en"))
        : panel(
              store, runs, [this] { return library; }, language) {
        panel.resize(290, 700);
        panel.show();
    }
    template <class Widget>
    Widget* find(const char* name) {
        return panel.findChild<Widget*>(QLatin1String(name));
    }
    QString number(int index) {
        auto* row = panel.findChild<ProofRow*>(QStringLiteral("lesson_number_%1").arg(index));
        return row == nullptr ? QString() : row->accessibleName();
    }
    void press(const char* name) { find<QAbstractButton>(name)->click(); }
};

} // namespace actiscope::ui::test
