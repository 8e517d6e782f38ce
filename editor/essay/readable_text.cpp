// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/readable_text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Appends what is read of the inlines in `node`; `textOf` says what of a Text or a Code,
/// and whether there is a blank for a line's end.
template <typename TextOf>
void append(const MarkdownNode &node, const TextOf &textOf, QString &text)
{
    for (const MarkdownNode &child : node.children) {
        switch (child.kind) {
        case MarkdownKind::Text:
        case MarkdownKind::Code:
        case MarkdownKind::SoftBreak:
        case MarkdownKind::LineBreak:
            text += textOf(child);
            break;
        case MarkdownKind::Image:
            break;
        default:
            append(child, textOf, text);
            break;
        }
    }
}

QStringView literalOf(const MarkdownNode &node)
{
    const bool isBreak =
        node.kind == MarkdownKind::SoftBreak || node.kind == MarkdownKind::LineBreak;
    return isBreak ? QStringView(u" ") : QStringView(node.text);
}

/// How much of `source`, at its start, says the first character of `literal`.
qsizetype sourceLength(QStringView source, QStringView literal)
{
    static const QRegularExpression reference(
        u"^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"_s);
    if (source.startsWith(u'\\') && source.size() > 1 && source[1] == literal[0])
        return 2;
    if (!source.startsWith(u'&'))
        return 1;
    const qsizetype length =
        reference.match(source.first(std::min<qsizetype>(source.size(), 40)).toString())
            .capturedLength();
    // An unknown name is no reference.
    return length > 0 && !literal.startsWith(source.first(length)) ? length : 1;
}

/// The part of `literal`, a Text, that stands in `part` of `source`, where it may have
/// escapes and character references.
QStringView cutLiteral(QStringView literal, QStringView source, Span part)
{
    if (literal.size() == source.size())
        return literal.sliced(part.start, part.length());
    Span cut{literal.size(), literal.size()};
    qsizetype at = 0;
    for (qsizetype i = 0; i < literal.size() && at < source.size(); ++i) {
        if (at >= part.start)
            cut.start = std::min(cut.start, i);
        if (at >= part.end) {
            cut.end = i;
            break;
        }
        at += sourceLength(source.sliced(at), literal.sliced(i));
        if (literal[i].isHighSurrogate() && at > 0 && source[at - 1] == u';')
            ++i;
    }
    return cut.start < cut.end ? literal.sliced(cut.start, cut.length()) : QStringView();
}

} // namespace

QString readableText(const MarkdownNode &leaf)
{
    QString text;
    append(leaf, &literalOf, text);
    return text;
}

QString readableText(const MarkdownNode &leaf, QStringView source, Span part)
{
    if (part.contains(leaf.span))
        return readableText(leaf);
    const auto textOf = [&](const MarkdownNode &node) -> QStringView {
        const Span common{std::max(node.span.start, part.start), std::min(node.span.end, part.end)};
        if (!node.isPlaced || common.isEmpty() || node.span.end > source.size())
            return {};
        const QStringView literal = literalOf(node);
        if (part.contains(node.span))
            return literal;
        const QStringView written = source.sliced(node.span.start, node.span.length());
        const Span cut = common.shifted(-node.span.start);
        if (node.kind == MarkdownKind::Text)
            return cutLiteral(literal, written, cut);
        // As many backticks, and perhaps a blank, before the code as behind it.
        const qsizetype fence = std::max<qsizetype>(0, (written.size() - literal.size()) / 2);
        const qsizetype start = std::clamp<qsizetype>(cut.start - fence, 0, literal.size());
        const qsizetype end = std::clamp<qsizetype>(cut.end - fence, start, literal.size());
        return literal.sliced(start, end - start);
    };
    QString text;
    append(leaf, textOf, text);
    return text;
}

} // namespace stetmark
