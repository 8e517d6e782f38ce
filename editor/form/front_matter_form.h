// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"
#include "editor/essay/span.h"
#include "editor/form/gesture_edit.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>
#include <QStringList>

#include <optional>

class QLabel;

namespace stetmark {

class EssayDocument;
class FieldEditor;
class FormBody;
class FormNotice;
struct FieldChange;
struct KeptType;

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
    ~FrontMatterForm() override;

    /// Shows `document`, which is not owned; null shows an empty form.
    void setDocument(EssayDocument *document);
    /// Words that a tag field offers while one types; by field key ("tags").
    void setCompletions(const QString &key, const QStringList &words);

Q_SIGNALS:
    /// A problem or a field's place was clicked: show it in the text.
    void placeRequested(stetmark::Span span);

private:
    void refresh();
    /// What stands above the fields: why there are none, or why they are asleep.
    void showState(const Analysis &analysis);
    void showFields(const Analysis &analysis);
    static QString invitationText();
    bool canWrite() const;
    void write(FieldEditor *editor, const FieldChange &change);
    void separateGestures();
    std::optional<KeptType> keptType() const;
    void requestPlace(const FieldPath &path, const std::optional<Span> &problem);
    void requestCurrent(Span span);

    FieldSchema m_schema;
    QPointer<EssayDocument> m_document;
    QHash<QString, QStringList> m_completions;
    FormNotice *m_notice;
    QLabel *m_invitation; ///< how to add front matter, where there is none
    FormBody *m_body;
    std::optional<Span> m_noticePlace; ///< in the text of the newest Analysis
    /// The value that the gesture going on began with, as written in the text.
    std::optional<GestureStart> m_gestureStart;
    bool m_isWriting = false;
};

} // namespace stetmark
