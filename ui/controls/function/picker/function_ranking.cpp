#include "ui/controls/function/picker/function_ranking.h"

#include "core/activation/catalogue.h"
#include "ui/io/qstring.h"

#include <QCoreApplication>
#include <QStringList>

namespace actiscope::ui {
namespace {

/// Translation context of the texts of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(FunctionRanking)
};

/// The alias that the text means best; nothing where the function's own name fits it as well.
QString aliasMeant(const ActivationDefinition& row, const QString& text) {
    const std::string key = nameKey(text.toStdString());
    const auto fits = [&key](std::string_view name) {
        return nameKey(name).find(key) != std::string::npos;
    };
    if (fits(row.name) || fits(row.id)) {
        return {};
    }
    for (const QString& alias : toQString(row.aliases).split(u';', Qt::SkipEmptyParts)) {
        if (fits(alias.toStdString())) {
            return alias;
        }
    }
    return {};
}

} // namespace

std::vector<FunctionMatch> rankedFunctions(const QString& text) {
    std::vector<FunctionMatch> found;
    for (const RankedName& name : rankedNames(catalogue(), text.trimmed().toStdString())) {
        found.push_back({name.row, name.match, aliasMeant(*name.row, text.trimmed())});
    }
    return found;
}

QString matchReasonText(const FunctionMatch& match, const QString& text) {
    switch (match.reason) {
    case NameMatch::exact:
        return match.alias.isEmpty() ? Text::tr("exact name")
                                     : Text::tr("also called %1").arg(match.alias);
    case NameMatch::prefix:
        return Text::tr("begins with “%1”").arg(text.trimmed());
    case NameMatch::word:
        return Text::tr("second word");
    case NameMatch::alias:
        return Text::tr("also called %1").arg(match.alias);
    case NameMatch::substring:
        break;
    }
    return match.alias.isEmpty() ? Text::tr("contains “%1”").arg(text.trimmed())
                                 : Text::tr("also called %1").arg(match.alias);
}

} // namespace actiscope::ui
