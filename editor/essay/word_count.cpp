// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/word_count.h"

#include <QChar>
#include <QTextBoundaryFinder>

#include <array>

namespace stetmark {

namespace {

/// The classes of UAX #29's word boundary rules, as far as they are needed here.
enum class WordClass : quint8 {
    Other,     ///< a boundary on both sides
    Blank,     ///< the same, and a blank
    Letter,    ///< ALetter
    Digit,     ///< Numeric
    MidLetter, ///< joins letters
    MidNumber, ///< joins digits
    MidBoth,   ///< joins either
    Connector, ///< ExtendNumLet: joins all
    Single,    ///< a word by itself
    Unknown,   ///< for countAnyText
};

/// Reading times in milliseconds; Statistics says where they are from.
constexpr qint64 wordTime = 252;
constexpr qint64 ideographTime = 150;
constexpr qint64 unspacedTime = 55; ///< of a letter

bool isWordByItself(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return QChar::isLetterOrNumber(c);
    default:
        // The prolonged sound marks are common to both kana.
        return c == 0x30FC || c == 0xFF70;
    }
}

/// Of a script that puts no blanks between words.
bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_TaiLe:
    case QChar::Script_NewTaiLue:
    case QChar::Script_TaiTham:
    case QChar::Script_TaiViet:
    case QChar::Script_Ahom:
        return true;
    default:
        return false;
    }
}

WordClass classOfAlphabetic(char16_t c)
{
    switch (c) {
    // Qt's tailoring of UAX #29: '.' and ':' between letters part words.
    case u':':
        return WordClass::Other;
    case u'\u00B7':
    case u'\u0387':
        return WordClass::MidLetter;
    case u'.':
    case u',':
    case u';':
        return WordClass::MidNumber;
    case u'\'':
        return WordClass::MidBoth;
    case u'_':
        return WordClass::Connector;
    default:
        break;
    }
    const QChar unit(c);
    if (unit.category() == QChar::Number_DecimalDigit)
        return WordClass::Digit;
    // Beyond ASCII, whatever is neither a plain letter nor a Latin-1 sign has
    // properties of its own (marks, soft hyphen, modifier letters).
    const bool isCased = unit.category() == QChar::Letter_Lowercase
                         || unit.category() == QChar::Letter_Uppercase
                         || unit.category() == QChar::Letter_Titlecase;
    if (isCased)
        return WordClass::Letter;
    const bool isFormat = c == u'\u00AD' || c == u'\r' || (c >= 0x7F && c < 0xA0);
    const bool isSign = c < 0x100 && !unit.isLetterOrNumber();
    if (!isSign || isFormat)
        return WordClass::Unknown;
    return unit.isSpace() ? WordClass::Blank : WordClass::Other;
}

WordClass classOfPunctuation(char16_t c)
{
    if (c == u'\u2018' || c == u'\u2019')
        return WordClass::MidBoth;
    const bool isPlain = (c >= 0x2010 && c <= 0x2016) || (c >= 0x201A && c <= 0x2023) || c == 0x2026
                         || (c >= 0x2030 && c <= 0x203A);
    return isPlain ? WordClass::Other : WordClass::Unknown;
}

WordClass classOfEastAsian(char16_t c)
{
    if ((c >= 0x3001 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020))
        return WordClass::Other;
    if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC
        || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFC))
        return WordClass::Single;
    if (c >= 0xAC00 && c <= 0xD7A3)
        return WordClass::Letter;
    if (c == 0xFF0C || c == 0xFF1B)
        return WordClass::MidNumber;
    if (c == 0xFF01 || c == 0xFF08 || c == 0xFF09 || c == 0xFF1F)
        return WordClass::Other;
    return WordClass::Unknown;
}

constexpr size_t alphabeticEnd = 0x530;

using WordClasses = std::array<WordClass, alphabeticEnd>;

const WordClasses &alphabeticClasses()
{
    static const WordClasses classes = [] {
        WordClasses made{};
        for (size_t i = 0; i < alphabeticEnd; ++i)
            made[i] = classOfAlphabetic(char16_t(i));
        return made;
    }();
    return classes;
}

inline WordClass classOf(char16_t c, const WordClasses &alphabetic)
{
    if (c < alphabeticEnd)
        return alphabetic[c];
    return c < 0x3000 ? classOfPunctuation(c) : classOfEastAsian(c);
}

bool joins(WordClass before, WordClass middle, WordClass after)
{
    if (before == WordClass::Letter && after == WordClass::Letter)
        return middle == WordClass::MidLetter || middle == WordClass::MidBoth;
    if (before == WordClass::Digit && after == WordClass::Digit)
        return middle == WordClass::MidNumber || middle == WordClass::MidBoth;
    return false;
}

/// The characters of `text` from `position` on, which goes behind the first.
char32_t takeCharacter(QStringView text, qsizetype &position)
{
    const QChar unit = text[position++];
    if (unit.isHighSurrogate() && position < text.size() && text[position].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[position++]);
    return unit.unicode();
}

/// Counts words from one piece between word boundaries to the next.
class PieceCounter
{
public:
    explicit PieceCounter(Statistics &result) : m_result(result) {}

    void take(QStringView piece)
    {
        bool hasLetter = false;
        for (qsizetype i = 0; i < piece.size();) {
            const char32_t c = takeCharacter(piece, i);
            if (QChar::isMark(c))
                continue;
            const bool isUnspacedLetter = QChar::isLetterOrNumber(c) && isUnspaced(c);
            if (isUnspacedLetter) {
                m_result.words += m_isInRun ? 0 : 1;
                m_result.readingTime += unspacedTime;
            } else if (isWordByItself(c)) {
                ++m_result.words;
                m_result.readingTime += ideographTime;
            } else {
                hasLetter = hasLetter || QChar::isLetterOrNumber(c);
            }
            m_isInRun = isUnspacedLetter;
        }
        if (hasLetter) {
            ++m_result.words;
            m_result.readingTime += wordTime;
        }
    }

private:
    Statistics &m_result;
    bool m_isInRun = false; ///< of letters of a script without blanks
};

} // namespace

std::optional<Statistics> countPlainText(QStringView text)
{
    const WordClasses &alphabetic = alphabeticClasses();
    Statistics result;
    result.characters = text.size();
    qsizetype ideographs = 0;
    bool isCounted = false; // the word that we are in
    WordClass before = WordClass::Other;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const WordClass here = classOf(text[i].unicode(), alphabetic);
        switch (here) {
        case WordClass::Unknown:
            return std::nullopt;
        case WordClass::Single:
            // An underscore joins katakana to other letters; too rare to be quick.
            if (before == WordClass::Connector || text.sliced(i + 1).startsWith(u'_'))
                return std::nullopt;
            ++ideographs;
            before = WordClass::Other;
            isCounted = false;
            break;
        case WordClass::Blank:
            ++result.blanks;
            before = WordClass::Other;
            isCounted = false;
            break;
        case WordClass::Letter:
        case WordClass::Digit:
            if (!isCounted)
                ++result.words;
            isCounted = true;
            before = here;
            break;
        case WordClass::Connector:
            before = here;
            break;
        default:
            if (i + 1 == text.size()
                || !joins(before, here, classOf(text[i + 1].unicode(), alphabetic))) {
                before = WordClass::Other;
                isCounted = false;
            }
            break;
        }
    }
    result.readingTime = result.words * wordTime + ideographs * ideographTime;
    result.words += ideographs;
    return result;
}

Statistics countAnyText(QStringView text)
{
    Statistics result;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    for (qsizetype start = 0, end = characters.toNextBoundary(); end > 0;
         start = end, end = characters.toNextBoundary()) {
        ++result.characters;
        result.blanks += text[start].isSpace() ? 1 : 0;
    }

    PieceCounter counter(result);
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text.data(), text.size());
    for (qsizetype start = 0, end = words.toNextBoundary(); end > 0;
         start = end, end = words.toNextBoundary())
        counter.take(text.sliced(start, end - start));
    return result;
}

qsizetype countSentences(QStringView text)
{
    qsizetype sentences = 0;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text.data(), text.size());
    for (qsizetype start = 0, end = finder.toNextBoundary(); end > 0;
         start = end, end = finder.toNextBoundary()) {
        for (qsizetype i = start; i < end;) {
            if (QChar::isLetterOrNumber(takeCharacter(text, i))) {
                ++sentences;
                break;
            }
        }
    }
    return sentences;
}

} // namespace stetmark
