// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/page_export.h"

#include "editor/essay/analysis.h"
#include "preview/render/exporter.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace stetmark {

PageExport::PageExport(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PageExport::~PageExport()
{
    m_pool.waitForDone();
}

QString PageExport::suggestedPath(const QString &essayPath, const QString &folder)
{
    if (essayPath.isEmpty())
        return QDir(folder).filePath(tr("Untitled") + u".html"_s);
    const QFileInfo essay(essayPath);
    return essay.dir().filePath(essay.completeBaseName() + u".html"_s);
}

void PageExport::start(const QString &text, const FieldSchemaPtr &schema,
                       const PageOptions &options, const QString &target)
{
    ++m_running;
    Q_EMIT runningChanged(true);
    m_pool.start([this, text, schema, options, target] {
        const AnalysisPtr analysis = analyse(text, 0, schema);
        const Result<QList<Issue>> result =
            exportFile(*analysis, analysis->fieldSchema(), options, target);
        QMetaObject::invokeMethod(
            this, [this, target, result] { finish(target, result); }, Qt::QueuedConnection);
    });
}

void PageExport::finish(const QString &target, const Result<QList<Issue>> &result)
{
    --m_running;
    Q_EMIT runningChanged(isRunning());
    if (result)
        Q_EMIT finished(target, *result);
    else
        Q_EMIT failed(target, result.error());
}

} // namespace stetmark
