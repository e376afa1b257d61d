#pragma once

#include "core/run/race.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace actiscope::search {

/// Formulas are drawn, and each is trained on the same task over the same seeds, as in a race.
struct FormulaSearch {
    TrainingConfig task;      ///< its activations are replaced
    std::uint64_t seed = 0;   ///< of the draw: which formulas come, and in which order
    std::size_t formulas = 0; ///< at most
    std::uint64_t firstSeed = 0;
    std::uint64_t lastSeed = 4; ///< included
    double accuracy = 0.99;     ///< of the training set; reached = solved
    // Hopeless runs end early, and count as not solved:
    std::uint64_t mostEpochs = 300; ///< a run that takes longer
    /// A run with a larger weight: at lower ones no solution of a task within ±2.5 is missed, and
    /// beyond it some formulas have to be computed in 50 digits, which takes minutes.
    double largestWeight = 100.0;

    std::size_t seeds() const { return static_cast<std::size_t>(lastSeed - firstSeed + 1); }
    bool operator==(const FormulaSearch&) const = default;
};

/// A formula with all its runs.
struct FoundFormula {
    std::size_t number = 0; ///< its place in the sequence that was drawn, from 0
    std::string text;       ///< as it may be typed
    std::string known;      ///< id of the function of the catalogue that it is; empty if it is none
    std::vector<RaceResult> runs; ///< by seed
    std::size_t solved = 0;
    std::optional<double> median; ///< epochs of the runs that solved it; nothing if none did

    double solveRate() const {
        return static_cast<double>(solved) / static_cast<double>(runs.size());
    }
};

/// Solve rate first, then the median, then the order of the draw.
bool ranksBefore(const FoundFormula& a, const FoundFormula& b);
/// Best first.
std::vector<FoundFormula> ranked(std::vector<FoundFormula> formulas);

/// How one function does on the task of the search: what the found ones are compared with.
FoundFormula trained(const FormulaSearch& search, const Activation& activation,
                     const std::function<bool()>& goesOn);

/// Searches on `threads` ≥ 1 threads until all formulas are trained or `goesOn`, which is asked
/// before each epoch and may wait, says no. `found` is told each formula that is complete, never by
/// two threads at once; which ones are drawn does not depend on the number of threads, the order
/// in which they arrive does. Returns how many drawn formulas were skipped as the same function as
/// an earlier one, constant or nowhere defined. Throws InputError for a task without samples.
std::size_t runFormulaSearch(const FormulaSearch& search, unsigned threads,
                             const std::function<bool()>& goesOn,
                             const std::function<void(FoundFormula)>& found);

/// formula,solve_rate,median_epochs,best_known in the given order.
std::string searchCsv(const std::vector<FoundFormula>& formulas);

} // namespace actiscope::search
