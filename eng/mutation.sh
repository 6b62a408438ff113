#!/usr/bin/env bash
# Changes the code on purpose, piece by piece, and counts which changes the tests notice: dotnet-stryker over the wire primitives. Takes five
# minutes or more; see docs/mutation-testing.md. It works in a copy, and its report stays in artifacts/mutation.
# usage: eng/mutation.sh [GLOB...]      files below src/Ipmi.Messages; the wire primitives unless given
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
output=$root/artifacts/mutation
tools=$output/tools
[ -x "$tools/dotnet-stryker" ] || dotnet tool install dotnet-stryker --version 5.1.0 --tool-path "$tools" >/dev/null

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git clone -q "$root" "$copy/work"
cd "$copy/work"
# The laws over every message run for each change: fewer cases each are enough to notice one.
sed -i 's/iter: 3_000/iter: 40/' tests/Ipmi.Messages.Tests/Laws/MessageLawTests.cs
dotnet restore Ipmi.sln -v q

globs=("$@")
if [ ${#globs[@]} -eq 0 ]; then
    globs=('**/Wire/'{Octets,Octets16,UInt24,BcdByte,BitSet128,Checksum,WireListCodec,WireList,FruMinutes,MessageAddress,AsciiString16,IpmiGuid,FieldText}.cs)
fi
mutate=$(printf '"%s",' "${globs[@]}")
cat >"$copy/stryker.json" <<JSON
{"stryker-config": {"project": "Ipmi.Messages.csproj", "test-runner": "mtp", "reporters": ["cleartext", "json"],
  "concurrency": 1, "mutation-level": "Standard", "mutate": [${mutate%,}]}}
JSON
cd tests/Ipmi.Messages.Tests
"$tools/dotnet-stryker" --config-file "$copy/stryker.json" --output "$output"
