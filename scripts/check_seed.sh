#!/usr/bin/env bash
# What a seed promises: the same program gives the same bits again, and a program for another processor
# solves the same runs. Called by check_package.sh with the program of this machine and that of the package.
#   scripts/check_seed.sh PROGRAM OTHER [EMULATOR of OTHER, with its arguments, as one word]
set -euo pipefail
program=$1
other=$2
read -ra emulator <<<"${3:-}" # runs OTHER where this processor is too old for it
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

fail() {
    echo "check_seed: $1" >&2
    exit 1
}

# activation,seed,solved of each run of a race; that it ended otherwise shows in what is missing.
solved() { # COMMAND...
    "$@" 2>"$scratch/errors" | sed -nE 's/^([a-z]+,[0-9]+,(true|false)),.*/\1/p' || cat "$scratch/errors" >&2
}

# Same program, same seed: every digit of the network, after training on all cores and once more.
for run in first second; do
    "$program" train --set activation=swish --set hidden=8,8 --epochs 60 --seed 5 \
        --save "$scratch/$run.actiscope.json" >"$scratch/log"
    "$program" predict "$scratch/$run.actiscope.json" --grid 20 >"$scratch/$run.csv"
done
cmp "$scratch/first.csv" "$scratch/second.csv" ||
    fail "hidden=8,8 activation=swish seed=5: the same program trained another network the second time"

# Other processor: rounding differs, so that the last digits and a few epochs may; which runs solve the
# task may not.
runs=0
for task in triangles ring xor gaussians moons; do
    arguments=(race --activations tanh,relu,sigmoid --seeds 0..19 --set "dataset=$task" --set hidden=4 --format csv)
    solved "$program" "${arguments[@]}" >"$scratch/here"
    solved "${emulator[@]}" "$other" "${arguments[@]}" >"$scratch/there"
    count=$(wc -l <"$scratch/here")
    [ "$count" -eq 60 ] || fail "$task: $count rows of a race instead of 60"
    difference=$(diff "$scratch/here" "$scratch/there" | grep '^[<>]' | head -n 1) || true
    [ -z "$difference" ] || fail "$task: $other solves other runs, first (activation,seed,solved) $difference"
    runs=$((runs + count))
done
echo "Same seed: the same bits on one build; $runs of $runs runs solved alike on both."
