#!/bin/sh
# Installs what native programs are linked with from Debian's packages.
set -eu
exec "$(dirname "$0")/install-packages.sh" install-build-tools "native programs cannot be linked" \
    clang zlib1g-dev
