#!/usr/bin/env bash
# Guards what makes the native tool start fast, without a clock: its size, the memory that one command takes, which is what the kernel maps
# of it, and the threads that are started: each is waited for. Ends with a line: N passed, N failed.
# usage: eng/check-tool.sh      needs NativeAOT's clang and zlib1g-dev
set -euo pipefail
cd "$(dirname "$0")/.."
eng/install-build-tools.sh
eng/install-packages.sh check-tool "memory is not measured" time strace
most_bytes=$((16 << 20))
most_kib=10240
# The runtime's for finalizers and for signals; and one that receives.
most_threads=2
most_threads_online=3
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
dotnet publish src/Ipmi.Cli -c Release -r linux-x64 -o "$work" -v q
passed=0 failed=0

# at_most NAME VALUE MOST
at_most() {
    if [ "$2" -le "$3" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
    echo "$1: $2, at most $3"
}

port=${PORT:-21624}
"$work/ipmi" serve --listen "127.0.0.1:$port" --user admin:secret:administrator >"$work/listening" &
server=$!
until [ -s "$work/listening" ]; do sleep 0.1; done
at_most "bytes of the program" "$(stat -c %s "$work/ipmi")" "$most_bytes"
export IPMI_PASSWORD=secret
raw=("$work/ipmi" -H 127.0.0.1 -p "$port" -U admin -E raw 6 1)
/usr/bin/time -f %M -o "$work/peak" "${raw[@]}"
at_most "KiB of peak memory of one command" "$(tail -n 1 "$work/peak")" "$most_kib"

# threads COMMAND…
threads() {
    strace -f -e trace=clone,clone3 -o "$work/threads" "$@" >"$work/output"
    grep -c 'clone3\?(' "$work/threads"
}
at_most "threads started to tell the version" "$(threads "$work/ipmi" --version)" "$most_threads"
at_most "threads started for one command" "$(threads "${raw[@]}")" "$most_threads_online"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
