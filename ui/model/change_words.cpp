#include "ui/model/change_words.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeWords)
};

/// One kind of change, and how it is told.
struct Row {
    bool (*differs)(const Session& a, const Session& b);
    const char* words;
};

template <auto member>
bool training(const Session& a, const Session& b) {
    return !(a.training.*member == b.training.*member);
}

constexpr Row kRows[] = {
    {[](const Session& a, const Session& b) { return a.seed != b.seed; },
     QT_TRANSLATE_NOOP("ChangeWords", "new seed")},
    {[](const Session& a, const Session& b) { return !(a.training.data == b.training.data); },
     QT_TRANSLATE_NOOP("ChangeWords", "data")},
    {training<&TrainingConfig::testShare>, QT_TRANSLATE_NOOP("ChangeWords", "data")},
    {training<&TrainingConfig::hidden>, QT_TRANSLATE_NOOP("ChangeWords", "hidden layers")},
    {training<&TrainingConfig::features>, QT_TRANSLATE_NOOP("ChangeWords", "inputs")},
    {training<&TrainingConfig::standardize>, QT_TRANSLATE_NOOP("ChangeWords", "standardizing")},
    {[](const Session& a, const Session& b) {
         return activationIds(a.training.activations) != activationIds(b.training.activations);
     },
     QT_TRANSLATE_NOOP("ChangeWords", "function")},
    {training<&TrainingConfig::activations>,
     QT_TRANSLATE_NOOP("ChangeWords", "parameter of the function")},
    {training<&TrainingConfig::initializer>, QT_TRANSLATE_NOOP("ChangeWords", "initial weights")},
    {training<&TrainingConfig::learningRate>, QT_TRANSLATE_NOOP("ChangeWords", "learning rate")},
    {training<&TrainingConfig::frozen>, QT_TRANSLATE_NOOP("ChangeWords", "frozen weights")},
    {[](const Session& a, const Session& b) { return !(a.training == b.training); },
     QT_TRANSLATE_NOOP("ChangeWords", "training settings")},
    {[](const Session& a, const Session& b) {
         return !(a.classifier.compared == b.classifier.compared);
     },
     QT_TRANSLATE_NOOP("ChangeWords", "compared function")},
    {[](const Session& a, const Session& b) { return !(a.curves.pinned == b.curves.pinned); },
     QT_TRANSLATE_NOOP("ChangeWords", "pinned functions")},
    {[](const Session& a, const Session& b) { return !(a.curves == b.curves); },
     QT_TRANSLATE_NOOP("ChangeWords", "view of the curves")},
    {[](const Session& a, const Session& b) { return !(a.gallery == b.gallery); },
     QT_TRANSLATE_NOOP("ChangeWords", "filter of the gallery")},
    {[](const Session& a, const Session& b) { return !(a.classifier == b.classifier); },
     QT_TRANSLATE_NOOP("ChangeWords", "view of the networks")},
    {[](const Session& a, const Session& b) { return !(a.features == b.features); },
     QT_TRANSLATE_NOOP("ChangeWords", "view of the features")},
    {[](const Session& a, const Session& b) { return !(a.zigzag == b.zigzag); },
     QT_TRANSLATE_NOOP("ChangeWords", "zig-zag")},
    {[](const Session& a, const Session& b) { return !(a.gradients == b.gradients); },
     QT_TRANSLATE_NOOP("ChangeWords", "view of the gradients")},
    {[](const Session& a, const Session& b) { return a.weights != b.weights; },
     QT_TRANSLATE_NOOP("ChangeWords", "weights")},
    {[](const Session& a, const Session& b) { return !(a == b); },
     QT_TRANSLATE_NOOP("ChangeWords", "view")},
};

} // namespace

QString changeWords(const Session& one, const Session& other) {
    for (const Row& row : kRows) {
        if (row.differs(one, other)) {
            return Text::tr(row.words);
        }
    }
    return {};
}

} // namespace actiscope::ui
