#!/usr/bin/env bash
# Makes the golden pictures of tests/data/golden anew, as the program paints them now. Look at them before
# you commit them: the test golden_test only says that they have changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cmake --preset release -DACTISCOPE_TESTS=ON
cmake --build build/release --target window_tests
ACTISCOPE_UPDATE_GOLDEN=1 QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 \
    build/release/window_tests golden_test -maxwarnings 0 picturesAreAsTheyWere
du -sh tests/data/golden
