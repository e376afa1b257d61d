#include "core/export/csv.h"

#include "core/activation/activation_text.h"
#include "core/analysis/curve.h"
#include "core/text/csv_writer.h"

#include <array>
#include <map>
#include <optional>

namespace actiscope {
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
    text::CsvWriter csv;
    csv.line(names);
    csv.line(header);
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        for (const Eigen::ArrayXd& column : columns) {
            csv.cell(column[i]);
        }
        csv.endRow();
    }
    return csv.text();
}

std::string raceCsv(const Race& race, const std::vector<RaceResult>& results) {
    text::CsvWriter csv;
    const bool regression = race.task.data.task == Task::regression;
    csv.line(std::string("activation,seed,solved,epochs,train_")
                 .append(regression ? "r2" : "accuracy")
                 .append(",seconds"));
    for (const RaceResult& r : results) {
        csv.row(activationText(race.activations[r.activation]), r.seed, r.solved ? "true" : "false",
                r.epochs, r.accuracy, r.seconds);
    }
    csv.line("");
    csv.line("activation,runs,solved,lower_quartile,median_epochs,upper_quartile");
    for (const RaceSummary& s : summarize(race, results)) {
        csv.row(activationText(race.activations[s.activation]), s.runs, s.solved, s.lowerQuartile,
                s.median, s.upperQuartile);
    }
    return csv.text();
}

std::string historyCsv(const std::vector<HistoryPoint>& compared,
                       const std::vector<HistoryPoint>& chosen,
                       const std::vector<FunctionChange>& changes, Task task) {
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
    text::CsvWriter csv;
    const std::string score = task == Task::regression ? "r2" : "accuracy";
    csv.line("epoch,compared_loss,compared_" + score + ",chosen_loss,chosen_" + score +
             ",changed_to");
    for (const auto& [epoch, points] : rows) {
        csv.cell(epoch);
        for (const HistoryPoint* point : points) {
            csv.cell(point != nullptr ? std::optional(point->loss) : std::nullopt);
            csv.cell(point != nullptr ? std::optional(point->score) : std::nullopt);
        }
        csv.cell(changedTo[epoch]).endRow();
    }
    return csv.text();
}

} // namespace actiscope
