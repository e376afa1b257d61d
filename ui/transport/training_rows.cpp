#include "ui/transport/training_rows.h"

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

/// A row that is there only in the task that it belongs to.
FormRow ofItsTask(FormRow row) {
    row.onlyWithEffect = true;
    return row;
}

std::vector<FormRow> updateRows() {
    return {
        {"optimizer",
         Text::tr("optimizer"),
         QString(),
         {{word("sgd"), Text::tr("gradient descent")},
          {word("momentum"), Text::tr("momentum")},
          {word("rmsprop"), QStringLiteral("RMSProp")},
          {word("adam"), QStringLiteral("Adam")}}},
        ofItsTask({"output_loss",
                   Text::tr("loss"),
                   QString(),
                   {{word("cross_entropy"), Text::tr("cross-entropy")},
                    {word("squared"), Text::tr("squared error")},
                    {word("hinge"), Text::tr("hinge")}}}),
        ofItsTask({"regression_loss",
                   Text::tr("loss"),
                   QString(),
                   {{word("squared"), Text::tr("squared error")},
                    {word("absolute"), Text::tr("absolute error")}}}),
        {"batch",
         Text::tr("batch"),
         Text::tr("Samples per update"),
         {},
         false,
         1,
         Text::tr("all samples")},
        {"shuffle", Text::tr("new order in every epoch"), QString()},
    };
}

std::vector<FormRow> startRows() {
    return {
        {"initializer",
         Text::tr("initial weights"),
         QString(),
         {{word("uniform_fan_in"), Text::tr("U(−1/√n, 1/√n)")},
          {word("xavier"), QStringLiteral("Xavier")},
          {word("he"), QStringLiteral("He")},
          {word("lecun"), QStringLiteral("LeCun")},
          {word("unit_gain"), Text::tr("gain 1/√E[f²]")},
          {word("zero"), Text::tr("all zero")}},
         true},
        {"learn", Text::tr("learn α of PReLU, β of Swish"),
         Text::tr("Training changes the parameter, layer by layer; the slider starts it again")},
    };
}

std::vector<FormRow> rateRows() {
    return {
        {"schedule",
         Text::tr("rate over time"),
         QString(),
         {{word("constant"), Text::tr("constant")},
          {word("step"), Text::tr("a tenth per period")},
          {word("cosine"), Text::tr("cosine to a hundredth")}}},
        {"schedule_epochs",
         Text::tr("period"),
         Text::tr("Epochs of one step, or of the cosine"),
         {},
         false,
         10},
    };
}

std::vector<FormRow> penaltyRows() {
    return {
        {"l1", QStringLiteral("L1"), Text::tr("Penalty on Σ|w|")},
        {"l2", QStringLiteral("L2"), Text::tr("Penalty on Σw²/2")},
    };
}

std::vector<FormRow> depthRows() {
    return {
        {"skip", Text::tr("skip connections: h + f(z)"),
         Text::tr("A hidden layer as wide as the one before adds what that one handed on. The "
                  "gradient comes back the same way, past f′.")},
        {"clip", Text::tr("largest gradient"),
         Text::tr("Limit of the norm of the gradient of an update. A larger one is scaled down to "
                  "it; 0 = no limit")},
    };
}

std::vector<FormRow> stopRows() {
    return {
        {"stop_epochs", Text::tr("stop at epoch"), QString(), {}, false, 100, Text::tr("never")},
        ofItsTask({"stop_accuracy", Text::tr("stop at accuracy"),
                   Text::tr("Of the training set; 0 = never")}),
        {"stop_loss", Text::tr("stop at loss"), Text::tr("Of the training set; 0 = never")},
    };
}

} // namespace

std::vector<TrainingGroup> trainingGroups() {
    return {
        {Text::tr("Update"), updateRows()},
        {Text::tr("Start"), startRows()},
        {Text::tr("Learning rate over time"), rateRows()},
        {Text::tr("Deep networks"), depthRows(), true},
        {Text::tr("Penalties on weights"), penaltyRows()},
        {Text::tr("End"), stopRows()},
    };
}

} // namespace actiscope::ui
