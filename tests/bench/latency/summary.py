#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py [APP...]: medians over reps with (min-max), as Markdown tables, from results/APP/SIZE/rep*/metrics.tsv"""
import glob, os, re, statistics as st, sys
B = os.environ.get('BENCH_WORK') or os.path.join(os.environ.get('TMPDIR', '/tmp'), 'stetmark-bench'); SZ = ["10k", "100k", "1m", "5m"]
def load(f):
    d = {}
    for l in open(f):
        k, _, v = l.rstrip("\n").partition("\t"); d[k] = v
    return d
def runs(a, s): return [load(f) for f in sorted(glob.glob(f"{B}/results/{a}/{s}/rep*/metrics.tsv"))]
def num(v):
    try: return float(v.split()[0])
    except Exception: return None
def mm(xs, f="%.0f"):
    xs = [x for x in xs if x is not None and x > -0.5]
    if not xs: return "n/a"
    m = f % st.median(xs)
    return m if len(xs) == 1 or f % min(xs) == f % max(xs) else f"{m} ({f % min(xs)}-{f % max(xs)})"
def sub(v, k):
    m = re.search(k + r"=(-?[\d.]+)", v or ""); return float(m.group(1)) if m else None
apps = sys.argv[1:] or sorted(os.listdir(f"{B}/results"))
print("### Start-up (ms from exec; median (min-max) over reps)\n\n|size|app|window mapped|text first|text stable|preview stable|tree idle|CPU to idle, ms|RSS MB|PSS MB|PSS after SETUP|PSS at end|procs|reps|load|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|")
for s in SZ:
    for a in apps:
        R = runs(a, s)
        if not R: continue
        g = lambda k: [num(d.get(k, "")) for d in R]
        print(f"|{s}|{a}|{mm(g('t_map_ms'))}|{mm(g('t_text_first_ms'))}|{mm(g('t_text_stable_ms'))}|{mm(g('t_preview_stable_ms'))}|{mm(g('t_idle_ms'))}|{mm(g('start_cpu_ms'))}|{mm(g('load_rss_mb'))}|{mm(g('load_pss_mb'))}|{mm(g('setup_pss_mb'))}|{mm(g('end_pss_mb'))}|{mm(g('load_procs'))}|{len(R)}|{','.join(sorted(set(d.get('load','no') for d in R)))}|")
print("\n### Typing (10 keys/s, closed loop; ms). steady = while typing; iso = single key from rest. CPU = tree CPU ms per key (idle burn subtracted; raw in brackets)\n\n|size|app|caret|steady p50|p95|p99|max|n (missed)|Hz|iso key->editor p50|iso key->preview p50|p95|preview updates while typing|CPU ms/key|X CPU ms/key|idle CPU %|noise %|\n|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|-|")
for s in SZ:
    for a in apps:
        R = runs(a, s)
        for c in ("start", "middle", "end"):
            Q = [d for d in R if c + "_key_to_editor_ms" in d]
            if not Q: continue
            k = lambda n, q: mm([sub(d.get(c + n), q) for d in Q], "%.1f")
            n = sum(int(sub(d[c + "_key_to_editor_ms"], "n") or 0) for d in Q); ms = sum(int(sub(d[c + "_key_to_editor_ms"], "missed") or 0) for d in Q)
            raw = [num(d.get(c + "_cpu_raw_ms_per_key", "")) for d in Q]
            net = [num(d.get(c + "_cpu_ms_per_key", "")) if (num(d.get(c + "_idle_cpu_pct", "")) or 0) < 15 else None for d in Q]
            pu = [re.match(r"(\d+) of (\d+)", d.get(c + "_preview_updates", "")) for d in Q]; pu = f"{sum(int(m[1]) for m in pu if m)}/{sum(int(m[2]) for m in pu if m)}" if any(pu) else "-"
            print(f"|{s}|{a}|{c}|{k('_key_to_editor_ms','p50')}|{k('_key_to_editor_ms','p95')}|{k('_key_to_editor_ms','p99')}|{k('_key_to_editor_ms','max')}|{n} ({ms})|{mm([num(d.get(c+'_eff_rate_hz','')) for d in Q],'%.1f')}|{k('_iso_key_to_editor_ms','p50')}|{k('_iso_key_to_preview_ms','p50')}|{k('_iso_key_to_preview_ms','p95')}|{pu}|{mm(net,'%.1f')} [{mm(raw,'%.1f')}]|{mm([num(d.get(c+'_xserver_cpu_ms_per_key','')) for d in Q],'%.1f')}|{mm([num(d.get(c+'_idle_cpu_pct','')) for d in Q],'%.0f')}|{mm([max(0,num(d.get(c+'_noise_cpu_pct','0')) or 0) for d in Q],'%.0f')}|")
