// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/field_schema.h"
#include "editor/form/field_change.h"
#include "editor/form/form_body.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QMenu;

namespace stetmark {

class EssayDocument;
class FormRow;

/// What can be done with the fields of a form besides changing their values: to add
/// them, remove them and move them, and to go to their place in the text. Asks for
/// the changes; whoever makes them puts the focus where it is asked for.
class FormActions : public QObject
{
    Q_OBJECT

public:
    /// `body` is not owned and lives longer.
    explicit FormActions(FormBody *body);

    void setDocument(EssayDocument *document); ///< not owned; may be null
    /// Fields that other essays have and their schema lacks.
    void setFolderFields(const QList<Field> &fields) { m_folderFields = fields; }

    void openMenu(FormRow *row, QPoint globalPosition);
    /// Opens the list of fields that the map at `map` lacks, below `anchor`.
    void openFields(const FieldPath &map, QWidget *anchor, FormRow *row);
    void addRecord(FormRow *row);
    void moveRecord(const FieldPath &record, qsizetype to);
    /// The keys of the map at `map` as the essay's schema orders them.
    QStringList orderAt(const FieldPath &map) const;

Q_SIGNALS:
    /// `row` says why when it cannot be done; null for the form itself.
    void changeRequested(stetmark::FormRow *row, const stetmark::FieldChange &change,
                         const stetmark::FocusGoal &goal);
    void placeRequested(const stetmark::FieldPath &path);

private:
    void addRecordActions(QMenu *menu, FormRow *row);
    void addRemoveActions(QMenu *menu, FormRow *row);
    void addRemoveAction(QMenu *menu, FormRow *row, const FieldPath &path);
    void insert(const FieldPath &map, const Field &field, FormRow *row);
    void remove(FormRow *row, const FieldPath &path, CommentsAbove comments);
    FocusGoal goalAfterRemoval(const FieldPath &path) const;
    bool hasCommentAbove(const FieldPath &path) const;
    const FrontMatterNode *nodeAt(const FieldPath &path) const;
    /// The essay's, until events are processed.
    const FieldSchema &schema() const;

    FormBody *m_body;
    QPointer<EssayDocument> m_document;
    QList<Field> m_folderFields;
};

} // namespace stetmark
