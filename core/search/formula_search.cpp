#include "core/search/formula_search.h"

#include "core/errors.h"
#include "core/run/experiment/parallel_runs.h"
#include "core/search/formula_draw.h"
#include "core/text/csv_writer.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <tuple>
#include <utility>

namespace actiscope::search {
namespace {

using DataSets = std::vector<std::shared_ptr<const DataSet>>;

/// One per seed, shared by all formulas.
DataSets samplesOf(const FormulaSearch& search) {
    DataSets sets;
    for (std::uint64_t seed = search.firstSeed; seed <= search.lastSeed; ++seed) {
        sets.push_back(std::make_shared<const DataSet>(generate(search.task.data, seed)));
    }
    if (sets.front()->size() == 0) {
        throw InputError("the task has no samples to train on");
    }
    return sets;
}

Race raceOf(const FormulaSearch& search, const Activation& activation) {
    return {.task = search.task,
            .activations = {activation},
            .firstSeed = search.firstSeed,
            .lastSeed = search.lastSeed,
            .accuracy = search.accuracy,
            .mostEpochs = search.mostEpochs,
            .largestWeight = search.largestWeight};
}

/// Nothing if it was stopped before all seeds were through.
std::optional<FoundFormula> runAll(const FormulaSearch& search, const Activation& activation,
                                   const DataSets& samples, const std::function<bool()>& goesOn) {
    const Race race = raceOf(search, activation);
    FoundFormula found;
    found.text = activation.formulaText();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto run = raceRun(race, 0, search.firstSeed + i, samples[i], goesOn);
        if (!run) {
            return std::nullopt;
        }
        found.runs.push_back(*run);
    }
    const RaceSummary summary = summarize(race, found.runs).front();
    found.solved = summary.solved;
    found.median = summary.median;
    return found;
}

/// The sequence of the draw, for several threads.
class Sequence {
public:
    explicit Sequence(std::uint64_t seed) : m_draw(seed) {}

    /// Formula number `number`; asked for once.
    std::optional<DrawnFormula> take(std::size_t number) {
        const std::scoped_lock lock(m_mutex);
        while (m_drawn.size() <= number) {
            m_drawn.push_back(m_draw.next());
        }
        return std::exchange(m_drawn[number], std::nullopt);
    }
    std::size_t skipped() const { return m_draw.skipped(); }

private:
    std::mutex m_mutex;
    FormulaDraw m_draw;
    std::vector<std::optional<DrawnFormula>> m_drawn;
};

} // namespace

bool ranksBefore(const FoundFormula& a, const FoundFormula& b) {
    static constexpr double kNever = std::numeric_limits<double>::infinity();
    const auto key = [](const FoundFormula& f) {
        return std::tuple(-f.solveRate(), f.median.value_or(kNever), f.number);
    };
    return key(a) < key(b);
}

std::vector<FoundFormula> ranked(std::vector<FoundFormula> formulas) {
    std::ranges::sort(formulas, ranksBefore);
    return formulas;
}

FoundFormula trained(const FormulaSearch& search, const Activation& activation,
                     const std::function<bool()>& goesOn) {
    return runAll(search, activation, samplesOf(search), goesOn).value_or(FoundFormula{});
}

std::size_t runFormulaSearch(const FormulaSearch& search, unsigned threads,
                             const std::function<bool()>& goesOn,
                             const std::function<void(FoundFormula)>& found) {
    const DataSets samples = samplesOf(search);
    Sequence sequence(search.seed);
    std::mutex mutex; // guards `found`
    runInParallel(
        search.formulas, threads, goesOn,
        [&](std::size_t number) {
            const std::optional<DrawnFormula> drawn = sequence.take(number);
            if (!drawn) {
                return false; // there are no more
            }
            std::optional<FoundFormula> result = runAll(search, drawn->activation, samples, goesOn);
            if (!result) {
                return false;
            }
            result->number = number;
            result->known = catalogueId(drawn->values);
            const std::scoped_lock lock(mutex);
            found(std::move(*result));
            return true;
        },
        [](std::size_t) {});
    return sequence.skipped();
}

std::string searchCsv(const std::vector<FoundFormula>& formulas) {
    text::CsvWriter csv;
    csv.line("formula,solve_rate,median_epochs,best_known");
    for (const FoundFormula& found : formulas) {
        csv.row(found.text, found.solveRate(), found.median, found.known);
    }
    return csv.text();
}

} // namespace actiscope::search
