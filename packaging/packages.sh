# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# Sourced by run.sh and test.sh: which Debian packages there must be, and how the
# missing ones get there.

# What the programs are built with.
# shellcheck disable=SC2034  # read by the scripts that source this file
build_packages=(
    g++ cmake ninja-build pkg-config
    qt6-base-dev qt6-webengine-dev libqt6svg6
    libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-cpp-dev libhunspell-dev
)
# What a window on a virtual display needs, and what looks at it.
# shellcheck disable=SC2034
demo_packages=(xvfb openbox xdotool imagemagick fonts-dejavu-core)
# cmark-gfm holds the program and the specification that our renderer is compared with.
# shellcheck disable=SC2034
test_packages=(cmark-gfm fonts-dejavu-core)
# Checkers from outside; node and npm are asked for separately.
# shellcheck disable=SC2034
outside_packages=(default-jre-headless chromium)

say() { printf '\n== %s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 2; }

# need_packages PACKAGE…: installs those that are missing, and nothing else.
need_packages() {
    local missing=() package as_root=()
    command -v apt-get >/dev/null || fail "This script installs Debian packages, and apt-get is not here. Please install: $*"
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "These packages are missing, and neither root nor sudo is here to install them: ${missing[*]}"
        as_root=(sudo)
        say "Installing with sudo: ${missing[*]}"
    else
        say "Installing: ${missing[*]}"
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# need_command COMMAND PACKAGE: the package only where the command is missing.
need_command() {
    command -v "$1" >/dev/null || need_packages "$2"
}
