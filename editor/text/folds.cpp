// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/folds.h"

#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace stetmark {

QTextBlock Folds::Fold::head() const
{
    return place.document()->findBlock(place.anchor());
}

Folds::Fold Folds::made(const Foldable &one) const
{
    Fold fold{QTextCursor(m_document), QTextCursor(m_document), 1, one.level, false, false};
    fold.place.setPosition(int(one.head.start));
    fold.place.setPosition(int(one.hidden().start), QTextCursor::KeepAnchor);
    fold.place.setKeepPositionOnInsert(true);
    fold.last.setPosition(int(one.end));
    fold.headLines = fold.place.block().blockNumber() - fold.head().blockNumber();
    return fold;
}

QList<int> Folds::starts() const
{
    QList<int> starts;
    for (const Fold &fold : m_folds)
        starts.append(fold.head().position());
    return starts;
}

qsizetype Folds::indexAt(int start) const
{
    const auto found = std::ranges::lower_bound(
        m_folds, start, {}, [](const Fold &fold) { return fold.head().position(); });
    const bool isThere = found != m_folds.end() && found->head().position() == start;
    return isThere ? found - m_folds.begin() : -1;
}

QList<Foldable> Folds::within(Span span) const
{
    QList<Foldable> folds;
    for (const Fold &fold : m_folds) {
        if (!span.contains(fold.place.anchor()))
            continue;
        const int start = fold.head().position();
        const Span hidden = fold.hidden();
        folds.append({{start, hidden.end}, {start, hidden.start - 1}, hidden.end, fold.level});
    }
    return folds;
}

void Folds::add(const Foldable &one)
{
    if (isFolded(one) || one.end <= one.head.end)
        return;
    m_folds.push_back(made(one));
    std::ranges::sort(m_folds, {}, [](const Fold &fold) { return fold.place.anchor(); });
    sync(one.hidden());
}

void Folds::set(const QList<Foldable> &all)
{
    if (m_folds.empty() && all.isEmpty())
        return;
    m_folds.clear();
    for (const Foldable &one : all)
        m_folds.push_back(made(one));
    sync({0, m_document->characterCount()});
}

void Folds::remove(int start)
{
    const qsizetype index = indexAt(start);
    if (index < 0)
        return;
    const Span hidden = m_folds[size_t(index)].hidden();
    m_folds.erase(m_folds.begin() + index);
    sync(hidden);
}

void Folds::reveal(int position)
{
    Span shown;
    std::erase_if(m_folds, [&](const Fold &fold) {
        const Span hidden = fold.hidden();
        const bool hides = hidden.start <= position && position <= hidden.end;
        if (hides)
            shown = joined(shown, {hidden.start, hidden.end + 1});
        return hides;
    });
    if (!shown.isEmpty())
        sync(shown);
}

/// Its edges are not where lines end and begin any more.
bool Folds::isBroken(const Fold &fold) const
{
    const QTextBlock first = fold.place.block();
    return fold.last.position() < fold.place.position() || !fold.place.atBlockStart()
           || !fold.last.atBlockEnd()
           || first.blockNumber() - fold.head().blockNumber() != fold.headLines;
}

void Folds::takeEdit(const TextEdit &edit)
{
    if (m_folds.empty())
        return;
    // With what it may have joined.
    const Span changed{edit.position, edit.position + edit.inserted.size()};
    Span shown{changed.start, changed.end + 1};
    for (Fold &fold : m_folds) {
        if (fold.last.position() + 1 < changed.start || fold.place.anchor() > changed.end)
            continue;
        fold.isGone = isBroken(fold);
        if (fold.isGone)
            shown = joined(shown, {fold.head().position(), fold.last.position() + 1});
        fold.isTouched = fold.isTouched || changed.start < fold.place.position();
    }
    std::erase_if(m_folds, [](const Fold &fold) { return fold.isGone; });
    sync(shown);
}

void Folds::takeFoldables(const QList<Foldable> &all, bool isExact)
{
    Span shown;
    const auto show = [&shown](Span hidden) {
        shown = joined(shown, {hidden.start, hidden.end + 1});
    };
    for (Fold &fold : m_folds) {
        const int start = fold.head().position();
        const auto found = std::ranges::lower_bound(
            all, start, {}, [](const Foldable &one) { return one.head.start; });
        const Span before = fold.hidden();
        if (found == all.end() || found->head.start != start) {
            // One that nobody touched may be in code that is only just being written.
            fold.isGone = fold.isTouched;
            if (fold.isGone)
                show(before);
            continue;
        }
        const bool isTouched = fold.isTouched && !isExact;
        if (found->hidden() != before) {
            show(before);
            show(found->hidden());
            fold = made(*found);
        }
        fold.level = found->level;
        fold.isTouched = isTouched;
    }
    std::erase_if(m_folds, [](const Fold &fold) { return fold.isGone; });
    if (!shown.isEmpty())
        sync(shown);
}

QList<Span> Folds::hiddenSpans() const
{
    QList<Span> spans;
    for (const Fold &fold : m_folds) {
        const Span hidden = fold.hidden();
        if (!spans.isEmpty() && hidden.start <= spans.last().end)
            spans.last().end = std::max(spans.last().end, hidden.end);
        else
            spans.append(hidden);
    }
    return spans;
}

void Folds::sync(Span range)
{
    const QList<Span> hidden = hiddenSpans();
    auto next = hidden.begin();
    QTextBlock block = m_document->findBlock(int(range.start));
    for (; block.isValid() && block.position() <= range.end; block = block.next()) {
        while (next != hidden.end() && next->end < block.position())
            ++next;
        const bool isShown = next == hidden.end() || block.position() < next->start;
        if (isShown == block.isVisible())
            continue;
        block.setVisible(isShown);
        block.clearLayout();
        // How many lines it really has is known when it is laid out.
        block.setLineCount(isShown ? 1 : 0);
        m_hasChanged = true;
    }
}

} // namespace stetmark
