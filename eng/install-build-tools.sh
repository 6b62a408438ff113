#!/bin/sh
# Installs what native programs are linked with and what fuzzing needs, from Debian's packages.
set -eu
exec "$(dirname "$0")/install-packages.sh" install-build-tools "native programs cannot be linked, or fuzzing cannot run" \
    clang zlib1g-dev afl++
