// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tag_completions.h"

#include "app/library/folder_scan.h"
#include "editor/document/essay_document.h"

namespace stetmark {

TagCompletions::TagCompletions(const FieldSchema &schema, QObject *parent)
    : QObject(parent), m_schema(schema), m_scan(new FolderScan(schema, this))
{
    connect(m_scan, &FolderScan::scanned, this, [this](const FolderFields &fields) {
        m_folder = fields;
        announce();
    });
}

void TagCompletions::watch(EssayDocument *essay)
{
    connect(essay, &EssayDocument::analysed, this,
            [this, essay](const AnalysisPtr &analysis) { read(essay, *analysis); });
    connect(essay, &QObject::destroyed, this, [this](const QObject *gone) {
        if (m_essays.remove(gone) > 0)
            announce();
    });
    read(essay, *essay->analysis());
}

void TagCompletions::setFolder(const QString &folder)
{
    if (folder != m_folder.folder) {
        // What another folder uses is offered no longer.
        m_folder = FolderFields();
        m_folder.folder = folder;
        announce();
    }
    if (folder.isEmpty())
        m_scan->cancel();
    else
        m_scan->scan(folder);
}

void TagCompletions::read(const QObject *essay, const Analysis &analysis)
{
    Known &known = m_essays[essay];
    // Typing in the body leaves the front matter the same one.
    if (known.frontMatter == analysis.frontMatter)
        return;
    const EssayFields before = known.fields;
    known = {analysis.frontMatter, readEssayFields(*analysis.frontMatter, m_schema)};
    if (!(known.fields == before))
        announce();
}

void TagCompletions::announce()
{
    FieldTally open;
    for (const Known &known : std::as_const(m_essays))
        open.add(known.fields);
    const FolderFields before = std::exchange(m_announced, merged(m_folder, open.sum()));
    if (m_announced.tags != before.tags)
        announce(FieldRole::Tags, m_announced.tags);
    if (m_announced.categories != before.categories)
        announce(FieldRole::Categories, m_announced.categories);
    if (m_announced.others != before.others)
        Q_EMIT keysChanged(m_announced.others);
}

void TagCompletions::announce(FieldRole role, const QStringList &words)
{
    const QList<FieldPath> paths = m_schema.paths(role);
    for (const FieldPath &path : paths)
        Q_EMIT changed(path.toString(), words);
}

} // namespace stetmark
