// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/exporter.h"

#include "preview/render/html_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

namespace stetmark {

namespace {

Error notWritten(const QString &target, const QString &reason)
{
    const QString message =
        QCoreApplication::translate("Page", "The page could not be written to %1: %2. What was "
                                            "there before is unchanged.");
    return {Error::Kind::NotWritable, message.arg(QDir::toNativeSeparators(target), reason)};
}

} // namespace

ExportedPage exportPage(const Analysis &analysis, const FieldSchema &schema,
                        const PageOptions &options)
{
    const EssayPage page = renderEssay(analysis, schema, options, ImageMode::Inlined);
    return {toDocument(page).toUtf8(), page.issues};
}

Result<QList<Issue>> exportFile(const Analysis &analysis, const FieldSchema &schema,
                                const PageOptions &options, const QString &target)
{
    const ExportedPage page = exportPage(analysis, schema, options);
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(target, file.errorString());
    if (file.write(page.html) != page.html.size() || !file.commit())
        return notWritten(target, file.errorString());
    return page.issues;
}

} // namespace stetmark
