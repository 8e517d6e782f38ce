// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/essay_edit.h"

#include "app/cli/console.h"
#include "app/cli/essay_report.h"
#include "editor/essay/essay_file.h"
#include "editor/essay/front_matter.h"

namespace stetmark {

namespace {

ExitCode refused(const QString &essay, const FieldPath &field, const Error &error)
{
    report(QStringLiteral("%1: %2: %3").arg(essay, field.toString(), error.message));
    return ExitCode::Problems;
}

ExitCode save(const EssayFile &file, const FieldPath &field)
{
    const DecodedText &content = file.content;
    const auto bytes = encodeText(content.text, content.hasByteOrderMark, content.lineEndings);
    if (!bytes)
        return refused(file.path, field, bytes.error());
    const auto saved = writeEssayFile(file.path, *bytes, file.digest);
    if (saved)
        return ExitCode::Fine;
    report(saved.error().message);
    return ExitCode::Failed;
}

} // namespace

ExitCode editEssay(const QString &essay, const FieldPath &field, const QList<EssayEdit> &edits)
{
    auto file = readEssayFile(essay);
    if (!file) {
        report(file.error().message);
        return ExitCode::Failed;
    }
    DecodedText &content = file->content;
    if (const ExitCode code = reportReadOnly(essay, content); code != ExitCode::Fine)
        return code;
    const QString original = content.text;
    for (const EssayEdit &edit : edits) {
        const auto splices = edit(content.text);
        if (!splices) {
            reportIssues(essay, readFrontMatter(original).issues);
            return refused(essay, field, splices.error());
        }
        content.lineEndings = mapped(content.lineEndings, content.text, *splices);
        content.text = applied(content.text, *splices);
    }
    return content.text == original ? ExitCode::Fine : save(*file, field);
}

} // namespace stetmark
