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
    if (format != "pytorch" && format != "csv") {
        throw UsageError(format.empty() ? std::string("--format is missing; allowed: pytorch, csv")
                                        : "--format is '" + format + "'; allowed: pytorch, csv");
    }
    const Session session = trainedSession(arguments.positional()[0]);
    std::cout << (format == "csv" ? weightsCsv(session) : pytorchScript(session));
    return 0;
}

} // namespace

Command exportCommand() {
    return {"export",
            "SESSION --format pytorch|csv",
            "prints the trained weights as a runnable PyTorch script or as CSV",
            {{"--format", "pytorch|csv",
              "a Python script that defines `model`, or rows layer,unit,input,value"}},
            run};
}

} // namespace actiscope::cli
