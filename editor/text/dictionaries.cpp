// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/dictionaries.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QStringList folders()
{
    QStringList all = QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s,
                                                QStandardPaths::LocateDirectory);
    all += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"myspell/dicts"_s,
                                     QStandardPaths::LocateDirectory);
    return all;
}

QString normalised(QString tag)
{
    return tag.trimmed().replace(u'-', u'_').toLower();
}

QString languageOf(const QString &tag)
{
    return normalised(tag).section(u'_', 0, 0);
}

} // namespace

QList<Dictionary> installedDictionaries()
{
    QMap<QString, Dictionary> found;
    const QStringList all = folders();
    for (const QString &folder : all) {
        const QDir dir(folder);
        const QStringList names = dir.entryList({u"*.aff"_s}, QDir::Files);
        for (const QString &name : names) {
            const QString language = QFileInfo(name).completeBaseName();
            const QString words = dir.filePath(language + u".dic"_s);
            // Patterns for hyphens are kept beside dictionaries.
            if (language.startsWith(u"hyph_"_s) || found.contains(language)
                || !QFileInfo::exists(words))
                continue;
            found.insert(language, {language, dir.filePath(name), words});
        }
    }
    return found.values();
}

QString dictionaryFor(const QString &wanted, const QStringList &available)
{
    QString sameLanguage;
    for (const QString &one : available) {
        if (normalised(one) == normalised(wanted))
            return one;
        // "en" is American before it is Australian: the country of the language's own name.
        const bool isLikely = normalised(one) == u"en_us"_s
                              || normalised(one) == languageOf(one) + u'_' + languageOf(one);
        if (languageOf(one) == languageOf(wanted) && (sameLanguage.isEmpty() || isLikely))
            sameLanguage = one;
    }
    return sameLanguage;
}

} // namespace stetmark
