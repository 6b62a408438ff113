#!/bin/sh
# Installs the real IPMI clients and servers that the interoperability tests talk to, from Debian's packages.
set -eu
exec "$(dirname "$0")/install-packages.sh" install-peers "tests that need them will be skipped" \
    ipmitool freeipmi-tools freeipmi-ipmidetect ipmiutil python3-pyghmi python3-pyipmi openipmi prometheus-ipmi-exporter
