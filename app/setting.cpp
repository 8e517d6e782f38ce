// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/setting.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

bool SwitchSetting::read(const QVariant &stored) const
{
    const QString word = stored.toString().toLower();
    if (word == "true"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "0"_L1)
        return false;
    return usual;
}

int NumberSetting::limited(int number) const
{
    return canBeNone && number == 0 ? 0 : std::clamp(number, least, most);
}

int NumberSetting::read(const QVariant &stored) const
{
    bool isNumber = false;
    const int number = stored.toString().toInt(&isNumber);
    return isNumber ? limited(number) : usual;
}

QString TextSetting::read(const QVariant &stored) const
{
    // A person may have written commas without quotes: the store then gives a list.
    return stored.isValid() ? stored.toStringList().join(u", "_s) : QString::fromUtf8(usual);
}

QStringList ListSetting::read(const QVariant &stored) const
{
    static const QRegularExpression separator(u"[\\s,]+"_s);
    const QStringList words = stored.toStringList().join(u',').split(separator, Qt::SkipEmptyParts);
    return words.isEmpty() ? usual() : words;
}

QVariant ListSetting::written(const QStringList &words)
{
    return words.join(u", "_s);
}

int AnyChoice::readNumber(const QVariant &stored) const
{
    const QString word = stored.toString();
    for (size_t i = 0; i < words.size(); ++i) {
        if (word == QLatin1StringView(words[i]))
            return int(i);
    }
    return usual;
}

QVariant AnyChoice::writtenNumber(int number) const
{
    return QString::fromLatin1(words[size_t(number)]);
}

} // namespace stetmark
