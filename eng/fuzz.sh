#!/usr/bin/env bash
# Feeds a target with what afl++ makes of its corpus, guided by the branches that SharpFuzz counts. Findings are inputs that made
# something throw; they stay in artifacts/fuzz/TARGET/default/crashes, and each is printed with its exception.
# usage: eng/fuzz.sh TARGET SECONDS     targets: decoders, explanations, sdr, fru, sel, console, bmc; see docs/fuzzing.md
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
if [ $# -ne 2 ]; then
    sed -n '4s/^# //p' "$0"
    exit 2
fi
target=$1 seconds=$2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Without afl++ there is fuzzing still, so it need not be there even in CI.
CI=false eng/install-packages.sh fuzz "inputs are made by dice, without looking at branches" afl++

work=$root/artifacts/fuzz
plain=$work/program
dotnet publish tests/Ipmi.Fuzz -c Release -v q --tl:off -o "$plain"

inputs=$work/$target-inputs output=$work/$target
rm -rf "$inputs" "$output"
dotnet "$plain/Ipmi.Fuzz.dll" seeds "$target" "$inputs"
if [ -d "tests/Ipmi.Fuzz/Corpus/$target" ]; then cp "tests/Ipmi.Fuzz/Corpus/$target"/* "$inputs/"; fi

# What was found before stays mended; and afl++ does not begin with inputs that fail.
dotnet "$plain/Ipmi.Fuzz.dll" replay "$target" "$inputs"/*

if ! command -v afl-fuzz >/dev/null; then
    exec dotnet "$plain/Ipmi.Fuzz.dll" dice "$target" "$seconds" "$(date +%j%H%M%S)" "$inputs"/*
fi

tools=$work/tools
[ -x "$tools/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$tools" >/dev/null
# Code that counts its branches runs under afl++ alone, so it is a copy.
publish=$work/program-$target
program=$publish/Ipmi.Fuzz.dll
rm -rf "$publish"
cp -r "$plain" "$publish"
for assembly in Messages Transport Session Client VirtualBmc; do
    "$tools/sharpfuzz" "$publish/Ipmi.$assembly.dll"
done

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1 AFL_QUIET=1
export AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_FORKSRV_INIT_TMOUT=60000
# Five seconds are a hang, and a hang is a finding too.
afl-fuzz -i "$inputs" -o "$output" -t 5000 -m none -V "$seconds" -- dotnet "$program" afl "$target" >"$work/$target.log" 2>&1 \
    || { tail -n 40 "$work/$target.log"; exit 1; }

stat() { sed -nE "s/^$1 *: (.*)/\1/p" "$output/default/fuzzer_stats"; }
echo "$target: $(stat execs_done) inputs, $(stat execs_per_sec) a second; $(stat corpus_count) kept, $(stat bitmap_cvg) of the map," \
    "stability $(stat stability); $(stat saved_crashes) findings, $(stat saved_hangs) hangs"

shopt -s nullglob
findings=("$output"/default/crashes/id* "$output"/default/hangs/id*)
[ ${#findings[@]} -eq 0 ] || { dotnet "$plain/Ipmi.Fuzz.dll" replay "$target" "${findings[@]}"; exit 1; }
