// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tag_completions.h"

#include "app/library/folder_scan.h"
#include "editor/document/essay_document.h"

#include <utility>

namespace stetmark {

TagCompletions::TagCompletions(QObject *parent) : QObject(parent), m_scan(new FolderScan(this))
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

void TagCompletions::setFolder(const QString &folder, const FieldSchemaPtr &schema)
{
    const bool isOtherSchema = std::exchange(m_schema, schema) != schema;
    if (isOtherSchema || folder != m_folder.folder) {
        // What another folder uses is offered no longer.
        m_folder = FolderFields();
        m_folder.folder = folder;
        announce();
    }
    if (folder.isEmpty())
        m_scan->cancel();
    else
        m_scan->scan(folder, schema);
}

void TagCompletions::read(const QObject *essay, const Analysis &analysis)
{
    Known &known = m_essays[essay];
    // Typing in the body leaves the front matter the same one.
    if (known.frontMatter == analysis.frontMatter && known.schema == analysis.schema)
        return;
    const EssayFields before = known.fields;
    known = {analysis.frontMatter, analysis.schema,
             readEssayFields(*analysis.frontMatter, analysis.fieldSchema())};
    if (!(known.fields == before))
        announce();
}

TagCompletions::WordsByKey TagCompletions::wordsIn(const FolderFields &fields) const
{
    WordsByKey words = fields.lists;
    const auto add = [&](FieldRole role, const QStringList &ofRole) {
        const FieldSchema &schema = m_schema ? *m_schema : essaySchema();
        for (const FieldPath &path : schema.paths(role))
            words.insert(path.toString(), ofRole);
    };
    add(FieldRole::Tags, fields.tags);
    add(FieldRole::Categories, fields.categories);
    return words;
}

void TagCompletions::announce()
{
    FieldTally open;
    for (const Known &known : std::as_const(m_essays))
        open.add(known.fields);
    const FolderFields fields = merged(m_folder, open.sum());

    const WordsByKey now = wordsIn(fields);
    const WordsByKey before = std::exchange(m_announcedWords, now);
    for (auto words = before.cbegin(); words != before.cend(); ++words) {
        if (!now.contains(words.key()))
            Q_EMIT changed(words.key(), {});
    }
    for (auto words = now.cbegin(); words != now.cend(); ++words) {
        if (before.value(words.key()) != words.value())
            Q_EMIT changed(words.key(), words.value());
    }
    if (std::exchange(m_announcedKeys, fields.others) != fields.others)
        Q_EMIT keysChanged(fields.others);
}

} // namespace stetmark
