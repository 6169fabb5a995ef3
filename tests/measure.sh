#!/usr/bin/env bash
# Measures the portal and prints tables in Markdown. The machine should have nothing else to do.
#   tests/measure.sh [connections] [seconds of a round]
#   tests/measure.sh press    a press centre of ten thousand articles and fifty thousand items, alone
#   tests/measure.sh desk     two thousand submissions at once, and the review desk over twenty thousand, alone
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/WuzhenPortal.Web -c Release -o "$work/portal" --nologo -v quiet >&2
dotnet build tests/WuzhenPortal.Benchmarks -c Release --nologo -v quiet >&2
benchmarks=(dotnet run --no-build -c Release --project tests/WuzhenPortal.Benchmarks --)
if [ "${1:-}" = press ]; then
    "${benchmarks[@]}" press "$work/portal"
    exit
fi
if [ "${1:-}" = desk ]; then
    "${benchmarks[@]}" submissions "$work/portal"
    set -- --filter '*DeskBenchmarks*'
else
    "${benchmarks[@]}" http "$work/portal" "$@"
    set -- --filter '*'
fi
"${benchmarks[@]}" "$@" --exporters GitHub --artifacts "$work" >&2
for table in "$work"/results/*-report-github.md; do
    echo
    grep '^|' "$table"
done
