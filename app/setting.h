// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>

namespace stetmark {

// The kinds of settings. Each one has its key in the settings file ("group/name") and what
// holds while a person has chosen nothing. read() takes what the file says, or nothing: what
// is missing or makes no sense is the usual. written() is what the file says of a value.

struct SwitchSetting {
    using Value = bool;

    const char *key;
    bool usual;

    bool read(const QVariant &stored) const;
    static QVariant written(bool isOn) { return isOn; }
};

struct NumberSetting {
    using Value = int;

    const char *key;
    int usual;
    int least;
    int most;
    bool canBeNone = false; ///< 0, too, whatever the least is

    /// `number`, or the nearest that is allowed.
    int limited(int number) const;
    int read(const QVariant &stored) const;
    QVariant written(int number) const { return limited(number); }
};

struct TextSetting {
    using Value = QString;

    const char *key;
    const char *usual = ""; ///< in UTF-8

    QString read(const QVariant &stored) const;
    static QVariant written(const QString &text) { return text; }
};

/// Words with commas between them.
struct ListSetting {
    using Value = QStringList;

    const char *key;
    QStringList (*usual)(); ///< holds for an empty list, too

    QStringList read(const QVariant &stored) const;
    static QVariant written(const QStringList &words);
};

/// What any choice is, whatever it is between.
struct AnyChoice {
    const char *key;
    int usual;
    std::span<const char *const> words; ///< in the file, by the numbers of the values

    int readNumber(const QVariant &stored) const;
    QVariant writtenNumber(int number) const;
};

/// One of the values of an enumeration, which counts from 0.
template <typename E>
struct ChoiceSetting : AnyChoice {
    using Value = E;

    constexpr ChoiceSetting(const char *keyInFile, E usualValue,
                            std::span<const char *const> wordsInFile)
        : AnyChoice{keyInFile, int(usualValue), wordsInFile}
    {
    }

    E read(const QVariant &stored) const { return E(readNumber(stored)); }
    QVariant written(E value) const { return writtenNumber(int(value)); }
};

} // namespace stetmark
