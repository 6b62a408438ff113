#!/usr/bin/env bash
# Guards what does not depend on the clock: the system calls of a request in steady state, of the whole process, counted by strace against a
# virtual BMC. One send and one receive, and what comes rarely. Ends with a line: N passed, N failed.
# usage: eng/check-syscalls.sh      needs strace; NativeAOT's clang and zlib1g-dev
set -euo pipefail
cd "$(dirname "$0")/.."
most=2.5
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
dotnet publish benchmarks/Ipmi.SideBySide -c Release -r linux-x64 -o "$work" -v q
port=${PORT:-21623}
"$work/ipmi-side-by-side" serve "$port" >"$work/listening" &
server=$!
until [ -s "$work/listening" ]; do sleep 0.1; done
strace -f -c -o "$work/calls" "$work/ipmi-side-by-side" loop "127.0.0.1:$port" 2

# Every request is one send, those of the warm-up too. Timers and the start of the process are in the limit.
read -r sends calls < <(awk '$NF == "sendto" || $NF == "sendmsg" { sends += $4 } $NF != "total" { calls += $4 } END { print sends, calls }' "$work/calls")
per=$(awk -v c="$calls" -v s="$sends" 'BEGIN { printf "%.2f", c / s }')
echo "$calls system calls for $sends requests: $per a request, at most $most"
if awk -v p="$per" -v m="$most" 'BEGIN { exit !(p <= m) }'; then echo "1 passed, 0 failed"; else echo "0 passed, 1 failed"; exit 1; fi
