// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/own_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stetmark {

namespace {

/// A file of words that is larger is none.
constexpr qint64 largest = 4 * 1024 * 1024;

} // namespace

QSet<QString> readOwnWords(const QString &file)
{
    QSet<QString> words;
    QFile source(file);
    // Not a pipe or a device, which may never end.
    if (!QFileInfo(file).isFile() || source.size() > largest || !source.open(QIODevice::ReadOnly))
        return words;
    const QStringList lines = QString::fromUtf8(source.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QString word = line.trimmed();
        if (!word.isEmpty() && !word.startsWith(u'#'))
            words.insert(word);
    }
    return words;
}

QString appendOwnWord(const QString &file, const QString &word)
{
    QFile target(file);
    QDir().mkpath(QFileInfo(file).absolutePath());
    const QByteArray line = word.toUtf8() + '\n';
    // At the end, in one piece: another program of ours may be writing, too.
    if (target.open(QIODevice::Append) && target.write(line) == line.size() && target.flush())
        return {};
    return QCoreApplication::translate("OwnWords", "Your word “%1” could not be kept in %2: %3")
        .arg(word, QDir::toNativeSeparators(file), target.errorString());
}

} // namespace stetmark
