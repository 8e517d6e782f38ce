// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/replacement.h"

#include <algorithm>
#include <optional>

namespace stetmark {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

/// How many code units its first character has; `text` is not empty.
qsizetype firstLength(QStringView text)
{
    const bool isPair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    return isPair ? 2 : 1;
}

char32_t firstCharacter(QStringView text)
{
    return firstLength(text) == 2 ? QChar::surrogateToUcs4(text[0], text[1])
                                  : char32_t(text[0].unicode());
}

bool isUpper(char32_t character)
{
    return QChar::isUpper(character) || QChar::isTitleCase(character);
}

bool hasCase(char32_t character)
{
    return isUpper(character) || QChar::isLower(character);
}

/// `text` with its first character that has a case in this one.
QString withFirst(const QString &text, bool upper)
{
    for (qsizetype i = 0; i < text.size(); i += firstLength(QStringView(text).sliced(i))) {
        const QStringView rest = QStringView(text).sliced(i);
        const char32_t character = firstCharacter(rest);
        if (!hasCase(character))
            continue;
        const char32_t other = upper ? QChar::toTitleCase(character) : QChar::toLower(character);
        return text.first(i) + QString::fromUcs4(&other, 1)
               + rest.sliced(firstLength(rest)).toString();
    }
    return text;
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// What the letters of a text have in common.
struct Case {
    int uppers = 0;
    int lowers = 0;
    bool isFirstUpper = false;
};

Case caseOf(const QString &text)
{
    Case found;
    for (qsizetype i = 0; i < text.size(); i += firstLength(QStringView(text).sliced(i))) {
        const char32_t character = firstCharacter(QStringView(text).sliced(i));
        if (!hasCase(character))
            continue;
        if (found.uppers + found.lowers == 0)
            found.isFirstUpper = isUpper(character);
        ++(isUpper(character) ? found.uppers : found.lowers);
    }
    return found;
}

bool isCapitalised(const QString &word)
{
    return caseOf(word).isFirstUpper;
}

/// What \u, \U and the like make of the text that follows them.
class CaseWriter
{
public:
    void add(const QString &text)
    {
        if (text.isEmpty())
            return;
        QString cased = m_all ? (*m_all ? text.toUpper() : text.toLower()) : text;
        if (m_next)
            cased = withNext(cased);
        m_written += cased;
    }
    void setNext(bool upper) { m_next = upper; }
    void setAll(std::optional<bool> upper) { m_all = upper; }
    QString written() const { return m_written; }

private:
    QString withNext(const QString &text)
    {
        const qsizetype length = firstLength(text);
        const QString first = text.first(length);
        const bool upper = *m_next;
        m_next.reset();
        return (upper ? first.toUpper() : first.toLower()) + text.sliced(length);
    }

    QString m_written;
    std::optional<bool> m_next;
    std::optional<bool> m_all;
};

} // namespace

Replacement::Replacement(const ReplacementText &replacement, const QStringList &groupNames,
                         bool isTemplate)
    : m_preservesCase(replacement.preservesCase)
{
    if (isTemplate)
        read(replacement.text, groupNames);
    else
        addText(replacement.text);
}

QString Replacement::textFor(const Group &group) const
{
    CaseWriter writer;
    for (const Part &part : m_parts) {
        switch (part.kind) {
        case Part::Kind::Text:
            writer.add(part.text);
            break;
        case Part::Kind::Group:
            writer.add(group(part.group));
            break;
        case Part::Kind::UpperNext:
            writer.setNext(true);
            break;
        case Part::Kind::LowerNext:
            writer.setNext(false);
            break;
        case Part::Kind::Upper:
            writer.setAll(true);
            break;
        case Part::Kind::Lower:
            writer.setAll(false);
            break;
        case Part::Kind::AsIs:
            writer.setAll({});
            break;
        }
    }
    return m_preservesCase ? preservedCase(group(0), writer.written()) : writer.written();
}

void Replacement::read(const QString &text, const QStringList &groupNames)
{
    qsizetype position = 0;
    while (position < text.size()) {
        const QChar sign = text[position];
        const QStringView rest = QStringView(text).sliced(position + 1);
        qsizetype length = 0;
        if (sign == u'\\')
            length = readBackslash(rest, groupNames);
        else if (sign == u'$')
            length = readDollar(rest, groupNames);
        if (length == 0)
            addText(QStringView(text).sliced(position, 1));
        position += 1 + length;
    }
}

qsizetype Replacement::readBackslash(QStringView rest, const QStringList &groupNames)
{
    if (rest.isEmpty())
        return 0;
    switch (rest[0].unicode()) {
    case u'n':
        addText(u"\n");
        return 1;
    case u't':
        addText(u"\t");
        return 1;
    case u'\\':
        addText(u"\\");
        return 1;
    case u'u':
        add(Part::Kind::UpperNext);
        return 1;
    case u'l':
        add(Part::Kind::LowerNext);
        return 1;
    case u'U':
        add(Part::Kind::Upper);
        return 1;
    case u'L':
        add(Part::Kind::Lower);
        return 1;
    case u'E':
        add(Part::Kind::AsIs);
        return 1;
    default:
        return readNumber(rest, groupNames);
    }
}

qsizetype Replacement::readDollar(QStringView rest, const QStringList &groupNames)
{
    if (rest.startsWith(u'$')) {
        addText(u"$");
        return 1;
    }
    if (rest.startsWith(u'&')) {
        add(Part::Kind::Group, 0);
        return 1;
    }
    if (!rest.startsWith(u'{'))
        return readNumber(rest, groupNames);
    const qsizetype end = rest.indexOf(u'}');
    if (end < 2)
        return 0;
    const QString name = rest.sliced(1, end - 1).toString();
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    const qsizetype group = isNumber ? number : groupNames.indexOf(name);
    if (group < 0 || group >= groupNames.size())
        return 0;
    add(Part::Kind::Group, int(group));
    return end + 1;
}

qsizetype Replacement::readNumber(QStringView rest, const QStringList &groupNames)
{
    if (rest.isEmpty() || !isDigit(rest[0]))
        return 0;
    int group = rest[0].digitValue();
    if (group >= groupNames.size())
        return 0;
    if (rest.size() > 1 && isDigit(rest[1])) {
        const int both = group * 10 + rest[1].digitValue();
        if (group > 0 && both < groupNames.size()) {
            add(Part::Kind::Group, both);
            return 2;
        }
    }
    add(Part::Kind::Group, group);
    return 1;
}

void Replacement::add(Part::Kind kind, int group)
{
    m_parts.append({kind, {}, group});
}

void Replacement::addText(QStringView text)
{
    if (m_parts.isEmpty() || m_parts.last().kind != Part::Kind::Text)
        m_parts.append({Part::Kind::Text, {}, 0});
    m_parts.last().text += text;
}

QString preservedCase(const QString &match, const QString &replacement)
{
    const Case found = caseOf(match);
    if (found.uppers + found.lowers == 0)
        return replacement;
    if (found.lowers == 0 && found.uppers > 1)
        return replacement.toUpper();
    if (found.uppers == 0)
        return replacement.toLower();
    if (!found.isFirstUpper)
        return replacement;
    const QStringList matched = words(match);
    if (matched.size() < 2 || !std::ranges::all_of(matched, isCapitalised))
        return withFirst(replacement, true);
    QStringList capitalised = replacement.split(u' ');
    for (QString &word : capitalised)
        word = withFirst(word, true);
    return capitalised.join(u' ');
}

} // namespace stetmark
