// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_body.h"

#include "editor/form/card_drag.h"
#include "editor/form/drag_handle.h"
#include "editor/form/form_row.h"
#include "editor/form/mnemonics.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

namespace {

/// Issues beyond these are said in the list of problems only.
constexpr qsizetype mostIssues = 50;

/// The first issue inside `span`; an issue outside all of its parts is its own.
const Issue *issueIn(const QList<Issue> &issues, Span span)
{
    const qsizetype count = std::min(issues.size(), mostIssues);
    for (qsizetype i = 0; i < count; ++i) {
        const Issue &issue = issues.at(i);
        if (span.contains(issue.span.start) || span == issue.span)
            return &issue;
    }
    return nullptr;
}

/// The problem of each row, by its path; that of a value without a row belongs to the
/// row around it.
QHash<QString, const Issue *> problemsByRow(const QList<FormRow *> &rows,
                                            const QList<FieldProblem> &problems)
{
    QHash<QString, const Issue *> byRow;
    if (problems.isEmpty())
        return byRow;
    QSet<QString> paths;
    for (const FormRow *row : rows)
        paths.insert(row->plan().item.path.toString());
    for (const FieldProblem &problem : problems) {
        FieldPath path = problem.path;
        while (!path.isEmpty() && !paths.contains(path.toString()))
            path = path.parent();
        const Issue *&known = byRow[path.toString()];
        if (!known || known->severity < problem.issue.severity)
            known = &problem.issue;
    }
    return byRow;
}

/// Tells the rows of a form apart: a list has a heading and an adder, a record that
/// is one value a heading and a field.
QString keyOf(const FormRowPlan &plan)
{
    return QString::number(int(plan.style)) + plan.item.path.toString();
}

/// What a record is called: its first value that is a text.
QString titleOf(const FrontMatterNode &record)
{
    for (const FrontMatterEntry &entry : record.entries) {
        if (entry.value.kind == FrontMatterNode::Kind::Scalar && !entry.value.value.isEmpty())
            return entry.value.value.simplified();
    }
    return {};
}

} // namespace

FieldPath recordAround(const FieldPath &path)
{
    FieldPath record = path;
    while (!record.isEmpty() && !std::holds_alternative<qsizetype>(record.steps().constLast()))
        record = record.parent();
    return record;
}

FormBody::FormBody(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_left(new QLabel(this)),
      m_drag(new CardDrag(this))
{
    connect(m_drag, &CardDrag::dropped, this, &FormBody::recordMoveRequested);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_left->setWordWrap(true);
    m_left->hide();
}

void FormBody::setPlan(const FormPlan &plan)
{
    m_left->setText(tr("%n more fields are in the text.", nullptr, plan.left));
    m_left->setVisible(plan.left > 0);
    const QList<FormRowPlan> plans = rowsOf(plan);
    if (plans == m_plans)
        return;
    m_plans = plans;

    const QWidget *focus = window()->focusWidget();
    const FormRow *focused = nullptr;
    QHash<QString, FormRow *> old;
    for (FormRow *row : std::as_const(m_rows)) {
        old.insert(keyOf(row->plan()), row);
        if (focus && row->isAncestorOf(focus))
            focused = row;
    }
    m_rows.clear();
    FormRow *replacement = nullptr;
    for (const FormRowPlan &rowPlan : plans) {
        const QString key = keyOf(rowPlan);
        FormRow *row = old.value(key);
        if (row && row->plan().isLike(rowPlan)) {
            row->setPlan(rowPlan);
            old.remove(key);
        } else {
            row = makeRow(rowPlan);
            if (focused && focused->plan().item.path == rowPlan.item.path)
                replacement = row;
        }
        m_rows.append(row);
    }
    arrange();
    // A field whose widget is another now keeps the focus.
    if (replacement && old.values().contains(focused))
        this->focus({replacement->plan().item.path, FocusGoal::Part::Value});
    for (FormRow *row : std::as_const(old)) {
        row->hide();
        row->deleteLater();
    }
}

FormRow *FormBody::makeRow(const FormRowPlan &plan)
{
    auto *row = new FormRow(plan, this);
    const FieldPath path = plan.item.path;
    connect(row, &FormRow::placeRequested, this, [this, path](const std::optional<Span> &problem) {
        Q_EMIT placeRequested(path, problem);
    });
    connect(row, &FormRow::tabWidgetsChanged, this, &FormBody::setTabOrders);
    connect(row, &FormRow::menuRequested, this,
            [this, row](QPoint position) { Q_EMIT menuRequested(row, position); });
    connect(row, &FormRow::recordRequested, this, [this, row] { Q_EMIT recordRequested(row); });
    connect(row, &FormRow::moveRequested, this,
            [this, path](int steps) { moveRecordOf(path, steps); });
    if (row->handle())
        m_drag->watch(row);
    if (row->editor())
        connectEditor(row);
    return row;
}

void FormBody::connectEditor(FormRow *row)
{
    FieldEditor *editor = row->editor();
    editor->setCompletions(m_completions.value(row->plan().item.field.key));
    connect(editor, &FieldEditor::edited, this,
            [this, row](const FieldChange &change) { Q_EMIT edited(row, change); });
    connect(editor, &FieldEditor::gestureEnded, this, &FormBody::gestureEnded);
    connect(editor, &FieldEditor::left, this, &FormBody::fieldLeft);
    connect(editor, &FieldEditor::undoRequested, this, &FormBody::undoRequested);
    connect(editor, &FieldEditor::redoRequested, this, &FormBody::redoRequested);
}

void FormBody::moveRecordOf(const FieldPath &path, int steps)
{
    const FieldPath record = recordAround(path);
    if (record.isEmpty())
        return;
    const qsizetype to = std::get<qsizetype>(record.steps().constLast()) + steps;
    if (to >= 0 && rowAt(record.parent().child(to)))
        Q_EMIT recordMoveRequested(record, to);
}

void FormBody::arrange()
{
    while (QLayoutItem *item = m_layout->takeAt(0))
        delete item;
    for (FormRow *row : std::as_const(m_rows)) {
        m_layout->addWidget(row);
        row->show();
    }
    m_layout->addWidget(m_left);
    setTabOrders();
    setMnemonics();
}

void FormBody::setTabOrders()
{
    // Rows that were made later stand at the end of the window's chain.
    QWidget *previous = nullptr;
    for (const FormRow *row : std::as_const(m_rows)) {
        for (QWidget *widget : row->tabWidgets()) {
            if (previous)
                setTabOrder(previous, widget);
            previous = widget;
        }
    }
    Q_EMIT tabWidgetsChanged();
}

void FormBody::setMnemonics()
{
    // With one letter for two things, neither would come at once.
    QSet<QChar> used = mnemonicsOutside(*this);
    for (FormRow *row : std::as_const(m_rows)) {
        if (row->editor())
            row->setLabel(withMnemonic(row->plan().item.field.label, used));
    }
}

void FormBody::showValues(const Analysis &analysis)
{
    const FrontMatter &frontMatter = *analysis.frontMatter;
    const QHash<QString, const Issue *> problems = problemsByRow(m_rows, analysis.fieldProblems);
    for (FormRow *row : std::as_const(m_rows)) {
        using Style = FormRowPlan::Style;
        if (row->plan().style == Style::Adder || row->plan().style == Style::Chapter)
            continue;
        const FrontMatterNode *node = frontMatter.root.at(row->plan().item.path);
        const Issue *problem =
            problems.isEmpty() ? nullptr : problems.value(row->plan().item.path.toString());
        if (!problem && node && row->editor())
            problem = issueIn(frontMatter.issues, node->span);
        row->setIssue(problem);
        if (row->handle())
            row->setTitle(node ? titleOf(*node) : QString());
        FieldEditor *editor = row->editor();
        if (editor && editor->writtenRevision() <= analysis.revision)
            editor->setValue(node ? *node : FrontMatterNode());
    }
}

void FormBody::setCompletions(const QHash<QString, QStringList> &wordsByKey)
{
    m_completions = wordsByKey;
    for (const FormRow *row : std::as_const(m_rows)) {
        const QString &key = row->plan().item.field.key;
        if (row->editor() && m_completions.contains(key))
            row->editor()->setCompletions(m_completions.value(key));
    }
}

FormRow *FormBody::rowAt(const FieldPath &path) const
{
    FormRow *found = nullptr;
    for (FormRow *row : m_rows) {
        const bool isIt = row->plan().style != FormRowPlan::Style::Adder
                          && row->plan().style != FormRowPlan::Style::Chapter
                          && row->plan().item.path == path;
        // A record that is one value has a heading, too.
        if (isIt && (!found || row->editor()))
            found = row;
    }
    return found;
}

void FormBody::focus(const FocusGoal &goal)
{
    const auto isInside = [&goal](const FormRow *row) {
        const QList<FieldPath::Step> &steps = row->plan().item.path.steps();
        const QList<FieldPath::Step> &wanted = goal.path.steps();
        return steps.size() >= wanted.size() && steps.first(wanted.size()) == wanted;
    };
    QWidget *target = nullptr;
    for (const FormRow *row : std::as_const(m_rows)) {
        if (target || !isInside(row))
            continue;
        if (row->plan().style == FormRowPlan::Style::Adder)
            target = goal.part == FocusGoal::Part::Handle ? nullptr : row->button();
        else if (goal.part == FocusGoal::Part::Handle)
            target = row->handle();
        else if (goal.part == FocusGoal::Part::Value && row->editor() && row->editor()->isEnabled())
            target = row->editor()->focusTarget();
    }
    if (target)
        target->setFocus(Qt::OtherFocusReason);
}

FieldEditor *FormBody::focusedEditor() const
{
    const QWidget *focus = window()->focusWidget();
    for (const FormRow *row : m_rows) {
        if (row->editor() && row->editor()->isAncestorOf(focus))
            return row->editor();
    }
    return nullptr;
}

FieldEditor *FormBody::firstEditor() const
{
    const auto first = std::find_if(m_rows.begin(), m_rows.end(),
                                    [](const FormRow *row) { return row->editor(); });
    return first == m_rows.end() ? nullptr : (*first)->editor();
}

QWidget *FormBody::lastTabWidget() const
{
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row) {
        const QList<QWidget *> widgets = (*row)->tabWidgets();
        if (!widgets.isEmpty())
            return widgets.constLast();
    }
    return nullptr;
}

} // namespace stetmark
