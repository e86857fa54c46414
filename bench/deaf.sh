#!/usr/bin/env bash
# Two nodes, NOTIFY cut for a while under changes:  bench/deaf.sh [seconds] [changes]
set -euo pipefail
cd "$(dirname "$0")/.."
CRM_DEAF_SECONDS="${1:-60}" CRM_DEAF_CHANGES="${2:-500}" ./test.sh --filter "FullyQualifiedName~After_the_bell_was_silent" --logger "console;verbosity=detailed"
