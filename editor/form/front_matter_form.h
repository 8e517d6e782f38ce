// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/analysis.h"
#include "editor/essay/field_schema.h"
#include "editor/essay/span.h"
#include "editor/form/form_body.h"
#include "editor/form/gesture_edit.h"

#include <QHash>
#include <QPointer>
#include <QScrollArea>
#include <QStringList>

#include <optional>

class QPushButton;

namespace stetmark {

class EssayDocument;
class FormActions;
class FormInvitation;
class FormNotice;
class FormRow;

/// The front matter of an essay as a form, made from its schema. Shows the newest
/// Analysis and writes by the EssayDocument's front matter edits, so form and
/// text always agree and share one undo history. A field being edited keeps its
/// focus and caret while the text changes under it.
class FrontMatterForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit FrontMatterForm(QWidget *parent = nullptr);
    ~FrontMatterForm() override;

    /// Shows `document`, which is not owned; null shows an empty form.
    void setDocument(EssayDocument *document);
    /// Words that a tag field offers while one types; by field key ("tags").
    void setCompletions(const QString &key, const QStringList &words);
    /// Fields that other essays of the folder have: offered when one adds a field.
    void setFolderFields(const QList<Field> &fields);
    /// Chooses the fields' letters again: what is around the form has others now.
    void chooseMnemonics() { m_body->setMnemonics(); }

Q_SIGNALS:
    /// A problem or a field's place was clicked: show it in the text.
    void placeRequested(stetmark::Span span);

private:
    void refresh();
    /// What stands above the fields: why there are none, or why they are asleep.
    void showState(const Analysis &analysis);
    void showFields(const Analysis &analysis);
    void showNothing();
    void connectBody();
    void connectActions();
    bool canWrite() const;
    /// Makes an edit of `change`; says why not when there is none.
    std::optional<Error> apply(const FieldChange &change);
    void write(FormRow *row, const FieldChange &change);
    void act(FormRow *row, const FieldChange &change, const FocusGoal &goal);
    void addFrontMatter();
    void focusGoal(const Analysis &analysis);
    void separateGestures();
    std::optional<KeptType> keptType() const;
    void requestPlace(const FieldPath &path, const std::optional<Span> &problem);
    void requestCurrent(Span span);

    QPointer<EssayDocument> m_document;
    FieldSchemaPtr m_schema; ///< that the fields were planned by
    QHash<QString, QStringList> m_completions;
    FormNotice *m_notice;
    FormInvitation *m_invitation;
    FormBody *m_body;
    FormActions *m_actions;
    QPushButton *m_addButton;
    FormNotice *m_refusal;             ///< why a field could not be added
    std::optional<Span> m_noticePlace; ///< in the text of the newest Analysis
    /// The value that the gesture going on began with, as written in the text.
    std::optional<GestureStart> m_gestureStart;
    bool m_isWriting = false;
    std::optional<FocusGoal> m_goal; ///< waits for the analysis of m_goalRevision
    quint64 m_goalRevision = 0;
};

} // namespace stetmark
