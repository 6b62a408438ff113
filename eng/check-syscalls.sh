#!/usr/bin/env bash
# Guards what does not depend on the clock: the system calls on sockets of a request in steady state, of the whole process, counted by strace
# against a virtual BMC: one send and one receive, and no waiting for readiness beside them. Calls that threads wake each other with depend
# on how the machine schedules them; they are printed only. Ends with a line: N passed, N failed.
# usage: eng/check-syscalls.sh      needs strace; NativeAOT's clang and zlib1g-dev
set -euo pipefail
cd "$(dirname "$0")/.."
eng/install-build-tools.sh
eng/install-packages.sh check-syscalls "system calls are not counted" strace
most=2.01
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
dotnet publish benchmarks/Ipmi.SideBySide -c Release -r linux-x64 -o "$work" -v q
port=${PORT:-21623}
"$work/ipmi-side-by-side" serve "$port" >"$work/listening" &
server=$!
until [ -s "$work/listening" ]; do sleep 0.1; done
strace -f -c -o "$work/calls" "$work/ipmi-side-by-side" loop "127.0.0.1:$port" 2

# Every request is one send, those of the warm-up too.
read -r sends sockets all < <(awk '
    $NF ~ /^(sendto|sendmsg)$/ { sends += $4 }
    $NF ~ /^(sendto|sendmsg|recvfrom|recvmsg|recvmmsg|poll|ppoll|select|pselect6|epoll_wait|epoll_pwait)$/ { sockets += $4 }
    $NF != "total" { all += $4 }
    END { print sends, sockets, all }' "$work/calls")
per=$(awk -v c="$sockets" -v s="$sends" 'BEGIN { printf "%.3f", c / s }')
echo "$sockets calls on sockets for $sends requests: $per a request, at most $most; $all system calls in all"
if awk -v p="$per" -v m="$most" 'BEGIN { exit !(p <= m) }'; then echo "1 passed, 0 failed"; else echo "0 passed, 1 failed"; exit 1; fi
