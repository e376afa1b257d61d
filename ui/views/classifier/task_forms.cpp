#include "ui/views/classifier/task_forms.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct TaskFormsText {
    Q_DECLARE_TR_FUNCTIONS(TaskForms)
};

SettingValue word(const char* text) {
    return std::string(text);
}

} // namespace

std::vector<FormRow> dataRows() {
    FormRow boundary{"boundary",
                     QStringLiteral("x2 ="),
                     TaskFormsText::tr("Triangles lie above this formula of x"),
                     {},
                     true};
    FormRow target{"target",
                   QStringLiteral("y ="),
                   TaskFormsText::tr("The number of a sample as a formula of x1 and x2"),
                   {},
                   true};
    boundary.onlyWithEffect = true;
    target.onlyWithEffect = true;
    return {
        {"task",
         TaskFormsText::tr("task"),
         TaskFormsText::tr("What is learned of a sample: its class, or a number"),
         {{word("classification"), TaskFormsText::tr("classes")},
          {word("regression"), TaskFormsText::tr("numbers")}},
         true},
        boundary,
        target,
        {"points",
         TaskFormsText::tr("samples"),
         TaskFormsText::tr("Number of generated samples"),
         {},
         true,
         10},
        {"noise",
         TaskFormsText::tr("noise"),
         TaskFormsText::tr(
             "Standard deviation added to each coordinate, in sets of numbers to the number"),
         {},
         true},
        {"test_share",
         TaskFormsText::tr("test share"),
         TaskFormsText::tr("Part of the samples that only tests; they are drawn hollow"),
         {},
         true},
        {"standardize",
         TaskFormsText::tr("standardize"),
         TaskFormsText::tr(
             "x1 and x2 get mean 0 and standard deviation 1 before the network sees them"),
         {},
         true},
    };
}

std::vector<FormRow> networkRows() {
    return {
        {"features",
         TaskFormsText::tr("inputs"),
         TaskFormsText::tr("What the network is given, at least one"),
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
