#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh APPCONFIG SIZE [REPS]      e.g.  bench.sh apps/ghostwriter.conf 100k 3     SIZE: 10k 100k 1m 5m
# Works in ${BENCH_WORK:-$TMPDIR/stetmark-bench}: builds the harness, makes the documents, keeps the results there.
# env: N=keys per caret (200)  NI=isolated keys (20)  CARETS="start middle end"  FIRSTREP=1  WARM=0|1
export B; B=$(cd "$(dirname "$0")" && pwd); W=${BENCH_WORK:-${TMPDIR:-/tmp}/stetmark-bench}; mkdir -p "$W/docs"; CONF=$(realpath "$1"); SIZE=$2; REPS=${3:-3}
[ "$W/harness" -nt "$B/harness.c" ] || gcc -O2 -o "$W/harness" "$B/harness.c" -lX11 -lXtst -lXdamage -lXext || exit 2
case $SIZE in 10k) BYTES=10000;; 100k) BYTES=100000;; 1m) BYTES=1000000;; 5m) BYTES=5000000;; *) echo "SIZE is 10k, 100k, 1m or 5m" >&2; exit 2;; esac
[ -s "$W/docs/10k.md" ] || python3 "$B/gen.py" 10000 "$W/docs/10k.md" || exit 2
[ -s "$W/docs/$SIZE.md" ] || python3 "$B/gen.py" $BYTES "$W/docs/$SIZE.md" ${SEED:-} || exit 2
N=${N:-200}; NI=${NI:-20}; CARETS=${CARETS-"start middle end"}; RATE=${RATE:-10}
EDITOR_RECT=; PREVIEW_RECT=none; SETUP=; CARET_start=; CARET_middle=; CARET_end=; MAXLOAD=${MAXLOAD:-120}; KEYMAX=${KEYMAX:-10}; PHASEMAX=${PHASEMAX:-60}; SCREEN=${SCREEN:-1600x1000}
seed() { :; }
. "$CONF"
NAME=${NAME:-$(basename "$CONF" .conf)}
eval "EDITOR_RECT=\${EDITOR_RECT_$SIZE:-$EDITOR_RECT}; SETUP=\${SETUP_$SIZE:-\$SETUP}"
RUN=$(mktemp -d); HOMES=$W/homes; mkdir -p "$HOMES"
cleanup() { for p in $OBPID $DBPID $XPID; do kill $p 2>/dev/null; done; rm -rf "$RUN"; }
trap cleanup EXIT
Xvfb -displayfd 5 -screen 0 ${SCREEN}x24 -nolisten tcp -noreset 5>"$RUN/dpy" >/dev/null 2>&1 & XPID=$!
for i in $(seq 50); do [ -s "$RUN/dpy" ] && break; sleep .1; done
export DISPLAY=:$(cat "$RUN/dpy") XVFB_PID=$XPID
unset WAYLAND_DISPLAY
export XDG_RUNTIME_DIR=$RUN/xdg; mkdir -m 700 "$XDG_RUNTIME_DIR"
openbox --config-file "$B/rc.xml" >/dev/null 2>&1 & OBPID=$!
export DBUS_SESSION_BUS_ADDRESS=unix:path=$RUN/bus
dbus-daemon --session --nofork --address="$DBUS_SESSION_BUS_ADDRESS" >/dev/null 2>&1 & DBPID=$!
export QTWEBENGINE_DISABLE_SANDBOX=1 NO_AT_BRIDGE=1 LANG=C.UTF-8 GTK_A11Y=none GSETTINGS_BACKEND=keyfile LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb
sleep .7
newhome() { export HOME=$1 XDG_CONFIG_HOME=$1/.config XDG_CACHE_HOME=$1/.cache XDG_DATA_HOME=$1/.local/share; mkdir -p "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_DATA_HOME"; }
mkdir -p "$RUN/doc"; DOC=$RUN/doc/essay.md
xsetroot -solid '#7f0000' 2>/dev/null
one() { # outdir, N, NI, carets
  mkdir -p "$1"; rm -f "$1"/*; rm -rf "$RUN/doc"; mkdir -p "$RUN/doc"; cp "$W/docs/$SIZE.md" "$DOC"; [ -n "$PREP" ] && eval "$PREP"
  local a=(-e "$EDITOR_RECT" -p "$PREVIEW_RECT" -n $2 -i $3 -r $RATE -o "$1" -f "$1/metrics.tsv" -L $MAXLOAD -K $KEYMAX -T $PHASEMAX)
  [ -n "$SETUP" ] && a+=(-s "$SETUP")
  for c in $4; do local v=CARET_$c; [ -n "${!v}" ] && a+=(-c "$c:${!v}"); done
  "$W/harness" "${a[@]}" -- bash -c "exec ${CMD//%F/$DOC}" >"$1/app.log" 2>&1
  [ -z "$KEEPPPM" ] && for f in "$1"/*.ppm; do [ -f "$f" ] && convert "$f" -define png:compression-level=3 "${f%.ppm}.png" && rm "$f"; done
}
if [ ! -d "$HOMES/$NAME" ]; then newhome "$HOMES/$NAME"; export HOME; seed; S=$SIZE; SIZE=10k; one "$RUN/warm" 5 0 ""; SIZE=$S; fi
for r in $(seq ${FIRSTREP:-1} $((${FIRSTREP:-1}+REPS-1))); do
  rm -rf "$RUN/home"; cp -a "$HOMES/$NAME" "$RUN/home"; newhome "$RUN/home"
  one "$W/results/$NAME/$SIZE/rep$r" $N $NI "$CARETS"
done
