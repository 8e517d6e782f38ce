// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/value_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace stetmark {

namespace {

using namespace Qt::StringLiterals;

struct SwitchWords {
    QLatin1StringView on;
    QLatin1StringView off;
};
constexpr std::array<SwitchWords, 9> switchWords{{
    {QLatin1StringView("true"), QLatin1StringView("false")},
    {QLatin1StringView("True"), QLatin1StringView("False")},
    {QLatin1StringView("TRUE"), QLatin1StringView("FALSE")},
    {QLatin1StringView("yes"), QLatin1StringView("no")},
    {QLatin1StringView("Yes"), QLatin1StringView("No")},
    {QLatin1StringView("YES"), QLatin1StringView("NO")},
    {QLatin1StringView("on"), QLatin1StringView("off")},
    {QLatin1StringView("On"), QLatin1StringView("Off")},
    {QLatin1StringView("ON"), QLatin1StringView("OFF")},
}};

/// The captures of a date, in their order.
enum DatePart { Year = 1, Month, Day, Hour, Minute, Second };

QRegularExpressionMatch matchDate(const QString &text)
{
    // The timestamp type of YAML 1.1, seconds optional as many sites write them.
    static const QRegularExpression pattern(
        u"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
        "(?:(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]*)?)?"
        "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?\\z"_s);
    return pattern.match(text);
}

int number(const QRegularExpressionMatch &match, DatePart part)
{
    return match.capturedView(part).toInt();
}

/// `text` with numbers in the place of some parts, each as wide as the old one.
QString replaced(QString text, const QRegularExpressionMatch &match,
                 std::initializer_list<std::pair<DatePart, int>> parts)
{
    // From the back, so that the places of the parts before stay right.
    for (auto part = std::rbegin(parts); part != std::rend(parts); ++part) {
        const qsizetype width = match.capturedLength(part->first);
        if (width > 0)
            text.replace(match.capturedStart(part->first), width,
                         QString::number(part->second).rightJustified(width, u'0'));
    }
    return text;
}

} // namespace

std::optional<PercentText> readPercent(QStringView text)
{
    const qsizetype sign = text.endsWith(u'%') ? text.size() - 1 : text.size();
    const QStringView digits = text.first(sign).trimmed();
    bool isNumber = false;
    const double value = digits.toDouble(&isNumber);
    if (!isNumber || !(value >= 0 && value <= 100) || text.startsWith(u' '))
        return std::nullopt;
    return PercentText{value, text.sliced(digits.size()).toString()};
}

QString numberText(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

std::optional<bool> readSwitch(QStringView text)
{
    for (const SwitchWords &words : switchWords) {
        if (text == words.on)
            return true;
        if (text == words.off)
            return false;
    }
    return std::nullopt;
}

QString switchText(bool on, QStringView example)
{
    const auto known =
        std::find_if(switchWords.begin(), switchWords.end(), [example](const SwitchWords &words) {
            return example == words.on || example == words.off;
        });
    const SwitchWords &words = known == switchWords.end() ? switchWords.front() : *known;
    return QString(on ? words.on : words.off);
}

std::optional<DateText> readDate(const QString &text)
{
    const QRegularExpressionMatch match = matchDate(text);
    if (!match.hasMatch())
        return std::nullopt;
    DateText result;
    result.date = QDate(number(match, Year), number(match, Month), number(match, Day));
    if (!result.date.isValid())
        return std::nullopt;
    if (match.capturedLength(Hour) > 0) {
        result.time = QTime(number(match, Hour), number(match, Minute), number(match, Second));
        if (!result.time->isValid())
            return std::nullopt;
    }
    return result;
}

QString withDate(const QString &text, QDate date)
{
    return replaced(text, matchDate(text),
                    {{Year, date.year()}, {Month, date.month()}, {Day, date.day()}});
}

QString withTime(const QString &text, QTime time)
{
    return replaced(text, matchDate(text),
                    {{Hour, time.hour()}, {Minute, time.minute()}, {Second, time.second()}});
}

QString stepped(const QString &text, qsizetype caret, int steps)
{
    const std::optional<DateText> value = readDate(text);
    if (!value)
        return text;
    const QRegularExpressionMatch match = matchDate(text);
    const auto isAt = [&](DatePart part) {
        return match.capturedStart(part) <= caret && caret <= match.capturedEnd(part)
               && match.capturedLength(part) > 0;
    };
    QDate date = value->date;
    if (isAt(Year))
        date = date.addYears(steps);
    else if (isAt(Month))
        date = date.addMonths(steps);
    else if (isAt(Day))
        date = date.addDays(steps);
    else if (isAt(Hour))
        return withTime(text, value->time->addSecs(steps * 3600));
    else if (isAt(Minute))
        return withTime(text, value->time->addSecs(steps * 60));
    else if (isAt(Second))
        return withTime(text, value->time->addSecs(steps));
    // Four digits are all that there is room for.
    return date.year() >= 1 && date.year() <= 9999 ? withDate(text, date) : text;
}

bool isEditableText(QStringView text)
{
    // Qt's text widgets take these for line breaks, or cut the text there.
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\0' || c == u'\r' || c == u'\u2029' || c == u'\ufdd0' || c == u'\ufdd1';
    });
}

} // namespace stetmark
