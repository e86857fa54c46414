#!/usr/bin/env bash
# Kills the server at random moments of payment confirmations and of the issue of invoices, on each engine:  bench/kills.sh [200 [50]]
set -euo pipefail
cd "$(dirname "$0")/.."
CRM_KILLS="${1:-200}" CRM_INVOICE_KILLS="${2:-50}" ./test.sh --filter "FullyQualifiedName~KilledConfirmations|FullyQualifiedName~KilledInvoices" --logger "console;verbosity=detailed"
