#!/usr/bin/env bash
# Kills the server at random moments of payment confirmations, on each engine:  bench/kills.sh [200]
set -euo pipefail
cd "$(dirname "$0")/.."
CRM_KILLS="${1:-200}" ./test.sh --filter "FullyQualifiedName~KilledConfirmations" --logger "console;verbosity=detailed"
