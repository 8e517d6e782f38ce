// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace stetmark {

/// The files of one of Hunspell's dictionaries.
struct Dictionary {
    QString language; ///< as the files are called: en_US, de_DE, sr-Latn
    QString affixFile;
    QString wordFile;
};

/// The dictionaries of this machine, where Hunspell's packages and LibreOffice put them and
/// where a person may (hunspell in the XDG data folders), by language; of several for one
/// language the person's own. Lists folders: call it off the GUI thread.
QList<Dictionary> installedDictionaries();

/// The language of `available` that serves `wanted`, a tag as in an essay's `lang` or a
/// locale: the very same, else another country's of the same language. Empty if none does.
QString dictionaryFor(const QString &wanted, const QStringList &available);

} // namespace stetmark
