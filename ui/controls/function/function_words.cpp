#include "ui/controls/function/function_words.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QCoreApplication>
#include <QStringList>

#include <limits>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct FunctionText {
    Q_DECLARE_TR_FUNCTIONS(Readouts)
};

} // namespace

QString boundsText(const Bounds& bounds) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const QString low = shownNumber(bounds.lowest.value_or(-kInfinity));
    const QString high = shownNumber(bounds.highest.value_or(kInfinity));
    return low == high ? low : FunctionText::tr("%1 to %2").arg(low, high);
}

QString functionName(const ActivationDefinition& function) {
    const QString name = toQString(function.name);
    QString both = FunctionText::tr("%1", "name of a function; %2 stands for its Chinese name");
    if (!both.contains(QLatin1String("%2"))) {
        return name;
    }
    for (const QString& alias : toQString(function.aliases).split(u';', Qt::SkipEmptyParts)) {
        if (alias.front().script() == QChar::Script_Han) {
            return both.arg(name, alias);
        }
    }
    return name;
}

QString activationTitle(const Activation& activation) {
    QStringList parts;
    const auto specs = activation.definition().parameters;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        parts.append(QStringLiteral("%1 = %2").arg(toQString(specs[i].symbol),
                                                   shownNumber(activation.parameters()[i])));
    }
    if (activation.isCustom()) {
        return QStringLiteral("f(x) = ") + toQString(activation.formulaText());
    }
    const QString name = toQString(activation.definition().name);
    return parts.isEmpty() ? name
                           : QStringLiteral("%1 (%2)").arg(name, parts.join(QStringLiteral(", ")));
}

} // namespace actiscope::ui
