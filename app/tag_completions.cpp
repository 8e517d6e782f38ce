// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tag_completions.h"

#include "editor/document/essay_document.h"
#include "editor/essay/essay_metadata.h"

namespace stetmark {

TagCompletions::TagCompletions(const FieldSchema &schema, QObject *parent)
    : QObject(parent), m_schema(schema)
{
}

void TagCompletions::watch(EssayDocument *essay)
{
    connect(essay, &EssayDocument::analysed, this,
            [this, essay](const AnalysisPtr &analysis) { read(essay, *analysis); });
    connect(essay, &QObject::destroyed, this, [this](const QObject *gone) {
        if (m_words.remove(gone) > 0)
            announce();
    });
    read(essay, *essay->analysis());
}

void TagCompletions::read(const QObject *essay, const Analysis &analysis)
{
    Words &words = m_words[essay];
    // Typing in the body leaves the front matter the same one.
    if (words.frontMatter == analysis.frontMatter)
        return;
    const EssayMetadata metadata = readMetadata(*analysis.frontMatter, m_schema);
    const bool isSame = words.tags == metadata.tags && words.categories == metadata.categories;
    words = {analysis.frontMatter, metadata.tags, metadata.categories};
    if (!isSame)
        announce();
}

void TagCompletions::announce()
{
    announce(FieldRole::Tags, &Words::tags);
    announce(FieldRole::Categories, &Words::categories);
}

void TagCompletions::announce(FieldRole role, QStringList Words::*words)
{
    QStringList all;
    for (const Words &essay : std::as_const(m_words))
        all.append(essay.*words);
    all.removeDuplicates();
    all.sort(Qt::CaseInsensitive);
    const QList<FieldPath> paths = m_schema.paths(role);
    for (const FieldPath &path : paths)
        Q_EMIT changed(path.toString(), all);
}

} // namespace stetmark
