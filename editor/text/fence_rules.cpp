// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/fence_rules.h"

#include "editor/text/line_start.h"

#include <algorithm>

namespace stetmark {

namespace {

/// The signs of a fence, and whether words stand behind it.
struct Fence {
    QString signs;
    bool hasInfo = false;
};

std::optional<Fence> fenceIn(QStringView line)
{
    // Most lines have none, and need no closer look.
    const QStringView text = line.trimmed();
    if (text.size() < 3 || (!text.contains(u"```") && !text.contains(u"~~~")))
        return std::nullopt;
    const QStringView content = line.sliced(lineStart(line).content).trimmed();
    const QChar sign = content.isEmpty() ? QChar() : content[0];
    if (sign != u'`' && sign != u'~')
        return std::nullopt;
    qsizetype size = 0;
    while (size < content.size() && content[size] == sign)
        ++size;
    const QStringView info = content.sliced(size).trimmed();
    if (size < 3 || (sign == u'`' && info.contains(u'`')))
        return std::nullopt;
    return Fence{content.first(size).toString(), !info.isEmpty()};
}

/// Goes from line to line and knows which fence is open.
class OpenFence
{
public:
    void pass(QStringView line)
    {
        const std::optional<Fence> fence = fenceIn(line);
        if (!fence)
            return;
        if (m_signs.isEmpty())
            m_signs = fence->signs;
        else if (fence->signs.startsWith(m_signs) && !fence->hasInfo)
            m_signs.clear();
    }
    bool isOpen() const { return !m_signs.isEmpty(); }

private:
    QString m_signs;
};

} // namespace

MaybeChange enterBehindFence(const TypingContext &context)
{
    const TextLine line = context.text.lineAt(context.selection.position);
    const std::optional<Fence> fence = fenceIn(line.text);
    if (!fence || !context.selection.isEmpty() || context.selection.position != line.end()
        || context.place.kind == TypingPlace::Kind::FrontMatter)
        return std::nullopt;
    // Without this line all others belong together; with it there is one too many.
    OpenFence others;
    for (int number = 0; number < context.text.lineCount(); ++number) {
        if (number == line.number) {
            if (others.isOpen())
                return std::nullopt;
            continue;
        }
        others.pass(context.text.line(number).text);
    }
    if (others.isOpen())
        return std::nullopt;
    const LineStart start = lineStart(line.text);
    QString before;
    for (qsizetype i = 0; i < start.content; ++i) {
        const bool isQuote = i < start.quoteEnd || line.text[i] == u'\t';
        before += isQuote ? line.text[i] : QChar(u' ');
    }
    const QString code = u'\n' + before;
    return TextChange{{{line.end(), 0, code + code + fence->signs}},
                      Selection::caret(line.end() + code.size())};
}

} // namespace stetmark
