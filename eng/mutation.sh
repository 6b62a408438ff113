#!/usr/bin/env bash
# Changes the code on purpose, piece by piece, and counts which changes the tests notice: dotnet-stryker over the wire primitives, or over
# codecs that the generator wrote. Takes five minutes or more; see docs/mutation-testing.md. It works in a copy, and its report stays in
# artifacts/mutation.
# usage: eng/mutation.sh [GLOB...]                  files below src/Ipmi.Messages; the wire primitives unless given
#        eng/mutation.sh --generated [RECORD...]    codecs of records; one of each kind unless given
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

# Stryker leaves alone what a generator writes. So all of it becomes sources like any other, and the generator goes. What a record keeps once it
# is made, the layout and the command's facts, is made anew each time: the tests of all changes run in one process.
write_down_what_is_generated() {
    dotnet build src/Ipmi.Messages -v q --tl:off -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath="$copy/generated"
    mkdir src/Ipmi.Messages/Generated
    cp "$copy"/generated/*/*/*.g.cs src/Ipmi.Messages/Generated/
    sed -i '/auto-generated/d; s/Layout => _layout ??= /Layout => /; /_layout;/d; s/CommandInfo Info { get; } = /CommandInfo Info => /' \
        src/Ipmi.Messages/Generated/*.cs
    sed -i '/Ipmi.Generators/{/ProjectReference/d}; s/<PropertyGroup>/&<EnforceCodeStyleInBuild>false<\/EnforceCodeStyleInBuild>/' \
        src/Ipmi.Messages/Ipmi.Messages.csproj
}

# The generator's own laws, JSON among them, hold for these records too. All laws run for the changed records alone: for each change, those
# of all messages would take seconds.
gather_laws() {
    local laws=tests/Ipmi.Messages.Tests/Laws
    cp tests/Ipmi.Generators.Tests/{LawTests,Wire}.cs $laws/
    sed -i 's/MessageCatalog.Join(IpmiGeneratorsTestsCatalog.Messages, IpmiMessagesCatalog.Messages)/IpmiMessagesCatalog.Messages/
        s/Iterations = 2000/Iterations = 400/; /Assert.Same(T.Layout, T.Layout)/d' $laws/LawTests.cs
    {
        echo "internal static class Changed { public static void Accept(Ipmi.Messages.IMessageVisitor visitor) {"
        printf '    visitor.Visit<Ipmi.Messages.%s>();\n' "$@"
        echo "} }"
    } >$laws/Changed.cs
    sed -i 's/\(Everything\|IpmiMessagesCatalog\.Messages\)\.Accept(/Changed.Accept(/' $laws/*Tests.cs
}

# Nor does it change numbers, and a codec is made of them: offsets, lengths, masks, shifts. Each becomes a sum, which it makes a difference:
# 5 is 4 + 1, and then 3; 0 is 1 - 1, and then 2. Comments and texts stay.
make_numbers_changeable() {
    perl -i -pe '
        sub sum { my $n = shift; $n = hex $n if $n =~ /^0x/; $n == 0 ? "(1 - 1)" : sprintf "(%d + 1)", $n - 1 }
        s{("(?:[^"\\]|\\.)*")|(?<![\w.])(0x[0-9A-F]+|\d+)(?![\w.])}{defined $1 ? $1 : sum($2)}ge unless m{^\s*//}' "$@"
}

if [ "${1:-}" = --generated ]; then
    shift
    records=("$@")
    # Optional bytes; signed bits in two places and a counted text; a plain tail; BigEndian; alternatives; a counted list; blocks; checksums
    # and a constant; a secret whose length a flag decides; a message with a text.
    [ ${#records[@]} -gt 0 ] || records=(GetDeviceIdResponse FullSensorRecord GetSdrResponse AsfPresencePong GetSessionInfoRequest
        GetDcmiSensorInfoResponse FruProductInfoArea LanMessageHeader SetUserPasswordRequest RakpMessage1)
    write_down_what_is_generated
    gather_laws "${records[@]}"
    globs=()
    for record in "${records[@]}"; do
        make_numbers_changeable "src/Ipmi.Messages/Generated/Ipmi.Messages.$record.g.cs"
        globs+=("**/Generated/Ipmi.Messages.$record.g.cs")
    done
elif [ $# -gt 0 ]; then
    globs=("$@")
else
    globs=('**/Wire/'{Octets,Octets16,UInt24,BcdByte,BitSet128,Checksum,WireListCodec,WireList,FruMinutes,MessageAddress,AsciiString16,IpmiGuid,FieldText}.cs)
fi

mutate=$(printf '"%s",' "${globs[@]}")
cat >"$copy/stryker.json" <<JSON
{"stryker-config": {"project": "Ipmi.Messages.csproj", "test-runner": "mtp", "reporters": ["cleartext", "json"],
  "concurrency": 1, "mutation-level": "Standard", "mutate": [${mutate%,}]}}
JSON
cd tests/Ipmi.Messages.Tests
"$tools/dotnet-stryker" --config-file "$copy/stryker.json" --output "$output"
