#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Shows the built program on a virtual display, driven by real keys: opens a copy
# of the sample essay, moves its status slider, saves, exports the page, and takes
# a screenshot. Called by run.sh where there is no display.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=packaging/packages.sh
. packaging/packages.sh

folder=$PWD/build/demo
essay=$folder/essay.md
page=$folder/essay.html
picture=$folder/window.png
cli=build/release/app/cli/stetmark-cli

rm -rf "$folder"
mkdir -p "$folder"
cp resources/samples/essay.md "$essay"
mkdir -m 700 "$folder/runtime"
export XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache XDG_DATA_HOME=$folder/data
export XDG_STATE_HOME=$folder/state XDG_RUNTIME_DIR=$folder/runtime
if [ "$(id -u)" -eq 0 ]; then
    echo "Running as root: the browser engine of the preview refuses that unless QTWEBENGINE_DISABLE_SANDBOX=1."
    echo "It is set for this run alone, which opens nothing but Stetmark's own sample."
    export QTWEBENGINE_DISABLE_SANDBOX=1
fi

processes=()
# shellcheck disable=SC2317  # called by the trap
stop() { [ ${#processes[@]} -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true; }
trap stop EXIT

# until_true SECONDS WHAT COMMAND…: waits for the command to succeed.
until_true() {
    local tries=$(($1 * 10)) what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || fail "The demonstration stopped: $what (see $folder)."
        sleep 0.1
    done
}
has_dialog() { [ "$(xdotool search --onlyvisible --class stetmark | wc -l)" -gt 1 ]; }
title() { xdotool getwindowname "$window"; }
is_open() { title | grep -q essay.md; }
is_modified() { title | grep -q '\*'; }
is_saved() { ! is_modified; }
percentage() { "$cli" get "$essay" status.percentage; }
# settled: nothing on the screen changes from one look to the next
settled() {
    local before
    before=$(import -window root rgb:- | cksum)
    sleep 0.7
    [ "$(import -window root rgb:- | cksum)" = "$before" ]
}

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$folder/display" >"$folder/xvfb.log" 2>&1 &
processes+=($!)
until_true 10 "no virtual display" test -s "$folder/display"
DISPLAY=:$(cat "$folder/display")
export DISPLAY
openbox >"$folder/openbox.log" 2>&1 &
processes+=($!)
QT_QPA_PLATFORM=xcb build/release/app/stetmark "$essay" >"$folder/stetmark.log" 2>&1 &
processes+=($!)

until_true 30 "no window came up" xdotool search --onlyvisible --class stetmark
window=$(xdotool search --onlyvisible --class stetmark | tail -n 1)
xdotool windowactivate --sync "$window"
xdotool windowsize --sync "$window" 1280 780 windowmove "$window" 0 0
until_true 30 "the essay was not opened" is_open

before=$(percentage)
say "Moving the status slider with the keyboard"
xdotool key shift+F6 # from the text to the form, which stands before it
for _ in $(seq 60); do # from field to field, up to the first that the End key changes
    xdotool key Tab key End
    sleep 0.1
    is_modified && break
done
is_modified || fail "The demonstration stopped: no slider took the End key (see $folder)."
for _ in $(seq 30); do # from 100 to 70
    xdotool key --delay 40 Left
done
xdotool key ctrl+s
until_true 10 "the essay was not saved" is_saved
echo "status.percentage was $before and is $(percentage)"

say "Exporting the page"
xdotool key ctrl+e
until_true 10 "no export dialog came up" has_dialog
sleep 0.5
xdotool key ctrl+a
xdotool type --delay 5 "$page"
xdotool key Return
until_true 20 "the page was not exported" test -s "$page"

until_true 20 "the window did not come to rest" settled
import -window root "$picture"
[ "$(percentage)" != "$before" ] || fail "The demonstration stopped: the slider changed nothing (see $folder)."

say "Done"
echo "The window:        $picture"
echo "The exported page: $page"
