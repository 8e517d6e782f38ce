#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stetmark developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Realistic Gwern-style essay in Markdown. gen.py BYTES OUT [SEED]; deterministic for a seed.
Writes OUT and OUT.meta (line numbers of MARK lines: start, middle, end paragraphs)."""
import random, sys
W = ("the of and to in a is that it for was on as with by at from be this which or an are not have but were one "
 "all more when there can also its has been their if no some would about into than only other time new two may "
 "after first most many these then over such so any between each people world model data result effect evidence "
 "study paper method value theory history system question problem number sample experiment estimate measure "
 "probability selection variance genetic correlation regression causal random trial bias cost benefit risk market "
 "network training neural language memory attention scale compute energy reading writing essay document editor "
 "library archive link rot citation footnote author journal page letter century empire trade city river mountain "
 "poetry novel music painting cat flower tea garden winter summer ship engine machine paradox argument claim "
 "however therefore although because while whereas despite nevertheless moreover indeed perhaps roughly nearly").split()
NOUN = W[-90:]
def main():
    size = int(sys.argv[1]); out = sys.argv[2]; seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20240229
    R = random.Random(seed)
    w = lambda: R.choice(W)
    def sent(n):
        ws = [w() for _ in range(n)]
        for k in range(len(ws)):
            r = R.random()
            if r < .020: ws[k] = "*%s*" % ws[k]
            elif r < .032: ws[k] = "**%s %s**" % (ws[k], w())
            elif r < .042: ws[k] = "[%s %s](https://example.org/%s/%s-%d)" % (ws[k], w(), R.choice(NOUN), R.choice(NOUN), R.randint(1, 999))
            elif r < .048: ws[k] = "`%s_%s`" % (ws[k], w())
            elif r < .051: ws[k] = "~~%s~~" % ws[k]
            elif r < .060: ws[k] = ws[k] + ","
        s = " ".join(ws)
        i = next((i for i, c in enumerate(s) if c.isalpha()), 0)
        return s[:i] + s[i].upper() + s[i+1:] + R.choice(". . . . . ? !".split())
    fn = [0]; notes = []
    def para():
        n = R.randint(60, 120); s = []
        while n > 0:
            k = min(n, R.randint(8, 22)); s.append(sent(max(4, k))); n -= k
        t = " ".join(s)
        if R.random() < .25:
            fn[0] += 1; t += "[^%d]" % fn[0]; notes.append(fn[0])
        return t
    def title(): return " ".join(w() for _ in range(R.randint(2, 6))).capitalize()
    fm = ["---", "title: On the scaling of essays", "description: A synthetic essay for measurements.", "author: Bench Generator",
          "publishdate: 2024-02-29", "modified: 2026-11-21", "tags:", "  - statistics", "  - writing", "  - markdown",
          "status:", "  value: in progress", "  percentage: 60", "importance: 5", "bibliography:",
          "  - id: smith2001", "    title: Estimates of variance", "    url: https://example.org/smith2001",
          "  - id: li2019", "    title: Scale and memory", "    url: https://example.org/li2019", "---", ""]
    L = list(fm); nbytes = sum(len(x)+1 for x in L); meta = {}
    def add(*xs):
        nonlocal nbytes
        for x in xs:
            L.append(x); nbytes += len(x)+1
    add("# On the scaling of essays", "")
    meta["start"] = len(L)+1
    add("STARTMARK this opening paragraph is where the first caret goes", "")
    sec = 0; half = False
    while nbytes < size:
        if not half and nbytes >= size/2:
            half = True; add("## Middle section", ""); meta["middle"] = len(L)+1
            add("MIDMARK this paragraph is half way down the document", "")
        sec += 1
        add(("## " if sec % 3 == 1 else "### ") + title(), "")
        for _ in range(R.randint(2, 4)):
            if nbytes >= size: break
            add(para(), "")
        r = R.random()
        if r < .22:
            for _ in range(R.randint(3, 7)): add("- " + sent(R.randint(6, 24)))
            add("")
        elif r < .34:
            for i in range(R.randint(3, 6)): add("%d. %s" % (i+1, sent(R.randint(6, 20))))
            add("")
        elif r < .54:
            add("> " + sent(18), ">", "> " + sent(24), "")
        elif r < .66:
            add("```python")
            for i in range(R.randint(4, 14)):
                add(("    "*R.randint(0, 2)) + "%s = %s(%s, %d)  # %s %s" % (R.choice(NOUN), R.choice(NOUN), R.choice(NOUN), R.randint(0, 99), w(), w()))
            add("```", "")
        elif r < .76:
            add("| %s | %s | %s |" % (w(), w(), w()), "|---|:-:|--:|")
            for _ in range(R.randint(3, 8)): add("| %s %s | %s | %d |" % (w(), w(), w(), R.randint(1, 9999)))
            add("")
        for k in notes: add("[^%d]: %s" % (k, sent(R.randint(8, 20))), "")
        notes.clear()
    add("## Conclusion", ""); meta["end"] = len(L)+1
    add("ENDMARK this is the last paragraph of the document")
    open(out, "w").write("\n".join(L) + "\n")
    open(out + ".meta", "w").write("".join("%s=%d\n" % kv for kv in meta.items()) + "lines=%d\n" % len(L))
main()
