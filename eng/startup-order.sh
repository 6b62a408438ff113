#!/usr/bin/env bash
# Writes src/Ipmi.Cli/startup.order: the functions that short commands run, which the native compiler puts side by side, what most of them run
# first. The kernel maps 64 KiB around each page that is touched, so what lies apart costs time and memory. Names that no longer exist are
# ignored: write it anew when the tool has changed much. (Data stays where it is: the compiler orders functions alone.)
# usage: eng/startup-order.sh      needs valgrind, python3, binutils; NativeAOT's clang and zlib1g-dev
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
dotnet publish src/Ipmi.Cli -c Release -r linux-x64 -o "$work" -v q
nm -S "$work/ipmi.dbg" >"$work/symbols"
# Without its symbols: valgrind reads none of this compiler's.
mkdir "$work/bare"
cp "$work/ipmi" "$work/bare/ipmi"

port=${PORT:-22624}
"$work/ipmi" serve --listen "127.0.0.1:$port" --user admin:secret:administrator >"$work/listening" &
server=$!
until [ -s "$work/listening" ]; do sleep 0.1; done

runs=0
run() {
    runs=$((runs + 1))
    valgrind -q --tool=lackey --trace-mem=yes --log-fd=9 "$work/bare/ipmi" "$@" 9>&1 >/dev/null 2>&1 | awk '{ sub(",.*", "", $2); if (!seen[$2]++) print $2 }' >"$work/touched.$runs"
}
login=(-H 127.0.0.1 -p "$port" -U admin -P secret)
run --version
for suite in 3 17; do run "${login[@]}" -C $suite raw 6 1; done
run "${login[@]}" mc info
run "${login[@]}" chassis status
run "${login[@]}" power status
run "${login[@]}" call get-device-id

python3 - "$work" >src/Ipmi.Cli/startup.order <<'PYTHON'
import bisect, collections, glob, sys
work = sys.argv[1]
# Functions that are the same are there once, under all their names.
names, ends = collections.defaultdict(list), {}
for f in (line.split() for line in open(f"{work}/symbols")):
    if len(f) == 4 and f[2] in "tT":
        start = int(f[0], 16)
        names[start].append(f[3])
        ends[start] = max(ends.get(start, 0), start + int(f[1], 16))
starts = sorted(names)
runs = collections.Counter()
for path in glob.glob(f"{work}/touched.*"):
    touched = set()
    for line in open(path):
        try:
            at = int(line, 16)
        except ValueError:
            continue
        i = bisect.bisect_right(starts, at) - 1
        if i >= 0 and at < ends[starts[i]]:
            touched.add(starts[i])
    runs.update(touched)
for start in sorted(runs, key=lambda start: (-runs[start], min(names[start]))):
    print("\n".join(sorted(names[start])))
PYTHON
wc -l src/Ipmi.Cli/startup.order
