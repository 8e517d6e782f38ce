#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Builds Stetmark and opens an essay in it. See --help.
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."
# shellcheck source=packaging/packages.sh
. packaging/packages.sh

essay=
for argument in "$@"; do
    case $argument in
    -h | --help)
        cat <<'HELP'
Usage: packaging/run.sh [ESSAY]
Installs the Debian packages that are missing, builds the release, and opens the
essay, or the sample essay that comes with Stetmark.
Without a display it runs the program on a virtual one, with the sample: it moves
a slider, saves, exports the HTML, takes a screenshot, and tells where they are.
HELP
        exit 0 ;;
    -*) fail "packaging/run.sh: unknown option '$argument' (see --help)" ;;
    *) essay=$(cd "$here" && realpath -- "$argument") ;;
    esac
done

build() {
    say "Building Stetmark (build/release)"
    cmake --preset release
    cmake --build --preset release --target stetmark stetmark-cli
}

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    need_packages "${build_packages[@]}"
    build
    if [ -z "$essay" ]; then
        # a copy, so that trying things out leaves the checkout as it was
        mkdir -p build/sample
        cp -n resources/samples/essay.md build/sample/
        essay=build/sample/essay.md
    fi
    say "Opening $essay"
    exec build/release/app/stetmark "$essay"
fi

say "There is no display here: showing Stetmark on a virtual one, with its sample essay"
[ -z "$essay" ] || echo "($essay is not opened.)"
need_packages "${build_packages[@]}" "${demo_packages[@]}"
build
exec packaging/demo.sh
