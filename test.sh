#!/usr/bin/env bash
# Installs what the tests need where it can, builds everything, runs all tests, and ends with one line:
# N passed, N failed[, N skipped].  usage: ./test.sh [arguments for dotnet test]
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if [ -x eng/install-peers.sh ]; then
    eng/install-peers.sh || exit 1
fi

dotnet build Ipmi.sln -c Release -v q || { echo "The build failed."; exit 1; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --solution Ipmi.sln -c Release --no-build --max-parallel-test-modules 1 "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# The last summary of the run has a line for each count.
count() { sed -nE "s/^ *$1: ([0-9]+).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ -z "$passed" ] || [ "$passed" -eq 0 ]; then
    echo "No test was run."
    exit 1
fi

line="$passed passed, ${failed:-0} failed"
[ "${skipped:-0}" -eq 0 ] || line="$line, $skipped skipped"
echo "$line"
exit "$status"
