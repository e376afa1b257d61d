#include "ui/controls/function/formula_problem.h"

#include "core/formula/functions.h"

#include <QCoreApplication>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct FormulaProblemText {
    Q_DECLARE_TR_FUNCTIONS(FormulaProblem)
};

QString sentence(const formula::FormulaError& error) {
    using formula::Problem;
    const auto word = [&](std::size_t i) {
        return i < error.words.size() ? QString::fromStdString(error.words[i]) : QString();
    };
    switch (error.problem) {
    case Problem::none:
        break;
    case Problem::empty:
        return FormulaProblemText::tr("the formula is empty");
    case Problem::tooLong:
        return FormulaProblemText::tr("longer than %1 characters").arg(word(0));
    case Problem::unknownCharacter:
        return FormulaProblemText::tr("formulas have no character '%1'").arg(word(0));
    case Problem::badNumber:
        return FormulaProblemText::tr("'%1' is not a number").arg(word(0));
    case Problem::singleEquals:
        return FormulaProblemText::tr("'=' alone has no meaning here; write == to compare");
    case Problem::expectedOperator:
        return FormulaProblemText::tr("expected an operator or the end, found '%1'").arg(word(0));
    case Problem::expectedValue:
        return word(0).isEmpty()
                   ? FormulaProblemText::tr("expected a number, a name or '(' before the end")
                   : FormulaProblemText::tr("expected a number, a name or '(', found '%1'")
                         .arg(word(0));
    case Problem::expectedSymbol:
        return word(1).isEmpty()
                   ? FormulaProblemText::tr("expected '%1' before the end").arg(word(0))
                   : FormulaProblemText::tr("expected '%1', found '%2'").arg(word(0), word(1));
    case Problem::unknownName:
        return word(1).isEmpty()
                   ? FormulaProblemText::tr("unknown name '%1'. Allowed: %2").arg(word(0), word(2))
                   : FormulaProblemText::tr("unknown name '%1'; did you mean %2? Allowed: %3")
                         .arg(word(0),
                              QString(word(1)).replace(
                                  QStringLiteral(" or "),
                                  QStringLiteral(" %1 ").arg(FormulaProblemText::tr("or"))),
                              word(2));
    case Problem::tooDeep:
        return FormulaProblemText::tr("nested deeper than %1").arg(word(0));
    case Problem::tooManyValues:
        return FormulaProblemText::tr("too many nested operations");
    case Problem::tooManyOperations:
        return FormulaProblemText::tr("more than %1 operations when its functions are written out")
            .arg(word(0));
    case Problem::ambiguousQuotient:
        return FormulaProblemText::tr(
                   "a quotient followed by a factor can be read in two ways; write %1")
            .arg(word(0));
    case Problem::ambiguousPower:
        return FormulaProblemText::tr(
                   "an exponent followed by a factor can be read in two ways; write %1")
            .arg(word(0));
    case Problem::chainedComparison:
        return FormulaProblemText::tr("comparisons cannot be chained; write a < x and x < b");
    case Problem::wrongCount: {
        const int fewest = word(1).toInt();
        const int most = word(2).toInt();
        if (most == static_cast<int>(formula::kAnyNumber)) {
            return FormulaProblemText::tr("'%1' takes at least %2 values").arg(word(0)).arg(fewest);
        }
        if (fewest != most) {
            return FormulaProblemText::tr("'%1' takes %2 to %3 values")
                .arg(word(0))
                .arg(fewest)
                .arg(most);
        }
        return most == 1 ? FormulaProblemText::tr("'%1' takes one value").arg(word(0))
                         : FormulaProblemText::tr("'%1' takes %2 values").arg(word(0)).arg(most);
    }
    }
    return {};
}

} // namespace

QString formulaProblemText(const formula::FormulaError& error) {
    return FormulaProblemText::tr("Column %1: %2").arg(error.column).arg(sentence(error));
}

} // namespace actiscope::ui
