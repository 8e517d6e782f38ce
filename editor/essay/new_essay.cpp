// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/new_essay.h"

#include "editor/essay/essay_file.h"
#include "editor/essay/template_slug.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// What the essay at `path` is called: its file, or its folder where the file is an index.
QString nameOf(const QString &path)
{
    const QFileInfo file(path);
    const QString name = file.completeBaseName();
    const bool isIndex = name == "index"_L1 || name == "_index"_L1;
    return isIndex ? QDir(file.absolutePath()).dirName() : name;
}

} // namespace

FilledTemplate beginningOf(const NewEssay &essay, const QDateTime &now)
{
    const QString name = nameOf(essay.path);
    const QString title = essay.title ? *essay.title : titleFromName(name);
    return fillTemplate(essay.beginning.text, {title, slugOf(name), now});
}

Result<QStringList> createEssay(const NewEssay &essay)
{
    const FilledTemplate beginning = beginningOf(essay, QDateTime::currentDateTime());
    const auto bytes = encodeText(beginning.text, false, {});
    if (!bytes)
        return bytes.error();
    if (const auto error = createEssayFile(essay.path, *bytes))
        return *error;
    return beginning.left;
}

} // namespace stetmark
