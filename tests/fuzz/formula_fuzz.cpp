#include "tests/fuzz/fuzz.h"
#include "tests/support/formula_fault.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string fault = actiscope::test::faultOf(actiscope::fuzz::textOf(data, size));
    if (!fault.empty()) {
        actiscope::fuzz::fail(fault);
    }
    return 0;
}
