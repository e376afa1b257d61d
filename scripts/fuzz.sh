#!/usr/bin/env bash
# Builds the fuzzers of tests/fuzz with clang and runs each for so many minutes.
#   scripts/fuzz.sh MINUTES [READER]...
# What a run learns stays in build/fuzz/corpus for the next one. A text that is taken wrongly lands in
# build/fuzz/findings: mend the reader, and add the text to tests/fuzz/corpus/READER, where every test run
# takes it again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
minutes=$1
shift
readers=("$@")
if [ ${#readers[@]} -eq 0 ]; then
    readers=(formula csv session lesson arguments)
fi
declare -A texts=([csv]=tests/data/csv [lesson]=resources/lessons)

cmake --preset fuzz
cmake --build build/fuzz --target "${readers[@]/#/fuzz_}"
mkdir -p build/fuzz/findings
failed=()
for reader in "${readers[@]}"; do
    echo "== $reader"
    learned=build/fuzz/corpus/$reader
    mkdir -p "$learned"
    # A formula may take two seconds; instrumented code is ten times slower.
    build/fuzz/fuzz_"$reader" -max_total_time=$((60 * minutes)) -timeout=25 -rss_limit_mb=2048 \
        -max_len=4096 -dict=tests/fuzz/words/"$reader".dict -print_final_stats=1 \
        -artifact_prefix=build/fuzz/findings/"$reader"- \
        "$learned" tests/fuzz/corpus/"$reader" ${texts[$reader]:-} || failed+=("$reader")
done
if [ ${#failed[@]} -ne 0 ]; then
    echo "findings of ${failed[*]}: see build/fuzz/findings" >&2
    exit 1
fi
echo "no findings"
