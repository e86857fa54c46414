#!/usr/bin/env bash
# The long form of what the suite does shortly, on each engine: kills the server at random moments of payment confirmations and of the issue of invoices,
# and lets fifty people confirm one payment at the same instant, round after round:  bench/kills.sh [200 [50 [100]]]
set -euo pipefail
cd "$(dirname "$0")/.."
CRM_KILLS="${1:-200}" CRM_INVOICE_KILLS="${2:-50}" CRM_RACES="${3:-100}" ./test.sh --filter "FullyQualifiedName~KilledConfirmations|FullyQualifiedName~KilledInvoices|FullyQualifiedName~RaceOn" --logger "console;verbosity=detailed"
