#!/usr/bin/env bash
# Installs what the tests need and is missing, runs every test, and ends with "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")"

need() {    # need COMMAND PACKAGE...: by apt as root or with sudo, else says what is missing
  $1 >/dev/null 2>&1 && return
  local root=""
  [ "$(id -u)" = 0 ] || root="sudo -n"
  if command -v apt-get >/dev/null && $root true 2>/dev/null; then
    echo "Installing ${*:2}"
    $root apt-get update -qq && $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${@:2}" >/dev/null
  fi
  $1 >/dev/null 2>&1 || { echo "Missing: $1 (package ${*:2}). Install it and run ./test.sh again."; exit 2; }
}

command -v dotnet >/dev/null || { echo "Missing: dotnet, the .NET SDK of global.json."; exit 2; }
need "command -v chromium" chromium fonts-paratype
need ".ci/postgres have" postgresql
need "pdftotext -v" poppler-utils
need "zbarimg --version" zbar-tools
need "command -v aiosmtpd" python3-aiosmtpd
need "command -v soffice" libreoffice-calc
export CHROMIUM="$(command -v chromium)"

results="$(mktemp -d)"; postgres="$(mktemp -d)"
trap '.ci/postgres stop "$postgres"; rm -rf "$results" "$postgres"' EXIT
CRM_POSTGRES="$(.ci/postgres start "$postgres" -c fsync=off)" || exit 2
export CRM_POSTGRES
dotnet build CrmBlazor.sln -v quiet -nologo || { echo "0 passed, 1 failed"; exit 1; }
dotnet test CrmBlazor.sln --no-build --nologo --results-directory "$results" --logger "trx" --logger "console;verbosity=minimal" "$@"
status=$?

# The sums over all test projects, from their result files.
total() { local n=0 v; for v in $(cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]\+'); do n=$((n + v)); done; echo "$n"; }
passed=$(total passed); failed=$(total failed); skipped=$(total notExecuted)
if [ "${CI:-}" = true ] && [ "$skipped" != 0 ]; then echo "$skipped skipped, and nothing may be"; failed=$((failed + skipped)); status=1; fi
[ "$passed" != 0 ] || { failed=$((failed + 1)); status=1; }
echo "$passed passed, $failed failed"
exit "$status"
