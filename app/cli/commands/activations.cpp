#include "app/cli/command.h"

#include "core/activation/catalogue.h"
#include "ui/io/qstring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iomanip>
#include <iostream>

namespace actiscope::cli {
namespace {

using ui::toQString;

QJsonObject toJson(const ActivationDefinition& row) {
    QJsonArray parameters;
    for (const ParameterSpec& spec : row.parameters) {
        parameters.append(QJsonObject{{"name", toQString(spec.name)},
                                      {"default", spec.defaultValue},
                                      {"minimum", spec.domain.minimum},
                                      {"maximum", spec.domain.maximum},
                                      {"without_zero", spec.domain.withoutZero},
                                      {"whole", spec.domain.whole},
                                      {"usual_minimum", spec.usual.minimum},
                                      {"usual_maximum", spec.usual.maximum},
                                      {"learnable", spec.learnable}});
    }
    return {{"id", toQString(row.id)},
            {"name", toQString(row.name)},
            {"family", toQString(familyName(row.family))},
            {"formula", toQString(row.formula)},
            {"derivative", toQString(row.derivative)},
            {"parameters", parameters},
            {"arity", toQString(arityName(row.arity))}};
}

int run(const Arguments& arguments) {
    arguments.expectPositional(0, 0, "");
    if (arguments.has("--json")) {
        QJsonArray all;
        for (const ActivationDefinition& row : catalogue()) {
            all.append(toJson(row));
        }
        std::cout << QJsonDocument(all).toJson(QJsonDocument::Indented).constData();
        return 0;
    }
    for (const ActivationDefinition& row : catalogue()) {
        std::cout << std::left << std::setw(18) << row.id << std::setw(18) << row.name
                  << std::setw(12) << familyName(row.family) << row.formula;
        for (const ParameterSpec& spec : row.parameters) {
            std::cout << "; " << spec.name << " = " << spec.defaultValue << " [usual "
                      << spec.usual.minimum << " to " << spec.usual.maximum << "; "
                      << spec.domain.text() << ']' << (spec.learnable ? " learnable" : "");
        }
        std::cout << '\n';
    }
    return 0;
}

} // namespace

Command activationsCommand() {
    return {"activations",
            "[--json]",
            "lists every activation function",
            {{"--json", "",
              "as JSON, with formulas and parameters (minimum and maximum of what is allowed, "
              "usual_minimum and usual_maximum of the slider)"}},
            run};
}

} // namespace actiscope::cli
