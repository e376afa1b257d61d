#include "app/cli/command.h"
#include "app/cli/session_input.h"

#include "core/errors.h"
#include "core/export/pytorch.h"

#include <iostream>

namespace actiscope::cli {
namespace {

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the SESSION file that holds the trained network");
    const std::string format = arguments.value("--format");
    constexpr std::pair<const char*, std::string (*)(const Session&)> kFormats[] = {
        {"pytorch", pytorchScript}, {"numpy", numpyScript}, {"csv", weightsCsv}};
    for (const auto& [name, write] : kFormats) {
        if (format == name) {
            std::cout << write(trainedSession(arguments.positional()[0]));
            return 0;
        }
    }
    const std::string allowed = "; allowed: pytorch, numpy, csv";
    throw UsageError(format.empty() ? "--format is missing" + allowed
                                    : "--format is '" + format + "'" + allowed);
}

} // namespace

Command exportCommand() {
    return {"export",
            "SESSION --format pytorch|numpy|csv",
            "prints the trained network as a runnable script for PyTorch or NumPy, or its weights "
            "as CSV",
            {{"--format", "pytorch|numpy|csv",
              "a Python script that defines `model`, or rows layer,unit,input,value"}},
            run};
}

} // namespace actiscope::cli
