#include "ui/controls/function/picker/function_ranking.h"

#include "core/activation/catalogue.h"
#include "ui/io/qstring.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace actiscope::ui {
namespace {

/// Translation context of the texts of this file.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(FunctionRanking)
};

bool aLaterWordBegins(const QString& name, const QString& text) {
    for (qsizetype i = name.indexOf(text, 1, Qt::CaseInsensitive); i >= 0;
         i = name.indexOf(text, i + 1, Qt::CaseInsensitive)) {
        if (!name[i - 1].isLetterOrNumber()) {
            return true;
        }
    }
    return false;
}

std::optional<FunctionMatch> matchOf(const ActivationDefinition& row, const QString& text) {
    const QString name = toQString(row.name);
    const QString id = toQString(row.id);
    const auto is = [&text](const QString& word) {
        return word.compare(text, Qt::CaseInsensitive) == 0;
    };
    if (is(name) || is(id)) {
        return FunctionMatch{&row, MatchReason::exact, {}};
    }
    if (name.startsWith(text, Qt::CaseInsensitive) || id.startsWith(text, Qt::CaseInsensitive)) {
        return FunctionMatch{&row, MatchReason::prefix, {}};
    }
    if (aLaterWordBegins(name, text)) {
        return FunctionMatch{&row, MatchReason::word, {}};
    }
    const QStringList aliases = toQString(row.aliases).split(u';', Qt::SkipEmptyParts);
    for (const QString& alias : aliases) {
        if (alias.startsWith(text, Qt::CaseInsensitive)) {
            return FunctionMatch{&row, MatchReason::alias, alias};
        }
    }
    for (const QString& alias : aliases) {
        if (alias.contains(text, Qt::CaseInsensitive)) {
            return FunctionMatch{&row, MatchReason::part, alias};
        }
    }
    if (name.contains(text, Qt::CaseInsensitive) || id.contains(text, Qt::CaseInsensitive)) {
        return FunctionMatch{&row, MatchReason::part, {}};
    }
    return std::nullopt;
}

} // namespace

std::vector<FunctionMatch> rankedFunctions(const QString& text) {
    const QString wanted = text.trimmed();
    std::vector<FunctionMatch> found;
    for (const ActivationDefinition& row : catalogue()) {
        if (const auto match = matchOf(row, wanted)) {
            found.push_back(*match);
        }
    }
    // Among equals an alias that is the whole text, then the order of the catalogue.
    std::stable_sort(found.begin(), found.end(),
                     [&wanted](const FunctionMatch& a, const FunctionMatch& b) {
                         const auto rank = [&wanted](const FunctionMatch& match) {
                             const bool whole =
                                 match.alias.compare(wanted, Qt::CaseInsensitive) == 0;
                             return 2 * static_cast<int>(match.reason) + (whole ? 0 : 1);
                         };
                         return rank(a) < rank(b);
                     });
    return found;
}

QString matchReasonText(const FunctionMatch& match, const QString& text) {
    switch (match.reason) {
    case MatchReason::exact:
        return Text::tr("exact name");
    case MatchReason::prefix:
        return Text::tr("begins with “%1”").arg(text.trimmed());
    case MatchReason::word:
        return Text::tr("second word");
    case MatchReason::alias:
        return Text::tr("also called %1").arg(match.alias);
    case MatchReason::part:
        break;
    }
    return match.alias.isEmpty() ? Text::tr("contains “%1”").arg(text.trimmed())
                                 : Text::tr("also called %1").arg(match.alias);
}

} // namespace actiscope::ui
