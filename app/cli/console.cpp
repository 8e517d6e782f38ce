// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/console.h"

#include "editor/essay/essay_file.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace stetmark {

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

/// One line that moves no cursor and changes no colour: messages quote essays
/// and file names, and a terminal obeys control characters.
QByteArray line(QString text)
{
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator
            || character == QChar::ParagraphSeparator)
            character = character.isSpace() ? u' ' : QChar(QChar::ReplacementCharacter);
    }
    return text.toUtf8() + '\n';
}

void writeError(const QString &text)
{
    const QByteArray bytes = line(text);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
}

} // namespace

Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return Error{Error::Kind::NotReadable,
                     Messages::tr("Standard input cannot be read: %1.").arg(input.errorString())};
    }
    QByteArray bytes;
    constexpr qint64 chunkSize = 1 << 20;
    while (bytes.size() <= largestEssay) {
        const QByteArray chunk = input.read(chunkSize);
        if (chunk.isEmpty())
            break;
        bytes += chunk;
    }
    if (input.error() != QFileDevice::NoError) {
        return Error{Error::Kind::NotReadable,
                     Messages::tr("Standard input cannot be read: %1.").arg(input.errorString())};
    }
    if (bytes.size() > largestEssay) {
        return Error{Error::Kind::NotReadable,
                     Messages::tr("Standard input is larger than 50 MB, which is too large for an "
                                  "essay. Nothing was done.")};
    }
    return bytes;
}

ExitCode writeOutput(QByteArrayView bytes)
{
    QFile output;
    if (output.open(stdout, QIODevice::WriteOnly)
        && output.write(bytes.data(), bytes.size()) == bytes.size() && output.flush())
        return ExitCode::Fine;
    report(Messages::tr("Standard output takes no more: %1.").arg(output.errorString()));
    return ExitCode::Failed;
}

void report(const QString &message)
{
    writeError(QStringLiteral("stetmark-cli: ") + message);
}

void reportIssue(const QString &file, const Issue &issue)
{
    const bool isNote = issue.severity == Issue::Severity::Note;
    writeError(QStringLiteral("%1:%2:%3: ").arg(file).arg(issue.line).arg(issue.column)
               + (isNote ? Messages::tr("note: ") : QString()) + issue.message);
}

QString versionText()
{
    return QStringLiteral("stetmark-cli " STETMARK_VERSION "\n");
}

} // namespace stetmark
