#include "core/data/csv/csv.h"
#include "core/errors.h"
#include "tests/fuzz/fuzz.h"

#include <cmath>

using namespace actiscope;

/// What a table gives can be trained on.
static void check(const CsvTable& table) {
    const DataSet& data = table.data;
    if (data.size() == 0) {
        fuzz::fail("a table without samples");
    }
    for (Eigen::Index i = 0; i < data.size(); ++i) {
        const bool inRange = std::fabs(data.x1[i]) <= kLargestCoordinate &&
                             std::fabs(data.x2[i]) <= kLargestCoordinate;
        const bool isTarget = data.task == Task::regression
                                  ? std::fabs(data.target[i]) <= kLargestCoordinate
                                  : data.target[i] == 0.0 || data.target[i] == 1.0;
        if (!inRange || !isTarget) {
            fuzz::fail("sample " + std::to_string(i) + " cannot be trained on");
        }
    }
    columnNote(table.columns);
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        check(readCsv(fuzz::textOf(data, size)));
    } catch (const InputError& error) {
        fuzz::expectWords(error.what());
    }
    return 0;
}
