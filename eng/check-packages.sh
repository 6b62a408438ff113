#!/usr/bin/env bash
# Packs everything into a folder feed and uses it from outside, as somebody else would: own records with Ipmi.Messages alone, an own
# command with Ipmi.Client, a native program of it, tests with a virtual BMC, the tool. Ends with a line: N passed, N failed.
# usage: eng/check-packages.sh
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

"$root/eng/install-build-tools.sh" || exit 1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
feed=$work/feed
log=$work/log
passed=0 failed=0

# check NAME COMMAND...: a line for each check, and the output of those that fail.
check() {
    local name=$1
    shift
    if "$@" >"$log" 2>&1; then
        passed=$((passed + 1))
        echo "passed: $name"
    else
        failed=$((failed + 1))
        echo "failed: $name"
        sed 's/^/    /' "$log"
    fi
}

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
}

pack() { dotnet pack "$root/src/$1" -c Release -o "$feed" -v q --tl:off -warnaserror; }

# Everything that the packages need but themselves comes from the machine's own cache, or through it from its ordinary sources; our
# packages are read from the feed anew each time.
share_cache() {
    local cache package
    cache=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
    mkdir -p "$cache" "$work/packages"
    for package in "$cache"/*/; do
        package=$(basename "$package")
        case $package in
            ipmi.*) ;;
            *) ln -s "$cache/$package" "$work/packages/$package" ;;
        esac
    done
}

# holds PACKAGE FILE...: the files are in the package.
holds() {
    local names file
    names=$(unzip -Z1 "$feed/$1.$version.nupkg")
    for file in "${@:2}"; do
        grep -qxF "$file" <<<"$names" || { echo "$1 lacks $file"; return 1; }
    done
}

contents_are_whole() {
    local project
    for project in Messages Transport Session Client VirtualBmc; do
        holds "Ipmi.$project" README.md "lib/net10.0/Ipmi.$project.dll" "lib/net10.0/Ipmi.$project.xml" || return 1
        grep -q '<license type="expression">MIT<' <<<"$(unzip -p "$feed/Ipmi.$project.$version.nupkg" "Ipmi.$project.nuspec")" || return 1
    done
    holds Ipmi.Messages analyzers/dotnet/cs/Ipmi.Generators.dll analyzers/dotnet/cs/Ipmi.Generators.CodeFixes.dll
}

publish() { dotnet publish "$work/$1" -c Release -v q --tl:off -p:IpmiVersion="$version" "${@:2}"; }

# The sample's sources, in a project that knows the packages alone.
sample_tests_pass() {
    local xunit
    xunit=$(sed -n 's/.*"xunit.v3" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
    cp "$root"/samples/VirtualBmcInTests/*.cs "$work/BmcInTests/"
    dotnet build "$work/BmcInTests" -v q --tl:off -p:IpmiVersion="$version" -p:XunitVersion="$xunit" -o "$work/out/bmc" &&
        "$work/out/bmc/BmcInTests"
}

run_prints_what_is_expected() { "$work/$1" | diff "$root/eng/consumers/$2/expected.txt" -; }

old_project_is_built() { dotnet build "$work/OldProject" -v q --tl:off -p:IpmiVersion="$version"; }

# is_refused REASON PROJECT...: the project does not build, for this reason alone.
is_refused() {
    ! dotnet build "$work/$2" -v q --tl:off -p:IpmiVersion="$version" "${@:3}" >"$work/wrong" 2>&1 || return 1
    cat "$work/wrong"
    grep -q "error $1" "$work/wrong" && ! grep -q "error CS" "$work/wrong"
}

tool_runs() {
    dotnet tool install Ipmi.Cli --version "$version" --tool-path "$work/tools" --configfile "$work/nuget.config" || return 1
    DOTNET_ROOT=${DOTNET_ROOT:-$(dirname "$(readlink -f "$(command -v dotnet)")")} "$work/tools/ipmi" demo
}

for project in Messages Transport Session Client VirtualBmc Cli; do
    check "Ipmi.$project is packed without a warning" pack "Ipmi.$project"
done
package=$(echo "$feed"/Ipmi.Messages.*.nupkg)
[ -f "$package" ] || finish
version=${package##*/Ipmi.Messages.}
version=${version%.nupkg}
echo "version $version"
check "packages hold assembly, documentation, README, licence and generator" contents_are_whole

cp -r "$root"/eng/consumers/* "$work/"
share_cache
export NUGET_PACKAGES=$work/packages
cat >"$work/nuget.config" <<END
<configuration>
  <packageSources>
    <add key="ipmi-feed" value="$feed" />
  </packageSources>
</configuration>
END

check "a consumer of Ipmi.Messages alone is built" publish OemMessages -o "$work/out/messages"
check "its records are encoded, decoded, drawn and rendered" run_prints_what_is_expected out/messages/OemMessages OemMessages
check "a consumer of Ipmi.Client is built as a native program without a warning" publish OemClient --use-current-runtime -o "$work/out/client"
check "its own command is called and answered" run_prints_what_is_expected out/client/OemClient OemClient
check "a wrong declaration does not build, and its diagnostic says why" \
    is_refused "IPMI101: 'Zone' and 'Duty' both claim byte 1 bit 4" WrongDeclaration
check "an older C# in a project with other settings is built" old_project_is_built
check "a C# that is too old is refused, and the diagnostic says which is needed" \
    is_refused "IPMI014: 'event' is compiled as C# 11.0, and its codec needs 12 or later" OldProject -p:LangVersion=11
check "tests with a virtual BMC, as the sample has them, pass" sample_tests_pass
check "the tool is installed and runs its demo" tool_runs
finish
