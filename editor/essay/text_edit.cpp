// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/text_edit.h"

#include <algorithm>

namespace stetmark {

QString applied(const QString &text, const QList<TextEdit> &edits)
{
    QString result;
    qsizetype size = text.size();
    for (const TextEdit &edit : edits)
        size += edit.delta();
    result.reserve(size);

    qsizetype from = 0;
    for (const TextEdit &edit : edits) {
        Q_ASSERT(edit.position >= from && edit.end() <= text.size());
        result += QStringView(text).mid(from, edit.position - from);
        result += edit.inserted;
        from = edit.end();
    }
    result += QStringView(text).mid(from);
    return result;
}

QList<TextEdit> inverse(const QString &text, const QList<TextEdit> &edits)
{
    QList<TextEdit> result;
    result.reserve(edits.size());
    qsizetype moved = 0;
    for (const TextEdit &edit : edits) {
        result.append(
            {edit.position + moved, edit.inserted.size(), text.mid(edit.position, edit.removed)});
        moved += edit.delta();
    }
    return result;
}

qsizetype mapped(qsizetype position, const TextEdit &edit, Bias bias)
{
    if (position < edit.position)
        return position;
    if (position > edit.end() || (position == edit.end() && edit.removed > 0))
        return position + edit.delta();
    return bias == Bias::Before ? edit.position : edit.position + edit.inserted.size();
}

Span mapped(Span span, const TextEdit &edit)
{
    const qsizetype start = mapped(span.start, edit, Bias::After);
    const qsizetype end = mapped(span.end, edit, Bias::Before);
    return {start, std::max(start, end)};
}

Span mappedBack(Span range, const TextEdit &edit)
{
    const qsizetype end = edit.position + edit.inserted.size();
    const auto back = [&](qsizetype position, qsizetype inside) {
        if (position <= edit.position)
            return position;
        return position >= end ? position - edit.delta() : inside;
    };
    return {back(range.start, edit.position), back(range.end, edit.end())};
}

} // namespace stetmark
