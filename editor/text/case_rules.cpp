// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/case_rules.h"

#include "editor/text/words.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// What is no words: code, addresses of links, HTML, bare addresses.
const QRegularExpression &literalParts()
{
    static const QRegularExpression parts(
        u"`+[^`]*`+|\\]\\([^)]*\\)|\\]\\[[^\\]]*\\]|<[^>\\s][^>]*>|\\w+://[^\\s)>]+|\\[\\^[^\\]]*\\]"_s);
    return parts;
}

bool isSmallWord(const QString &word)
{
    static const QStringList small{u"a"_s,  u"an"_s,  u"and"_s,  u"as"_s, u"at"_s,  u"but"_s,
                                   u"by"_s, u"for"_s, u"from"_s, u"in"_s, u"nor"_s, u"of"_s,
                                   u"on"_s, u"or"_s,  u"the"_s,  u"to"_s, u"with"_s};
    return small.contains(word);
}

/// Goes through a text in pieces and remembers where a sentence begins.
class CaseWriter
{
public:
    CaseWriter(LetterCase letterCase, const QString &language)
        : m_case(letterCase), m_locale(language.isEmpty() ? QLocale::c() : QLocale(language)),
          m_isEnglish(language.isEmpty() || m_locale.language() == QLocale::English)
    {
    }

    QString written(const QString &words, bool isLast)
    {
        switch (m_case) {
        case LetterCase::Upper:
            return m_locale.toUpper(words);
        case LetterCase::Lower:
            return m_locale.toLower(words);
        case LetterCase::Title:
            return inTitle(words, isLast);
        case LetterCase::Sentence:
            break;
        }
        return inSentences(words);
    }

private:
    QString withCapital(const QString &word) const
    {
        const qsizetype first = word[0].isHighSurrogate() && word.size() > 1 ? 2 : 1;
        return m_locale.toUpper(word.first(first)) + word.sliced(first);
    }

    QString inTitle(const QString &words, bool isLast)
    {
        static const QRegularExpression word(u"[\\p{L}\\p{N}\\p{M}]+(?:['’][\\p{L}]+)*"_s);
        const QString lower = m_locale.toLower(words);
        QString result;
        qsizetype from = 0;
        for (auto it = word.globalMatch(lower); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString one = match.captured();
            const bool isInside = m_hasBegun && (it.hasNext() || !isLast);
            const bool isSmall = m_isEnglish && isInside && isSmallWord(one);
            result += lower.sliced(from, match.capturedStart() - from);
            result += isSmall ? one : withCapital(one);
            from = match.capturedEnd();
            m_hasBegun = true;
        }
        return result + lower.sliced(from);
    }

    QString inSentences(const QString &words)
    {
        QString result = m_locale.toLower(words);
        for (qsizetype i = 0; i < result.size(); ++i) {
            const QChar character = result[i];
            if (character.isLetterOrNumber()) {
                if (!m_hasBegun)
                    result.replace(i, 1, m_locale.toUpper(character));
                m_hasBegun = true;
            } else if (QStringView(u".!?…").contains(character)) {
                m_isEnded = true;
            } else if (m_isEnded && character.isSpace()) {
                m_hasBegun = false;
            }
            if (character.isLetterOrNumber())
                m_isEnded = false;
        }
        return result;
    }

    LetterCase m_case;
    QLocale m_locale;
    bool m_isEnglish;
    bool m_hasBegun = false; ///< the title or the sentence
    bool m_isEnded = false;  ///< the sentence, if a blank follows
};

} // namespace

MaybeChange changeCase(const TypingContext &context, LetterCase letterCase)
{
    const Span span = context.selection.isEmpty() ? wordAt(context.text, context.selection.position)
                                                  : context.selection.span();
    const QString before = context.text.text(span);
    CaseWriter writer(letterCase, context.places.language());
    QString after;
    qsizetype from = 0;
    for (auto it = literalParts().globalMatch(before); it.hasNext();) {
        const QRegularExpressionMatch part = it.next();
        after += writer.written(before.sliced(from, part.capturedStart() - from), false);
        after += part.captured();
        from = part.capturedEnd();
    }
    after += writer.written(before.sliced(from), true);
    if (after == before)
        return TextChange{{}, context.selection};
    const TextEdit edit{span.start, span.length(), after};
    Selection selection = context.selection;
    if (selection.isEmpty())
        selection = Selection::caret(std::min(selection.position, span.start + after.size()));
    else if (selection.anchor < selection.position)
        selection.position += edit.delta();
    else
        selection.anchor += edit.delta();
    return TextChange{{edit}, selection};
}

} // namespace stetmark
