// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/date_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr std::array monthNames{u"january",   u"february", u"march",    u"april",
                                u"may",       u"june",     u"july",     u"august",
                                u"september", u"october",  u"november", u"december"};
constexpr qsizetype shortName = 3;

/// The patterns name their captures alike: year, month or name, day, hour, minute,
/// second, fraction, zone.
const std::array<QRegularExpression, 3> &patterns()
{
    static const auto make = [](const QString &date) {
        const auto time = u"(?:(?:[Tt]|[ \\t]+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})"
                          "(?::(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]*))?)?"
                          "(?:[ \\t]*(?<zone>[Zz]|UTC|GMT|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?\\z"_s;
        return QRegularExpression(u"\\A"_s + date + time);
    };
    static const auto name =
        u"(?<name>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
        "aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\\.?"_s;
    static const auto year = u"(?<year>[0-9]{4})"_s;
    static const auto day = u"(?<day>[0-9]{1,2})"_s;
    static const auto namedDay = day + u"(?<ordinal>(?i:st|nd|rd|th))?"_s;
    static const std::array<QRegularExpression, 3> all{
        make(year + u"(?<sign>[-/.])(?<month>[0-9]{1,2})\\k<sign>"_s + day),
        make(namedDay + u"[- ]"_s + name + u",?[- ]"_s + year),
        make(name + u" "_s + namedDay + u",? "_s + year),
    };
    return all;
}

QRegularExpressionMatch matchDate(const QString &text)
{
    for (const QRegularExpression &pattern : patterns()) {
        if (QRegularExpressionMatch match = pattern.match(text); match.hasMatch())
            return match;
    }
    return {};
}

int number(const QRegularExpressionMatch &match, QStringView part)
{
    return match.capturedView(part).toInt();
}

bool has(const QRegularExpressionMatch &match, QStringView part)
{
    return match.capturedLength(part) > 0;
}

bool hasMonthName(const QRegularExpressionMatch &match)
{
    return match.regularExpression().namedCaptureGroups().contains(u"name"_s);
}

int monthOf(const QRegularExpressionMatch &match)
{
    if (!hasMonthName(match))
        return number(match, u"month");
    const QString name = match.captured(u"name").left(shortName).toLower();
    const auto month = std::find_if(monthNames.begin(), monthNames.end(), [&name](auto one) {
        return QStringView(one).startsWith(name);
    });
    return int(month - monthNames.begin()) + 1;
}

QTime timeOf(const QRegularExpressionMatch &match)
{
    const QString milliseconds = match.captured(u"fraction").left(3).leftJustified(3, u'0');
    return {number(match, u"hour"), number(match, u"minute"), number(match, u"second"),
            milliseconds.toInt()};
}

/// None for an offset of a day or more.
std::optional<int> offsetOf(const QString &zone)
{
    const bool isUtc = zone.front().isLetter();
    if (isUtc)
        return 0;
    const QString digits = QString(zone).remove(u':').sliced(1);
    const qsizetype hourDigits = digits.size() > 2 ? digits.size() - 2 : digits.size();
    const int hours = digits.left(hourDigits).toInt();
    const int minutes = digits.mid(hourDigits).toInt();
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    return (hours * 60 + minutes) * (zone.startsWith(u'-') ? -60 : 60);
}

std::optional<WrittenDate> readMatch(const QRegularExpressionMatch &match)
{
    WrittenDate written{
        QDate(number(match, u"year"), monthOf(match), number(match, u"day")), {}, {}};
    if (!written.date.isValid())
        return std::nullopt;
    if (!has(match, u"hour"))
        return written;
    written.time = timeOf(match);
    if (!written.time->isValid())
        return std::nullopt;
    if (has(match, u"zone")) {
        written.offsetFromUtc = offsetOf(match.captured(u"zone"));
        if (!written.offsetFromUtc)
            return std::nullopt;
    }
    return written;
}

/// One part of a date, to be written anew.
struct NewPart {
    QStringView name;
    QString text;
};

QString replaced(QString text, const QRegularExpressionMatch &match, QList<NewPart> parts)
{
    // From the back, so that the places of the parts before stay right.
    std::sort(parts.begin(), parts.end(), [&match](const NewPart &a, const NewPart &b) {
        return match.capturedStart(a.name) > match.capturedStart(b.name);
    });
    for (const NewPart &part : std::as_const(parts)) {
        if (has(match, part.name))
            text.replace(match.capturedStart(part.name), match.capturedLength(part.name),
                         part.text);
    }
    return text;
}

QString padded(int value, qsizetype width)
{
    return QString::number(value).rightJustified(width, u'0');
}

QString monthName(int month, const QString &like)
{
    // "May" says nothing of its length; short names are the more common ones.
    const bool isFull = like.size() > shortName && like.toLower() != "sept"_L1;
    QString name = QStringView(monthNames[size_t(month - 1)]).toString();
    if (!isFull)
        name.truncate(shortName);
    if (like == like.toUpper())
        return name.toUpper();
    if (like.front().isUpper())
        name.front() = name.front().toUpper();
    return name;
}

QString ordinalEnding(int day)
{
    const bool isTeen = day / 10 == 1;
    switch (isTeen ? 0 : day % 10) {
    case 1:
        return u"st"_s;
    case 2:
        return u"nd"_s;
    case 3:
        return u"rd"_s;
    default:
        return u"th"_s;
    }
}

QList<NewPart> dateParts(QDate date, const QRegularExpressionMatch &like)
{
    QList<NewPart> parts{{u"year", padded(date.year(), 4)}};
    const QStringView day = like.capturedView(u"day");
    if (hasMonthName(like)) {
        if (date.month() != monthOf(like))
            parts.append({u"name", monthName(date.month(), like.captured(u"name"))});
        parts.append({u"day", padded(date.day(), day.startsWith(u'0') ? 2 : 1)});
        if (date.day() != day.toInt())
            parts.append({u"ordinal", ordinalEnding(date.day())});
        return parts;
    }
    const bool isPadded = day.size() == 2 && like.capturedLength(u"month") == 2;
    parts.append({u"month", padded(date.month(), isPadded ? 2 : 1)});
    parts.append({u"day", padded(date.day(), isPadded ? 2 : 1)});
    return parts;
}

QList<NewPart> timeParts(QTime time, const QRegularExpressionMatch &like)
{
    return {{u"hour", padded(time.hour(), like.capturedLength(u"hour"))},
            {u"minute", padded(time.minute(), 2)},
            {u"second", padded(time.second(), 2)}};
}

/// Four digits are all that there is room for.
bool isWritable(QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= 9999;
}

} // namespace

std::optional<WrittenDate> readWrittenDate(const QString &text)
{
    const QRegularExpressionMatch match = matchDate(text);
    return match.hasMatch() ? readMatch(match) : std::nullopt;
}

bool isImpossibleDate(const QString &text)
{
    const QRegularExpressionMatch match = matchDate(text);
    return match.hasMatch() && !readMatch(match);
}

QString dateWrittenAs(QDate date, const QString &like)
{
    if (!isWritable(date))
        return like;
    const QRegularExpressionMatch match = matchDate(like);
    return match.hasMatch() ? replaced(like, match, dateParts(date, match))
                            : date.toString(Qt::ISODate);
}

QString timeWrittenAs(QTime time, const QString &like)
{
    const QRegularExpressionMatch match = matchDate(like);
    return time.isValid() && match.hasMatch() ? replaced(like, match, timeParts(time, match))
                                              : like;
}

QString momentWrittenAs(const QDateTime &moment, const QString &like)
{
    const QRegularExpressionMatch match = matchDate(like);
    const std::optional<WrittenDate> written = match.hasMatch() ? readMatch(match) : std::nullopt;
    const QDateTime here = written && written->offsetFromUtc
                               ? moment.toOffsetFromUtc(*written->offsetFromUtc)
                               : moment.toLocalTime();
    if (!isWritable(here.date()))
        return like;
    if (!match.hasMatch())
        return here.date().toString(Qt::ISODate);

    QList<NewPart> parts = dateParts(here.date(), match) + timeParts(here.time(), match);
    const qsizetype digits = match.capturedLength(u"fraction");
    parts.append(
        {u"fraction", padded(here.time().msec(), 3).left(digits).leftJustified(digits, u'0')});
    return replaced(like, match, parts);
}

QString dateStepped(const QString &text, qsizetype caret, int steps)
{
    const QRegularExpressionMatch match = matchDate(text);
    const std::optional<WrittenDate> written = match.hasMatch() ? readMatch(match) : std::nullopt;
    if (!written)
        return text;
    const auto isAt = [&match, caret](QStringView part) {
        return has(match, part) && match.capturedStart(part) <= caret
               && caret <= match.capturedEnd(part);
    };
    const bool isMonth = isAt(hasMonthName(match) ? u"name" : u"month");
    if (isAt(u"year"))
        return dateWrittenAs(written->date.addYears(steps), text);
    if (isMonth)
        return dateWrittenAs(written->date.addMonths(steps), text);
    if (isAt(u"day"))
        return dateWrittenAs(written->date.addDays(steps), text);
    if (isAt(u"hour"))
        return timeWrittenAs(written->time->addSecs(steps * 3600), text);
    if (isAt(u"minute"))
        return timeWrittenAs(written->time->addSecs(steps * 60), text);
    if (isAt(u"second"))
        return timeWrittenAs(written->time->addSecs(steps), text);
    return text;
}

} // namespace stetmark
