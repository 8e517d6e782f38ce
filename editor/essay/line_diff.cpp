// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/line_diff.h"

#include <QStringView>

#include <algorithm>
#include <vector>

namespace stetmark {

namespace {

using Kind = DiffLine::Kind;
using Lines = QList<QStringView>;

constexpr int mostSteps = 1000;
constexpr qsizetype context = 3;

/// How far one gets along each diagonal (line of `before` less line of `after`), after each
/// number of steps. E. W. Myers, “An O(ND) Difference Algorithm and Its Variations” (1986).
using Trace = std::vector<std::vector<qsizetype>>;

/// Whether the best way to `diagonal` with `steps` steps ends with an added line.
bool comesByAdding(const std::vector<qsizetype> &reached, int steps, int diagonal)
{
    const auto at = [&](int k) { return reached[size_t(k + steps)]; };
    return diagonal == -steps || (diagonal != steps && at(diagonal - 1) < at(diagonal + 1));
}

/// Empty when it takes too many steps.
Trace trace(const Lines &before, const Lines &after)
{
    const int most = int(std::min<qsizetype>(mostSteps, before.size() + after.size()));
    Trace trace;
    std::vector<qsizetype> reached(1, 0); // by diagonal, from -steps
    for (int steps = 0; steps <= most; ++steps) {
        std::vector<qsizetype> next(size_t(2 * steps + 3), 0);
        for (int k = -steps; k <= steps; k += 2) {
            qsizetype x = 0;
            if (steps > 0) {
                const bool adds = comesByAdding(reached, steps, k);
                x = adds ? reached[size_t(k + 1 + steps)] : reached[size_t(k - 1 + steps)] + 1;
            }
            while (x < before.size() && x - k < after.size() && before[x] == after[x - k])
                ++x;
            next[size_t(k + steps + 1)] = x;
            if (x >= before.size() && x - k >= after.size()) {
                trace.push_back(reached);
                return trace;
            }
        }
        trace.push_back(std::exchange(reached, std::move(next)));
    }
    return {};
}

/// The lines in both texts, in order, as what becomes of them.
QList<Kind> kinds(const Lines &before, const Lines &after)
{
    const Trace steps = trace(before, after);
    if (steps.empty())
        return QList<Kind>(before.size(), Kind::Removed) + QList<Kind>(after.size(), Kind::Added);
    QList<Kind> result;
    qsizetype x = before.size();
    qsizetype y = after.size();
    for (int step = int(steps.size()) - 1; step > 0; --step) {
        const int k = int(x - y);
        const auto &reached = steps[size_t(step)];
        const bool adds = comesByAdding(reached, step, k);
        const qsizetype from = reached[size_t((adds ? k + 1 : k - 1) + step)];
        // Back over what is the same, then over the step itself.
        for (const qsizetype start = adds ? from : from + 1; x > start; --x, --y)
            result.append(Kind::Same);
        result.append(adds ? Kind::Added : Kind::Removed);
        (adds ? y : x) -= 1;
    }
    result.insert(result.size(), x, Kind::Same);
    std::ranges::reverse(result);
    return result;
}

/// Leaves out what is the same and far from any change.
QList<DiffLine> withoutFarLines(const QList<DiffLine> &lines)
{
    QList<DiffLine> result;
    for (qsizetype i = 0; i < lines.size();) {
        qsizetype end = i;
        while (end < lines.size() && lines[end].kind == Kind::Same)
            ++end;
        const qsizetype kept = (i == 0 ? 0 : context) + (end == lines.size() ? 0 : context);
        const qsizetype skipped = end - i - kept;
        // A line that says that one is missing is no shorter.
        if (skipped > 1) {
            result += lines.sliced(i, i == 0 ? 0 : context);
            result.append({Kind::Skipped, {}, skipped});
            i = end - (end == lines.size() ? 0 : context);
        }
        result += lines.sliced(i, end - i);
        for (i = end; i < lines.size() && lines[i].kind != Kind::Same; ++i)
            result.append(lines[i]);
    }
    return result;
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    const Lines old = QStringView(before).split(u'\n');
    const Lines now = QStringView(after).split(u'\n');
    const auto [oldMiddle, nowMiddle] =
        std::mismatch(old.begin(), old.end(), now.begin(), now.end());
    const qsizetype prefix = oldMiddle - old.begin();
    const auto [oldEnd, nowEnd] =
        std::mismatch(old.rbegin(), std::make_reverse_iterator(oldMiddle), now.rbegin(),
                      std::make_reverse_iterator(nowMiddle));
    const qsizetype suffix = oldEnd - old.rbegin();

    QList<DiffLine> lines;
    qsizetype next = 0;
    qsizetype nextOld = 0;
    const auto add = [&](Kind kind) {
        lines.append({kind, (kind == Kind::Removed ? old[nextOld] : now[next]).toString()});
        nextOld += kind != Kind::Added;
        next += kind != Kind::Removed;
    };
    for (qsizetype i = 0; i < prefix; ++i)
        add(Kind::Same);
    const QList<Kind> middle = kinds(old.sliced(prefix, old.size() - prefix - suffix),
                                     now.sliced(prefix, now.size() - prefix - suffix));
    for (const Kind kind : middle)
        add(kind);
    for (qsizetype i = 0; i < suffix; ++i)
        add(Kind::Same);
    return withoutFarLines(lines);
}

} // namespace stetmark
