// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_dates.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QTime>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// `Z`, or an offset as HTML wants it, `+09:00`; nothing for one that HTML refuses.
std::optional<QString> readZone(const QString &zone)
{
    if (zone.isEmpty() || zone == "Z"_L1 || zone == "z"_L1)
        return zone.toUpper();
    const QString digits = QString(zone).remove(u':').mid(1).leftJustified(4, u'0');
    if (digits.left(2).toInt() > 23 || digits.mid(2).toInt() > 59)
        return std::nullopt;
    return zone.left(1) + digits.left(2) + u':' + digits.mid(2);
}

} // namespace

bool PageDate::isMoment() const
{
    const qsizetype time = machine.indexOf(u'T');
    return time < 0 || machine.endsWith(u'Z') || machine.indexOf(u'+', time) > 0
           || machine.indexOf(u'-', time) > 0;
}

std::optional<PageDate> readPageDate(QStringView text)
{
    static const QRegularExpression form(
        u"\\A([0-9]{4}-[0-9]{2}-[0-9]{2})"
        "(?:(?:[Tt]|[ \\t]+)([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.([0-9]{1,3})[0-9]*)?"
        "[ \\t]*([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed().toString());
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!date.isValid() || date.year() < 1)
        return std::nullopt;
    PageDate page{match.captured(1), QLocale::c().toString(date, u"d MMMM yyyy"_s)};
    const QString clock = match.captured(2);
    if (clock.isEmpty())
        return page;
    const QTime time = QTime::fromString(clock.size() % 3 == 1 ? u'0' + clock : clock, Qt::ISODate);
    const std::optional<QString> zone = readZone(match.captured(4));
    if (!time.isValid() || !zone)
        return std::nullopt;
    page.machine += u'T' + time.toString(u"HH:mm:ss"_s);
    if (!match.captured(3).isEmpty())
        page.machine += u'.' + match.captured(3);
    page.machine += *zone;
    return page;
}

} // namespace stetmark
