#include "ui/views/classifier/task_forms.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(TaskForms)
};

SettingValue word(const char* text) {
    return std::string(text);
}

} // namespace

std::vector<FormRow> dataRows() {
    FormRow boundary{"boundary",
                     QStringLiteral("x2 ="),
                     Text::tr("Triangles lie above this formula of x"),
                     {},
                     true};
    FormRow target{"target",
                   QStringLiteral("y ="),
                   Text::tr("The number of a sample as a formula of x1 and x2"),
                   {},
                   true};
    boundary.onlyWithEffect = true;
    target.onlyWithEffect = true;
    return {
        {"task",
         Text::tr("task"),
         Text::tr("What is learned of a sample: its class, or a number"),
         {{word("classification"), Text::tr("classes")}, {word("regression"), Text::tr("numbers")}},
         true},
        boundary,
        target,
        {"points", Text::tr("samples"), Text::tr("Number of generated samples"), {}, true, 10},
        {"noise",
         Text::tr("noise"),
         Text::tr("Standard deviation added to each coordinate, in sets of numbers to the number"),
         {},
         true},
        {"test_share",
         Text::tr("test share"),
         Text::tr("Part of the samples that only tests; they are drawn hollow"),
         {},
         true},
        {"standardize",
         Text::tr("standardize"),
         Text::tr("x1 and x2 get mean 0 and standard deviation 1 before the network sees them"),
         {},
         true},
    };
}

std::vector<FormRow> networkRows() {
    return {
        {"features",
         Text::tr("inputs"),
         Text::tr("What the network is given, at least one"),
         {{word("x1"), QStringLiteral("x1")},
          {word("x2"), QStringLiteral("x2")},
          {word("x1^2"), QStringLiteral("x1²")},
          {word("x2^2"), QStringLiteral("x2²")},
          {word("x1x2"), QStringLiteral("x1·x2")},
          {word("sin_x1"), QStringLiteral("sin x1")},
          {word("sin_x2"), QStringLiteral("sin x2")}},
         true},
    };
}

} // namespace actiscope::ui
