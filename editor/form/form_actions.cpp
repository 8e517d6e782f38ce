// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_actions.h"

#include "editor/document/essay_document.h"
#include "editor/form/add_field_popup.h"
#include "editor/form/addable_fields.h"
#include "editor/form/form_row.h"

#include <QAbstractButton>
#include <QMenu>

#include <algorithm>

namespace stetmark {

namespace {

using Style = FormRowPlan::Style;

bool isItem(const FieldPath &path)
{
    return !path.isEmpty() && std::holds_alternative<qsizetype>(path.steps().constLast());
}

/// True when `path` is `ancestor` or stands in it.
bool isIn(const FieldPath &path, const FieldPath &ancestor)
{
    const qsizetype depth = ancestor.steps().size();
    return path.steps().size() >= depth && path.steps().first(depth) == ancestor.steps();
}

/// Keys that other records of the list have.
QList<Field> siblingFields(const FrontMatterNode *list)
{
    QList<Field> fields;
    if (!list)
        return fields;
    for (const FrontMatterNode &record : list->items) {
        for (const FrontMatterEntry &entry : record.entries)
            fields.append(fieldFor(entry.key.value, entry.value));
    }
    return fields;
}

} // namespace

FormActions::FormActions(FormBody *body) : QObject(body), m_body(body) {}

void FormActions::setDocument(EssayDocument *document)
{
    m_document = document;
}

void FormActions::openMenu(FormRow *row, QPoint globalPosition)
{
    if (!m_document)
        return;
    const FormItem &item = row->plan().item;
    auto *menu = new QMenu(row);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool canEdit = item.textOnly.isEmpty();
    if (row->editor() && canEdit)
        row->editor()->addActions(menu);
    const bool isMap = item.field.type == FieldType::Group && canEdit && !row->editor();
    if (isMap || !item.measure.isEmpty()) {
        const FieldPath map = isMap ? item.path : item.measure;
        connect(menu->addAction(tr("&Add a field to it…")), &QAction::triggered, this,
                [this, row, map] { openFields(map, row->button(), row); });
    }
    if (row->plan().style == Style::Heading && item.field.type == FieldType::Records && canEdit)
        connect(menu->addAction(tr("&Add to it")), &QAction::triggered, this,
                [this, row] { addRecord(row); });
    if (row->plan().style == Style::Record)
        addRecordActions(menu, row);
    addRemoveActions(menu, row);
    if (!item.isAbsent) {
        menu->addSeparator();
        connect(menu->addAction(tr("&Show in the text")), &QAction::triggered, this,
                [this, path = item.path] { Q_EMIT placeRequested(path); });
    }
    menu->popup(globalPosition);
}

void FormActions::addRecordActions(QMenu *menu, FormRow *row)
{
    const FieldPath path = row->plan().item.path;
    const qsizetype index = std::get<qsizetype>(path.steps().constLast());
    const FrontMatterNode *list = nodeAt(path.parent());
    const qsizetype last = list ? qsizetype(list->items.size()) - 1 : index;
    QAction *up = menu->addAction(tr("Move &up\tAlt+Up"));
    up->setEnabled(index > 0);
    connect(up, &QAction::triggered, this, [this, path, index] { moveRecord(path, index - 1); });
    QAction *down = menu->addAction(tr("Move &down\tAlt+Down"));
    down->setEnabled(index < last);
    connect(down, &QAction::triggered, this, [this, path, index] { moveRecord(path, index + 1); });
}

void FormActions::addRemoveActions(QMenu *menu, FormRow *row)
{
    const FormItem &item = row->plan().item;
    if (!menu->isEmpty())
        menu->addSeparator();
    if (isItem(item.path)) {
        connect(menu->addAction(tr("&Remove")), &QAction::triggered, this,
                [this, row, path = item.path] { remove(row, path, CommentsAbove::Stay); });
        return;
    }
    addRemoveAction(menu, row, item.measure.isEmpty() ? item.path : item.measure);
    if (item.measure.isEmpty() || item.isAbsent)
        return;
    const bool isPercentage = item.field.type == FieldType::Percentage;
    connect(menu->addAction(isPercentage ? tr("Remove the &percentage only")
                                         : tr("Remove the &word only")),
            &QAction::triggered, this,
            [this, row, path = item.path] { remove(row, path, CommentsAbove::Stay); });
}

void FormActions::addRemoveAction(QMenu *menu, FormRow *row, const FieldPath &path)
{
    if (!nodeAt(path))
        return;
    connect(menu->addAction(tr("&Remove field")), &QAction::triggered, this,
            [this, row, path] { remove(row, path, CommentsAbove::Stay); });
    if (hasCommentAbove(path))
        connect(menu->addAction(tr("Remove field and its &comment")), &QAction::triggered, this,
                [this, row, path] { remove(row, path, CommentsAbove::Take); });
}

void FormActions::openFields(const FieldPath &map, QWidget *anchor, FormRow *row)
{
    if (!m_document)
        return;
    const FrontMatterNode *node = nodeAt(map);
    const FrontMatterNode present = node ? *node : FrontMatterNode();
    const QList<Field> others = map.isEmpty() ? m_folderFields
                                : isItem(map) ? siblingFields(nodeAt(map.parent()))
                                              : QList<Field>();
    auto *popup =
        new AddFieldPopup(addableFields(schema().fieldsAt(map), others, present), present, anchor);
    const QPointer<FormRow> asking = row;
    connect(popup, &AddFieldPopup::chosen, this,
            [this, map, asking](const Field &field) { insert(map, field, asking); });
    popup->openBelow(anchor);
}

void FormActions::insert(const FieldPath &map, const Field &field, FormRow *row)
{
    FieldChange change;
    change.what = FieldChange::What::InsertKey;
    change.path = map.child(field.key);
    change.newValue = emptyValueOf(field);
    change.order = orderAt(map);
    Q_EMIT changeRequested(row, change, {change.path, FocusGoal::Part::Value});
}

void FormActions::addRecord(FormRow *row)
{
    const FieldPath list = row->plan().item.path;
    const FrontMatterNode *node = nodeAt(list);
    Field field;
    field.fields = schema().fieldsAt(list);
    FieldChange change;
    change.what = FieldChange::What::AddItem;
    change.path = list;
    change.newValue = emptyRecordFor(field, node ? *node : FrontMatterNode());
    change.order = orderAt(list.parent());
    const qsizetype count = node ? qsizetype(node->items.size()) : 0;
    Q_EMIT changeRequested(row, change, {list.child(count), FocusGoal::Part::Value});
}

void FormActions::moveRecord(const FieldPath &record, qsizetype to)
{
    FieldChange change;
    change.what = FieldChange::What::MoveItem;
    change.path = record.parent();
    change.index = std::get<qsizetype>(record.steps().constLast());
    change.to = to;
    Q_EMIT changeRequested(m_body->rowAt(record), change,
                           {change.path.child(to), FocusGoal::Part::Handle});
}

void FormActions::remove(FormRow *row, const FieldPath &path, CommentsAbove comments)
{
    FieldChange change;
    change.comments = comments;
    if (isItem(path)) {
        change.what = FieldChange::What::RemoveItem;
        change.path = path.parent();
        change.index = std::get<qsizetype>(path.steps().constLast());
    } else {
        change.what = FieldChange::What::RemoveKey;
        change.path = path;
    }
    Q_EMIT changeRequested(row, change, goalAfterRemoval(path));
}

FocusGoal FormActions::goalAfterRemoval(const FieldPath &path) const
{
    if (isItem(path)) {
        const FrontMatterNode *list = nodeAt(path.parent());
        const qsizetype index = std::get<qsizetype>(path.steps().constLast());
        const qsizetype left = list ? qsizetype(list->items.size()) - 1 : 0;
        if (left > 0)
            return {path.parent().child(std::min(index, left - 1)), FocusGoal::Part::Handle};
        return {path.parent(), FocusGoal::Part::Adder};
    }
    // The next field that stays, else the one before.
    FieldPath before;
    bool isBehind = false;
    for (const FormRow *row : m_body->rows()) {
        const FieldPath &rowPath = row->plan().item.path;
        if (isIn(rowPath, path)) {
            isBehind = true;
        } else if (row->editor()) {
            if (isBehind)
                return {rowPath, FocusGoal::Part::Value};
            before = rowPath;
        }
    }
    return {before, FocusGoal::Part::Value};
}

bool FormActions::hasCommentAbove(const FieldPath &path) const
{
    const QString text = m_document->frontMatterText();
    const auto alone = removeKey(text, path, CommentsAbove::Stay);
    const auto both = removeKey(text, path, CommentsAbove::Take);
    return alone && both && *alone != *both;
}

const FrontMatterNode *FormActions::nodeAt(const FieldPath &path) const
{
    return m_document ? m_document->analysis()->frontMatter->root.at(path) : nullptr;
}

const FieldSchema &FormActions::schema() const
{
    return m_document ? m_document->analysis()->fieldSchema() : essaySchema();
}

QStringList FormActions::orderAt(const FieldPath &map) const
{
    return schema().keysAt(map);
}

} // namespace stetmark
