#include "core/run/experiment/near_linear.h"

#include "core/text/csv_writer.h"

namespace actiscope {

Race NearLinear::race(std::size_t index) const {
    Race race;
    race.task = task;
    race.task.data.kind = tasks[index].kind;
    race.task.stop = {};
    for (const double slope : slopes) {
        Activation leaky("leaky_relu");
        leaky.setParameter("alpha", slope);
        race.activations.push_back(leaky);
    }
    race.firstSeed = firstSeed;
    race.lastSeed = lastSeed;
    race.accuracy = accuracy;
    race.mostEpochs = mostEpochs;
    return race;
}

std::vector<NearLinearRun> runNearLinear(const NearLinear& experiment, unsigned threads,
                                         const RunControl& control,
                                         const std::function<void(std::size_t finished)>& done) {
    std::vector<NearLinearRun> runs;
    for (std::size_t task = 0; task < experiment.tasks.size(); ++task) {
        const std::size_t before = runs.size();
        const auto results = runRace(
            experiment.race(task), threads, [&control] { return control.goesOn(); },
            [&](std::size_t finished) { done(before + finished); });
        for (const RaceResult& result : results) {
            runs.push_back({task, result});
        }
    }
    return runs;
}

std::vector<RaceSummary> summarize(const NearLinear& experiment,
                                   const std::vector<NearLinearRun>& runs, std::size_t task) {
    std::vector<RaceResult> results;
    for (const NearLinearRun& run : runs) {
        if (run.task == task) {
            results.push_back(run.result);
        }
    }
    return summarize(experiment.race(task), results);
}

std::string nearLinearCsv(const NearLinear& experiment, const std::vector<NearLinearRun>& runs) {
    text::CsvWriter csv;
    csv.line("task,alpha,seed,solved,epochs,train_accuracy");
    for (const NearLinearRun& run : runs) {
        const RaceResult& result = run.result;
        csv.row(experiment.tasks[run.task].name, experiment.slopes[result.activation], result.seed,
                std::string_view(result.solved ? "true" : "false"), result.epochs, result.accuracy);
    }
    return csv.text();
}

} // namespace actiscope
