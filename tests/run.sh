#!/usr/bin/env bash
# Installs what the tests need, runs all test projects, and ends with the line "N passed, N failed, N skipped".
# PORTAL_TESTS_BUILT=1 leaves out the build.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 1
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

passed=0 failed=0 skipped=0
finish() {
    echo "$passed passed, $failed failed, $skipped skipped"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

stop() {
    echo "$1" >&2
    failed=$((failed + 1))
    finish
}

command -v dotnet >/dev/null || stop "The .NET 10 SDK is needed: https://dotnet.microsoft.com/download"

needed=()
command -v chromium-headless-shell >/dev/null || [ -n "${CHROMIUM:-}" ] || needed+=(chromium-headless-shell)
# Printed documents are set in these; on other systems the fonts named in docs/operations.md do as well.
if command -v apt-get >/dev/null; then
    [ -e /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf ] || needed+=(fonts-noto-core)
    [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || needed+=(fonts-noto-cjk)
    # Reads the feeds as others do; without it those tests are skipped.
    [ -e /usr/lib/python3/dist-packages/feedparser ] || needed+=(python3-feedparser)
fi
if [ ${#needed[@]} -gt 0 ]; then
    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}") </dev/null >/dev/null \
            || stop "Could not be installed: ${needed[*]}"
    else
        stop "Install Chromium (or set CHROMIUM to its path) and the Noto fonts; on Debian: ${needed[*]}"
    fi
fi

if [ "${PORTAL_TESTS_BUILT:-}" != 1 ]; then
    dotnet build WuzhenPortal.sln --nologo -v quiet </dev/null || stop "The build failed."
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
for project in tests/WuzhenPortal.Tests tests/WuzhenPortal.BrowserTests; do
    echo "== $project"
    dotnet test --project "$project" --no-build --no-ansi --no-progress </dev/null 2>&1 | tee "$log"
    code=${PIPESTATUS[0]}
    counts=$(awk '/^Test run summary/ { seen = 1 } seen && /^  (failed|succeeded|skipped): / { n[$1] = $2 } END { if (seen) print n["succeeded:"] + 0, n["failed:"] + 0, n["skipped:"] + 0 }' "$log")
    read -r p f s <<<"${counts:-0 0 0}"
    # A runner that fails without naming a failed test (a crash, nothing to run) counts as one.
    [ "$code" -ne 0 ] && [ "$f" -eq 0 ] && f=1
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
done
finish
