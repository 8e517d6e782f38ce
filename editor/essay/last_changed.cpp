// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/last_changed.h"

#include "editor/essay/date_text.h"
#include "editor/essay/essay_metadata.h"
#include "editor/essay/front_matter_edit.h"

namespace stetmark {

namespace {

bool isDate(const QString &text)
{
    return readWrittenDate(text) || isImpossibleDate(text);
}

bool isEmptyScalar(const FrontMatterNode &node)
{
    return node.type() == ScalarType::Null || node.value.isEmpty();
}

/// The field to set: the first that has a date, else the first that is empty.
std::optional<FieldPath> fieldToSet(const FrontMatter &frontMatter, const FieldSchema &schema)
{
    std::optional<FieldPath> found;
    for (const FieldPath &path : schema.paths(FieldRole::Modified)) {
        const FrontMatterNode *node = frontMatter.root.at(path);
        if (!node || node->kind != FrontMatterNode::Kind::Scalar)
            continue;
        if (isDate(node->value))
            return path;
        if (!found && isEmptyScalar(*node))
            found = path;
    }
    return found;
}

} // namespace

QList<TextEdit> lastChangedEdits(const QString &text, const FieldSchema &schema,
                                 const QDateTime &now)
{
    const FrontMatter frontMatter = readFrontMatter(text);
    if (!frontMatter.isEditable())
        return {};
    const std::optional<FieldPath> path = fieldToSet(frontMatter, schema);
    if (!path)
        return {};
    const FrontMatterNode &node = *frontMatter.root.at(*path);
    const QString like =
        isEmptyScalar(node) ? readMetadata(frontMatter, schema).created : node.value;
    const Result<QList<TextEdit>> edits =
        setScalar(text, *path, momentWrittenAs(now, like), ValueKind::Typed);
    return edits ? *edits : QList<TextEdit>();
}

} // namespace stetmark
