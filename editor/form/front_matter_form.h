// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"
#include "editor/essay/span.h"

#include <QScrollArea>
#include <QStringList>

namespace stetmark {

class EssayDocument;

/// The front matter of an essay as a form, made from a schema. Shows the newest
/// Analysis and writes by the EssayDocument's front matter edits, so form and
/// text always agree and share one undo history. A field being edited keeps its
/// focus and caret while the text changes under it.
class FrontMatterForm : public QScrollArea
{
    Q_OBJECT

public:
    /// `schema` is copied.
    explicit FrontMatterForm(const FieldSchema &schema, QWidget *parent = nullptr);

    /// Shows `document`, which is not owned; null shows an empty form.
    void setDocument(EssayDocument *document);
    /// Words that a tag field offers while one types; by field key ("tags").
    void setCompletions(const QString &key, const QStringList &words);

Q_SIGNALS:
    /// A problem or a field's place was clicked: show it in the text.
    void placeRequested(stetmark::Span span);
};

} // namespace stetmark
