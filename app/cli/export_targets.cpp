// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/export_targets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(ExportTargets)
};

Error refused(const QString &message)
{
    return {Error::Kind::Refused, message + Messages::tr(" Nothing was written.")};
}

/// One name for one file, whatever the way to it. The file need not exist yet.
QString identity(const QString &path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    if (!canonical.isEmpty())
        return canonical;
    return QDir(QFileInfo(file.absolutePath()).canonicalFilePath()).filePath(file.fileName());
}

QString pageName(const QString &essay)
{
    return QFileInfo(essay).completeBaseName() + QStringLiteral(".html");
}

QStringList candidates(const QStringList &essays, const QString &output, bool intoFolder)
{
    QStringList targets;
    for (const QString &essay : essays) {
        if (output.isEmpty())
            targets << QDir(QFileInfo(essay).path()).filePath(pageName(essay));
        else
            targets << (intoFolder ? QDir(output).filePath(pageName(essay)) : output);
    }
    return targets;
}

} // namespace

Result<QStringList> exportTargets(const QStringList &essays, const QString &output)
{
    const bool intoFolder = QFileInfo(output).isDir();
    if (!intoFolder && !output.isEmpty()) {
        if (output.endsWith(u'/') || essays.size() > 1)
            return refused(
                Messages::tr("There is no folder “%1” to put the pages into.").arg(output));
    }

    QSet<QString> inputs;
    for (const QString &essay : essays)
        inputs.insert(identity(essay));

    const QStringList targets = candidates(essays, output, intoFolder);
    QHash<QString, QString> taken;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const QFileInfo target(targets[i]);
        const QString name = identity(targets[i]);
        if (target.exists() && !target.isFile())
            return refused(Messages::tr("“%1” is not a file that a page could be written to. To "
                                        "write to a pipe or device, use -o - and the shell.")
                               .arg(targets[i]));
        if (inputs.contains(name))
            return refused(Messages::tr("The page “%1” would be written over an essay. Give "
                                        "another file or folder with -o.")
                               .arg(targets[i]));
        if (taken.contains(name))
            return refused(Messages::tr("“%1” and “%2” would both be written to “%3”. Export them "
                                        "one by one, or into different folders.")
                               .arg(taken.value(name), essays[i], targets[i]));
        taken.insert(name, essays[i]);
    }
    return targets;
}

} // namespace stetmark
