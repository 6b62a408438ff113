#!/usr/bin/env bash
# Compares this project with the installed peers: builds our programs, starts ipmi_sim, runs everything in turn round by round, and prints
# the ratio of each goal (docs/benchmarks.md says what they mean). Absolute times mean nothing on a shared machine; ratios do.
# usage: benchmarks/side-by-side.sh [--rounds N] [--seconds S] [--json FILE] [SECTION…]     sections: loop transport open start serve sessions
# Environment: IPMI_BENCH_DIR, a folder with peers/ and limits/, adds the C floor, a loop over libfreeipmi, and the C ping-pong;
#              IPMI_SIM_START, a script `START DIR --port N` that prints the process id of an ipmi_sim, for all but the last two sections.
# Needs: clang and zlib1g-dev (NativeAOT), python3; openipmi, ipmitool, freeipmi-tools; gcc, libssl-dev and libfreeipmi-dev for the C programs.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet publish benchmarks/Ipmi.SideBySide -c Release -r linux-x64 -o "$work/side" -v q
dotnet publish src/Ipmi.Cli -c Release -r linux-x64 -o "$work/cli" -v q
if [ -n "${IPMI_BENCH_DIR:-}" ]; then
    gcc -O2 -w -o "$work/floor" "$IPMI_BENCH_DIR/peers/floor.c" -lcrypto
    gcc -O2 -w -o "$work/echo" "$IPMI_BENCH_DIR/limits/echo.c"
    gcc -O2 -w -o "$work/pingpong" "$IPMI_BENCH_DIR/limits/pingpong.c" -lcrypto
    gcc -O2 -w -o "$work/fi_loop" "$IPMI_BENCH_DIR/peers/fi_loop.c" -lfreeipmi || echo "# no libfreeipmi-dev: without its loop"
fi

python3 benchmarks/side_by_side.py --bin "$work" "$@"
