#!/usr/bin/env bash
# Runs every fuzz target for a short time. Ends with a line: N passed, N failed.
# usage: eng/check-fuzz.sh [SECONDS]
set -uo pipefail
cd "$(dirname "$0")/.."
passed=0 failed=0
for target in decoders explanations sdr fru sel console bmc; do
    if eng/fuzz.sh "$target" "${1:-5}"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
