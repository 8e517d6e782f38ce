// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/file_access.h"

#include <QSet>

namespace stetmark::architecture {

namespace {

QString withoutSuffix(const QString &path)
{
    return path.first(path.lastIndexOf(u'.'));
}

} // namespace

QStringList listedFileAccess(const QString &architecture)
{
    const qsizetype heading = architecture.indexOf(QStringLiteral("\n## File I/O"));
    if (heading < 0)
        return {};
    const qsizetype next = architecture.indexOf(QStringLiteral("\n## "), heading + 1);
    const QString section =
        architecture.sliced(heading, (next < 0 ? architecture.size() : next) - heading);
    static const QRegularExpression entry(QStringLiteral("^- `([^`]+)`: \\S"),
                                          QRegularExpression::MultilineOption);
    QStringList listed;
    for (const QRegularExpressionMatch &match : entry.globalMatch(section))
        listed << match.captured(1);
    return listed;
}

QStringList fileAccess(const SourceFile &file)
{
    static const QList<QRegularExpression> ways{
        // Qt's classes for files; turning a file's name into bytes touches none.
        QRegularExpression(QStringLiteral(
            "\\bQ(File|SaveFile|TemporaryFile|TemporaryDir|LockFile|Settings|DirIterator)\\b"
            "(?!::(en|de)codeName)(?=[\\s(:*&{;>])")),
        QRegularExpression(QStringLiteral(
            "(\\.|->|QDir::)(mkdir|mkpath|rmdir|rmpath|removeRecursively|entryList|entryInfoList)"
            "\\s*\\(")),
        // The C library and the system.
        QRegularExpression(
            QStringLiteral("(?<![\\w.>])(std::)?(fopen|freopen|fdopen|opendir|mkstemp)\\s*\\(")),
        QRegularExpression(QStringLiteral(
            "(?<!\\w)::(open|openat|creat|unlink|rename|truncate|mkdir|read|pread|write)\\s*\\(")),
        QRegularExpression(QStringLiteral("\\bstd::([io]?fstream|filesystem|filebuf)\\b")),
    };
    if (!file.isCpp() || !file.isProgram())
        return {};
    // An include alone does nothing.
    QString code = file.code();
    code.replace(
        QRegularExpression(QStringLiteral("^[ \\t]*#.*$"), QRegularExpression::MultilineOption),
        QString());
    QStringList found;
    for (const QRegularExpression &way : ways)
        found += findings(file, code, way,
                          QStringLiteral("touches files and is not listed in ARCHITECTURE.md"));
    return found;
}

QStringList fileAccessProblems(const QList<SourceFile> &sources, const QStringList &listed)
{
    QSet<QString> allowed;
    for (const QString &path : listed)
        allowed.insert(withoutSuffix(path));

    QStringList problems;
    QSet<QString> used;
    for (const SourceFile &file : sources) {
        const QStringList found = fileAccess(file);
        if (found.isEmpty())
            continue;
        used.insert(withoutSuffix(file.path));
        if (!allowed.contains(withoutSuffix(file.path)))
            problems += found;
    }
    for (const QString &path : listed) {
        if (!used.contains(withoutSuffix(path)))
            problems << QStringLiteral("ARCHITECTURE.md lists %1, which touches no file").arg(path);
    }
    return problems;
}

} // namespace stetmark::architecture
