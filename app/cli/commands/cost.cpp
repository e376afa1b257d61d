#include "app/cli/command.h"
#include "app/cli/progress.h"

#include "core/activation/activation_text.h"
#include "core/activation/catalogue.h"
#include "core/errors.h"
#include "core/run/cost.h"
#include "core/text/csv_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>

namespace actiscope::cli {
namespace {

/// What was asked for, as one list or several words; else the whole catalogue.
std::vector<Activation> chosen(const Arguments& arguments) {
    std::vector<Activation> all;
    for (const std::string& list : arguments.positional()) {
        const std::vector<Activation> some = parseActivations(list);
        all.insert(all.end(), some.begin(), some.end());
    }
    if (all.empty()) {
        for (const ActivationDefinition& row : catalogue()) {
            if (row.family != Family::custom) {
                all.emplace_back(row);
            }
        }
    }
    return all;
}

void printCsv(const std::vector<Activation>& activations, const std::vector<Cost>& costs) {
    text::CsvWriter csv;
    csv.line("id,ns_value,ns_value_and_slope,ratio_to_relu");
    for (std::size_t i = 0; i < costs.size(); ++i) {
        csv.row(activationText(activations[i]), costs[i].value, costs[i].valueAndSlope,
                costs[i].ratio);
    }
    std::cout << csv.text();
}

void printJson(const std::vector<Activation>& activations, const std::vector<Cost>& costs) {
    QJsonArray rows;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        rows.append(QJsonObject{{"id", QString::fromStdString(activationText(activations[i]))},
                                {"ns_value", costs[i].value},
                                {"ns_value_and_slope", costs[i].valueAndSlope},
                                {"ratio_to_relu", costs[i].ratio}});
    }
    std::cout << QJsonDocument(rows).toJson(QJsonDocument::Indented).constData();
}

int run(const Arguments& arguments) {
    const std::string format = arguments.value("--format", "csv");
    if (format != "csv" && format != "json") {
        throw UsageError("--format is '" + format + "'; allowed: csv, json");
    }
    const std::vector<Activation> activations = chosen(arguments);
    const Interruption interruption;
    const std::size_t all = activations.size();
    const std::vector<Cost> costs = measureCosts(activations, interruption.happened(),
                                                 [all](std::size_t n) { showProgress(n, all); });
    format == "json" ? printJson(activations, costs) : printCsv(activations, costs);
    if (costs.size() < all) {
        throw InputError("interrupted after " + std::to_string(costs.size()) + " of " +
                         std::to_string(all) + " functions; the table holds those");
    }
    return 0;
}

} // namespace

Command costCommand() {
    return {"cost",
            "[IDS] [--format csv|json]",
            "measures what a value of each function costs on this machine, in float: ns of f, of f "
            "with f', and the ratio to ReLU",
            {{"--format", "csv|json", "(csv)"}},
            run};
}

} // namespace actiscope::cli
