// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/smart_punctuation.h"

#include "editor/text/line_start.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Quotes {
    QString opening;
    QString closing;
};

/// As the Unicode CLDR has them for a language.
Quotes quotesOf(const QString &language, bool isDouble)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    const bool isUnknown = locale.language() == QLocale::C;
    const QLocale known = isUnknown ? QLocale(QLocale::English) : locale;
    const QString both = known.quoteString(u"-"_s, isDouble ? QLocale::StandardQuotation
                                                            : QLocale::AlternateQuotation);
    const qsizetype middle = both.indexOf(u'-');
    Quotes quotes{both.first(middle), both.sliced(middle + 1)};
    // French ones stand apart from their words, which no line may end between.
    if (known.language() == QLocale::French && quotes.opening == u"«"_s) {
        quotes.opening += QChar(0x00A0);
        quotes.closing.prepend(QChar(0x00A0));
    }
    return quotes;
}

/// Whether what is typed at the end of `before` is not for readers.
bool isLiteral(const QString &before)
{
    static const QRegularExpression definition(u"^ {0,3}\\[[^\\]]+\\]:"_s);
    static const QRegularExpression tag(u"<[a-zA-Z/!][^>]*$"_s);
    static const QRegularExpression address(u"(?:\\w+://|www\\.)\\S*$"_s);
    static const QRegularExpression destination(u"\\]\\([^)]*$"_s);
    static const QRegularExpression note(u"^ {0,3}\\[\\^"_s);
    const bool isDefinition = definition.match(before).hasMatch() && !note.match(before).hasMatch();
    return isDefinition || before.count(u'`') % 2 == 1 || tag.match(before).hasMatch()
           || address.match(before).hasMatch() || destination.match(before).hasMatch();
}

bool isOpening(const QString &before)
{
    if (before.isEmpty())
        return true;
    const QChar last = before.back();
    return last.isSpace() || QStringView(u"([{–—-/*_~\"'“‘„‚«‹¿¡").contains(last)
           || last == QChar(0x00A0);
}

bool isEscaped(const QString &before)
{
    qsizetype count = 0;
    while (count < before.size() && before[before.size() - 1 - count] == u'\\')
        ++count;
    return count % 2 == 1;
}

/// A line of dashes alone, or the signs of one that is to come.
bool isOnlyDashes(const QString &before)
{
    const QStringView text = QStringView(before).sliced(lineStart(before).content).trimmed();
    return text.isEmpty() || text.count(u'-') == text.size() || text.startsWith(u'|');
}

struct Replacement {
    qsizetype removed = 0; ///< before the caret, the typed character among them
    QString inserted;
};

std::optional<Replacement> quoteFor(const QString &before, QChar typed, const QString &language)
{
    const Quotes quotes = quotesOf(language, typed == u'"');
    if (isOpening(before))
        return Replacement{1, quotes.opening};
    // Where nothing is quoted it is an apostrophe.
    const bool isQuoted = before.count(quotes.opening) > before.count(quotes.closing);
    return Replacement{1, typed == u'"' || isQuoted ? quotes.closing : u"’"_s};
}

std::optional<Replacement> replacementFor(const QString &before, QChar typed,
                                          const QString &language)
{
    switch (typed.unicode()) {
    case u'"':
    case u'\'':
        return quoteFor(before, typed, language);
    case u'.':
        if (before.endsWith(".."_L1) && !before.endsWith("..."_L1))
            return Replacement{3, u"…"_s};
        break;
    case u'-':
        if (before.endsWith(u'–'))
            return Replacement{2, u"—"_s};
        if (before.endsWith(u'-') && !isOnlyDashes(before) && !before.endsWith("--"_L1)
            && !before.endsWith("<!-"_L1))
            return Replacement{2, u"–"_s};
        break;
    default:
        break;
    }
    return std::nullopt;
}

bool isProse(const TypingContext &context)
{
    return context.place.kind == TypingPlace::Kind::Prose
           || context.place.kind == TypingPlace::Kind::Table;
}

} // namespace

MaybeChange smartPunctuation(const TypingContext &context, QChar typed)
{
    const qsizetype caret = context.selection.position;
    const TextLine line = context.text.lineAt(caret);
    const QString before = line.text.first(caret - line.start);
    if (!isProse(context) || !context.selection.isEmpty() || isLiteral(before) || isEscaped(before))
        return std::nullopt;
    const auto replacement = replacementFor(before, typed, context.places.language());
    if (!replacement)
        return std::nullopt;
    const qsizetype start = caret + 1 - replacement->removed;
    return TextChange{{{start, replacement->removed, replacement->inserted}},
                      Selection::caret(start + replacement->inserted.size())};
}

MaybeChange smartQuotesAround(const TypingContext &context, QChar typed)
{
    const Selection &selection = context.selection;
    const TextLine line = context.text.lineAt(selection.start());
    const QString before = line.text.first(selection.start() - line.start);
    if (selection.isEmpty() || (typed != u'"' && typed != u'\'') || !isProse(context)
        || isLiteral(before))
        return std::nullopt;
    const Quotes quotes = quotesOf(context.places.language(), typed == u'"');
    const qsizetype by = quotes.opening.size();
    return TextChange{
        {{selection.start(), 0, quotes.opening}, {selection.end(), 0, quotes.closing}},
        {selection.anchor + by, selection.position + by}};
}

} // namespace stetmark
