#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds Stetmark and runs every test, offscreen. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/packages.sh
. packaging/packages.sh

quick=no
for argument in "$@"; do
    case $argument in
    --quick) quick=yes ;;
    -h | --help)
        cat <<'HELP'
Usage: packaging/test.sh [--quick]
Installs the Debian packages that are missing, builds the release, and runs every
test without a screen.
  --quick  leave out the tests with outside checkers (Java, Chromium, npm), and
           install none of them
Environment: STETMARK_TEST_COUNT and STETMARK_TEST_SEED set how much the random
tests do, and from which seed.
HELP
        exit 0 ;;
    *) fail "packaging/test.sh: unknown option '$argument' (see --help)" ;;
    esac
done

need_packages "${build_packages[@]}" "${test_packages[@]}"
if [ $quick = no ]; then
    need_packages "${outside_packages[@]}"
    need_command node nodejs
    need_command npm npm
fi

say "Building the programs and the tests (build/release)"
cmake --preset release
cmake --build --preset release

label=()
if [ $quick = no ]; then
    say "Fetching the checkers that npm has (tests/npm/node_modules)"
    (cd tests/npm && npm ci --ignore-scripts --no-audit --no-fund)
else
    label=(-LE outside)
fi

say "Running the tests"
ctest --preset release -j "$(nproc)" "${label[@]}"
