// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program remembers by itself.

#include "app/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto geometryKey = u"window/geometry"_s;
const auto maximizedKey = u"window/maximized"_s;
const auto widthsKey = u"panes/widths"_s;
const auto recentKey = u"files/recent"_s;
const auto dayKey = u"writing/day"_s;
const auto openKey = u"session/files"_s;
const auto pathKey = u"path"_s;
const auto caretKey = u"caret"_s;
const auto topKey = u"top"_s;
const auto foldsKey = u"folds"_s;

constexpr int mostPixels = 100'000;
constexpr NumberSetting outlineWidthInPixels{"panes/outline-width", 200, 60, mostPixels};
constexpr int mostWords = 1'000'000'000;
constexpr NumberSetting wordsOfTheDay{"writing/words", 0, -mostWords, mostWords};
constexpr NumberSetting currentFile{"session/current", 0, 0, 1'000'000};

/// None if one of them is no number.
QList<int> numbersIn(const QVariant &value)
{
    // A person may have taken the quotes off: the store then gives a list.
    const QStringList parts = value.toStringList().join(u',').split(u',', Qt::SkipEmptyParts);
    QList<int> values;
    for (const QString &part : parts) {
        bool isNumber = false;
        values.append(part.trimmed().toInt(&isNumber));
        if (!isNumber)
            return {};
    }
    return values;
}

QString textOf(const QList<int> &numbers)
{
    QStringList parts;
    for (const int number : numbers)
        parts.append(QString::number(number));
    return parts.join(u',');
}

} // namespace

QRect Settings::windowGeometry() const
{
    const QList<int> values = numbers(geometryKey, 4);
    if (values.isEmpty() || values[2] <= 0 || values[3] <= 0)
        return {};
    return {values[0], values[1], values[2], values[3]};
}

void Settings::setWindowGeometry(const QRect &geometry)
{
    setNumbers(geometryKey, {geometry.x(), geometry.y(), geometry.width(), geometry.height()});
}

bool Settings::isWindowMaximized() const
{
    return m_store.value(maximizedKey, false).toBool();
}

void Settings::setWindowMaximized(bool maximized)
{
    m_store.setValue(maximizedKey, maximized);
}

QList<int> Settings::paneWidths() const
{
    const QList<int> widths = numbers(widthsKey, 3);
    const bool areWidths = std::ranges::all_of(widths, [](int width) { return width > 0; });
    return areWidths ? widths : QList<int>();
}

void Settings::setPaneWidths(const QList<int> &widths)
{
    setNumbers(widthsKey, widths);
}

int Settings::outlineWidth() const
{
    return get(outlineWidthInPixels);
}

void Settings::setOutlineWidth(int width)
{
    set(outlineWidthInPixels, width);
}

OpenFiles Settings::openFiles() const
{
    OpenFiles open;
    const int count = m_store.beginReadArray(openKey);
    for (int i = 0; i < count; ++i) {
        m_store.setArrayIndex(i);
        const OpenFile file{
            m_store.value(pathKey).toString(), std::max(0, m_store.value(caretKey).toInt()),
            std::max(0, m_store.value(topKey).toInt()), numbersIn(m_store.value(foldsKey))};
        if (!file.path.isEmpty())
            open.files.append(file);
    }
    m_store.endArray();
    open.current = get(currentFile);
    return open;
}

void Settings::setOpenFiles(const OpenFiles &open)
{
    m_store.remove(openKey);
    m_store.beginWriteArray(openKey, int(open.files.size()));
    for (int i = 0; i < open.files.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(pathKey, open.files[i].path);
        m_store.setValue(caretKey, open.files[i].caret);
        m_store.setValue(topKey, open.files[i].top);
        m_store.setValue(foldsKey, textOf(open.files[i].folds));
    }
    m_store.endArray();
    set(currentFile, open.current);
}

DayCount Settings::dayCount() const
{
    const QDate day = QDate::fromString(m_store.value(dayKey).toString(), Qt::ISODate);
    return day.isValid() ? DayCount{day, get(wordsOfTheDay)} : DayCount();
}

void Settings::setDayCount(const DayCount &count)
{
    m_store.setValue(dayKey, count.day.toString(Qt::ISODate));
    set(wordsOfTheDay, count.words);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(recentKey).toStringList();
}

void Settings::setRecentFiles(const QStringList &paths)
{
    m_store.setValue(recentKey, paths);
}

QList<int> Settings::numbers(const QString &key, qsizetype count) const
{
    const QList<int> values = numbersIn(m_store.value(key));
    return values.size() == count ? values : QList<int>();
}

void Settings::setNumbers(const QString &key, const QList<int> &numbers)
{
    m_store.setValue(key, textOf(numbers));
}

} // namespace stetmark
