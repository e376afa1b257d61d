#pragma once

#include "core/run/race.h"
#include "core/session/session.h"
#include "core/training/course.h"
#include "core/training/loss_history.h"

#include <string>

namespace actiscope {

/// The curves that the Curves view shows, with `points` ≥ 2 rows over its range: x, f, df, d2f, and
/// f and df of each pinned function. A comment line in front names the functions. Undefined values
/// are empty.
std::string curvesCsv(const Session& session, int points);

/// The course of training of both networks: epoch, loss and accuracy (of regression R²) of each,
/// and where the chosen
/// one's functions were changed, those it has from then on. An epoch that only one of them recorded
/// leaves the other's cells empty.
std::string historyCsv(const std::vector<HistoryPoint>& compared,
                       const std::vector<HistoryPoint>& chosen,
                       const std::vector<FunctionChange>& changes,
                       Task task = Task::classification);

/// The single runs, an empty line, and the table of solve rates.
std::string raceCsv(const Race& race, const std::vector<RaceResult>& results);

} // namespace actiscope
