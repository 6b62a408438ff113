#!/usr/bin/env bash
# Writes src/Ipmi.Cli/startup.order: the functions that short commands run, which the native compiler puts side by side. The kernel maps
# 64 KiB around each page that is touched, so functions that lie apart cost memory that nobody uses. Names that no longer exist are ignored:
# write it anew when the tool has changed much.
# usage: eng/startup-order.sh      needs valgrind, python3, binutils; NativeAOT's clang and zlib1g-dev
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
dotnet publish src/Ipmi.Cli -c Release -r linux-x64 -o "$work" -v q
readelf -SW "$work/ipmi" >"$work/sections"
nm -S "$work/ipmi.dbg" >"$work/symbols"
# Without its symbols: valgrind reads none of this compiler's.
mkdir "$work/bare"
cp "$work/ipmi" "$work/bare/ipmi"

port=${PORT:-22624}
"$work/ipmi" serve --listen "127.0.0.1:$port" --user admin:secret:administrator >"$work/listening" &
server=$!
until [ -s "$work/listening" ]; do sleep 0.1; done

run() { valgrind -q --tool=callgrind --dump-instr=yes --callgrind-out-file="$work/calls.$RANDOM" "$work/bare/ipmi" "$@" >/dev/null; }
login=(-H 127.0.0.1 -p "$port" -U admin -P secret)
run --version
for suite in 3 17; do run "${login[@]}" -C $suite raw 6 1; done
run "${login[@]}" mc info
run "${login[@]}" chassis status
run "${login[@]}" power status
run "${login[@]}" call get-device-id

python3 - "$work" >src/Ipmi.Cli/startup.order <<'PYTHON'
import bisect, glob, re, sys
work = sys.argv[1]
start, size = next((int(f[3], 16), int(f[5], 16)) for f in (line.replace("[ ", "[").split() for line in open(f"{work}/sections"))
                   if len(f) > 6 and f[1] == "__managedcode")
symbols = sorted((int(f[0], 16), int(f[1], 16), f[3]) for f in (line.split() for line in open(f"{work}/symbols"))
                 if len(f) == 4 and f[2] in "tT" and start <= int(f[0], 16) < start + size)
addresses = [s[0] for s in symbols]
names = set()
for path in glob.glob(f"{work}/calls.*"):
    for line in open(path):
        if line.startswith("0x"):
            at = int(line.split()[0], 16)
            i = bisect.bisect_right(addresses, at) - 1
            if i >= 0 and at < addresses[i] + symbols[i][1]:
                names.add(symbols[i][2])
print("\n".join(sorted(names)))
PYTHON
wc -l src/Ipmi.Cli/startup.order
