#include "core/export/csv.h"

#include "core/activation/activation_text.h"
#include "core/analysis/curve.h"
#include "core/text/number_text.h"

#include <cmath>
#include <map>

namespace actiscope {
namespace {

std::string cell(double value) {
    return std::isnan(value) ? std::string() : text::toText(value);
}

} // namespace

std::string curvesCsv(const Session& session, int points) {
    const CurveView& view = session.curves;
    const Eigen::ArrayXd x = Eigen::ArrayXd::LinSpaced(points, view.range.xMin, view.range.xMax);
    Eigen::ArrayXd f(x.size());
    Eigen::ArrayXd slope(x.size());
    Eigen::ArrayXd second(x.size());
    session.activation().evaluate(x, f, slope, second);
    std::vector<Eigen::ArrayXd> columns{x, f, slope, second};
    std::string names = "# f: " + session.activation().description();
    std::string header = "x,f,df,d2f";
    int number = 0;
    for (const Activation& pinned : view.pinned) {
        ++number;
        const std::string suffix = std::to_string(number);
        names += "; f" + suffix + ": " + pinned.description();
        header += ",f" + suffix + ",df" + suffix;
        pinned.evaluate(x, f, slope);
        columns.push_back(f);
        columns.push_back(slope);
    }
    std::string csv = names + "\n" + header + "\n";
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            csv.append(c == 0 ? "" : ",").append(cell(columns[c][i]));
        }
        csv.append("\n");
    }
    return csv;
}

namespace {

/// As RFC 4180 has it: what holds a separator or a quote stands in quotes, quotes doubled.
std::string quotedCell(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) {
        return text;
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell.append(c == '"' ? 2u : 1u, c);
    }
    return cell.append("\"");
}

} // namespace

std::string raceCsv(const Race& race, const std::vector<RaceResult>& results) {
    const auto optional = [](const std::optional<double>& value) {
        return value ? text::toText(*value) : std::string();
    };
    std::string csv = "activation,seed,solved,epochs,train_accuracy,seconds\n";
    const auto add = [&csv](const std::string& text) -> void { csv.append(text).append(","); };
    for (const RaceResult& r : results) {
        add(quotedCell(activationText(race.activations[r.activation])));
        add(std::to_string(r.seed));
        add(r.solved ? "true" : "false");
        add(std::to_string(r.epochs));
        add(text::toText(r.accuracy));
        csv.append(text::toText(r.seconds)).append("\n");
    }
    csv.append("\nactivation,runs,solved,lower_quartile,median_epochs,upper_quartile\n");
    for (const RaceSummary& s : summarize(race, results)) {
        add(quotedCell(activationText(race.activations[s.activation])));
        add(std::to_string(s.runs));
        add(std::to_string(s.solved));
        add(optional(s.lowerQuartile));
        add(optional(s.median));
        csv.append(optional(s.upperQuartile)).append("\n");
    }
    return csv;
}

std::string historyCsv(const std::vector<HistoryPoint>& compared,
                       const std::vector<HistoryPoint>& chosen,
                       const std::vector<FunctionChange>& changes) {
    std::map<std::uint64_t, std::array<const HistoryPoint*, 2>> rows;
    std::map<std::uint64_t, std::string> changedTo;
    for (const FunctionChange& change : changes) {
        rows[change.epoch]; // recorded or not
        changedTo[change.epoch] = change.functions;
    }
    for (const HistoryPoint& point : compared) {
        rows[point.epoch][0] = &point;
    }
    for (const HistoryPoint& point : chosen) {
        rows[point.epoch][1] = &point;
    }
    std::string csv =
        "epoch,compared_loss,compared_accuracy,chosen_loss,chosen_accuracy,changed_to\n";
    for (const auto& [epoch, points] : rows) {
        csv.append(std::to_string(epoch));
        for (const HistoryPoint* point : points) {
            csv.append(",").append(point != nullptr ? cell(point->loss) : "");
            csv.append(",").append(point != nullptr ? cell(point->accuracy) : "");
        }
        csv.append(",").append(quotedCell(changedTo[epoch])).append("\n");
    }
    return csv;
}

} // namespace actiscope
