// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/template_slug.h"

#include <QList>

#include <array>

namespace stetmark {

namespace {

/// In UTF-8 a file name of this length stays below the 255 bytes that file systems take.
constexpr qsizetype longestSlug = 80;

struct Folding {
    char32_t letter; ///< in lower case
    const char *ascii;
};

/// Latin letters that do not come apart into a letter and its accent.
constexpr std::array foldings{
    Folding{U'ß', "ss"}, Folding{U'æ', "ae"}, Folding{U'œ', "oe"}, Folding{U'ø', "o"},
    Folding{U'ł', "l"},  Folding{U'đ', "d"},  Folding{U'ð', "d"},  Folding{U'þ', "th"},
    Folding{U'ħ', "h"},  Folding{U'ı', "i"},  Folding{U'ŋ', "n"},  Folding{U'ŧ', "t"},
};

const char *folded(char32_t letter)
{
    for (const Folding &folding : foldings) {
        if (folding.letter == letter)
            return folding.ascii;
    }
    return nullptr;
}

/// Joins a word: "don’t" is one.
bool isApostrophe(char32_t point)
{
    return point == U'\'' || point == U'\u2019' || point == U'\u02BC';
}

QString withoutLatinAccents(QStringView text)
{
    QString result;
    bool isAfterLatin = false;
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    for (const uint code : parts.toUcs4()) {
        const char32_t point = code;
        if (QChar::isMark(point) && isAfterLatin)
            continue;
        if (const char *ascii = folded(point))
            result += QLatin1StringView(ascii);
        else
            result += QChar::fromUcs4(point);
        isAfterLatin = QChar::script(point) == QChar::Script_Latin;
    }
    return result.normalized(QString::NormalizationForm_C);
}

QString shortened(const QString &slug)
{
    if (slug.size() <= longestSlug)
        return slug;
    const qsizetype hyphen = slug.lastIndexOf(u'-', longestSlug);
    if (hyphen > 0)
        return slug.first(hyphen);
    return slug.first(slug.at(longestSlug).isLowSurrogate() ? longestSlug - 1 : longestSlug);
}

} // namespace

QString slugOf(QStringView title)
{
    QString slug;
    bool isBetweenWords = false;
    for (const uint code : withoutLatinAccents(title).toUcs4()) {
        const char32_t point = code;
        const bool isWord = QChar::isLetterOrNumber(point) || QChar::isMark(point);
        if (isWord && isBetweenWords && !slug.isEmpty())
            slug += u'-';
        if (isWord)
            slug += QChar::fromUcs4(point);
        if (!isApostrophe(point))
            isBetweenWords = !isWord;
    }
    return shortened(slug);
}

} // namespace stetmark
