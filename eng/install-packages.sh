#!/bin/sh
# Installs Debian packages that are not there yet. Without root or apt it says what is missing; with CI=true that is an error.
# usage: install-packages.sh NAME CONSEQUENCE PACKAGE...     (who asks, and what follows when they stay away)
set -eu

name=$1 consequence=$2
shift 2

missing=""
for package in "$@"; do
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

give_up() {
    echo "$name: $1; missing:$missing" >&2
    if [ "${CI:-}" = "true" ]; then exit 1; fi
    echo "$name: $consequence" >&2
    exit 0
}

command -v apt-get >/dev/null 2>&1 || give_up "there is no apt-get here"
[ "$(id -u)" = 0 ] || give_up "only root can install packages"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # a list of words
if ! { apt-get install -y -qq --no-install-recommends $missing || { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; }; } >"$log" 2>&1; then
    cat "$log" >&2
    give_up "apt-get failed"
fi
