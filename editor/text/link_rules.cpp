// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/link_rules.h"

#include "editor/text/text_parts.h"
#include "editor/text/words.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

using Kind = TypingPlace::Kind;

bool isAddress(const QString &text)
{
    static const QRegularExpression address(
        u"^(?:(?:https?|ftp|file)://[^\\s<>]+|mailto:[^\\s<>]+@[^\\s<>]+)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return address.match(text).hasMatch() && QUrl(text).isValid();
}

/// `address` as the destination of a link (CommonMark, section 6.3).
QString destination(const QString &address)
{
    const bool isPlain = address.count(u'(') == 0 && address.count(u')') == 0;
    return isPlain ? address : u'<' + address + u'>';
}

/// What the link's words stand in: "[" and "](…)".
struct LinkSigns {
    Span opening;
    Span closing;
};

std::optional<LinkSigns> signsAround(const TypingContext &context, Span part)
{
    const std::optional<Span> link = context.places.around(part, MarkdownKind::Link);
    if (!link || link->isEmpty() || part.start <= link->start || part.end >= link->end
        || context.text.at(link->start) != u'[')
        return std::nullopt;
    int depth = 0;
    for (qsizetype at = link->start; at < link->end; ++at) {
        const QChar character = context.text.at(at);
        if (character == u'\\')
            ++at;
        else if (character == u'[')
            ++depth;
        else if (character == u']' && --depth == 0)
            return LinkSigns{{link->start, link->start + 1}, {at, link->end}};
    }
    return std::nullopt;
}

TextChange linked(Span part, const QString &text, const QString &opening)
{
    const QString instead = opening + text + u"]()"_s;
    const bool hasText = !text.isEmpty();
    return {{{part.start, part.length(), instead}},
            Selection::caret(part.start + (hasText ? instead.size() - 1 : opening.size()))};
}

/// The selection as far as it is one piece of text; the word at the caret without one.
std::optional<Span> linkText(const TypingContext &context)
{
    const Selection &selection = context.selection;
    const Kind kind = context.place.kind;
    if (kind != Kind::Prose && kind != Kind::Table)
        return std::nullopt;
    if (selection.isEmpty())
        return wordAt(context.text, selection.position);
    const QList<Span> parts = textParts(context, selection.span());
    return parts.size() == 1 ? std::optional(parts.first()) : std::nullopt;
}

} // namespace

MaybeChange toggleLink(const TypingContext &context)
{
    if (const auto signs = signsAround(context, context.selection.span())) {
        const QList<TextEdit> edits{{signs->opening.start, signs->opening.length(), {}},
                                    {signs->closing.start, signs->closing.length(), {}}};
        return aroundSelection(edits, context.selection);
    }
    const std::optional<Span> part = linkText(context);
    if (!part)
        return std::nullopt;
    const QString text = context.text.text(*part);
    if (!isAddress(text))
        return linked(*part, text, u"["_s);
    return TextChange{{{part->start, part->length(), u"[]("_s + destination(text) + u')'}},
                      Selection::caret(part->start + 1)};
}

MaybeChange insertImage(const TypingContext &context)
{
    const std::optional<Span> part = linkText(context);
    if (!part)
        return std::nullopt;
    // Without a selection the word beside the caret is no alternative text.
    const Span described = context.selection.isEmpty() ? context.selection.span() : *part;
    return linked(described, context.text.text(described), u"!["_s);
}

MaybeChange pasteOnSelection(const TypingContext &context, const QString &pasted)
{
    const QString address = pasted.trimmed();
    if (context.selection.isEmpty() || !isAddress(address))
        return std::nullopt;
    const std::optional<Span> part = linkText(context);
    if (!part || isAddress(context.text.text(*part))
        || context.places.around(*part, MarkdownKind::Link))
        return std::nullopt;
    const QString link = u'[' + context.text.text(*part) + u"]("_s + destination(address) + u')';
    return TextChange{{{part->start, part->length(), link}},
                      Selection::caret(part->start + link.size())};
}

} // namespace stetmark
