// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/form_body.h"

#include "editor/form/form_row.h"

#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

namespace {

/// Letters that the menus of a window usually have.
constexpr QStringView menuLetters = u"FEVIOTWGH";
/// Issues beyond these are said in the list of problems only.
constexpr qsizetype mostIssues = 50;

/// `label` with a mnemonic that is not in `used` yet, if it has such a letter.
QString withMnemonic(const QString &label, QSet<QChar> &used)
{
    QString text = label;
    text.replace(u'&', QStringLiteral("&&"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i].toUpper();
        if (letter >= u'A' && letter <= u'Z' && !used.contains(letter)) {
            used.insert(letter);
            return text.insert(i, u'&');
        }
    }
    return text;
}

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

} // namespace

FormBody::FormBody(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_left(new QLabel(this))
{
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

    const FieldEditor *focused = focusedEditor();
    const QString focusedPath = focused ? focused->path().toString() : QString();
    QHash<QString, FormRow *> old;
    for (FormRow *row : std::as_const(m_rows))
        old.insert(row->plan().item.path.toString(), row);
    m_rows.clear();
    for (const FormRowPlan &rowPlan : plans) {
        const QString path = rowPlan.item.path.toString();
        FormRow *row = old.value(path);
        if (row && row->plan() == rowPlan)
            old.remove(path);
        else
            row = makeRow(rowPlan);
        m_rows.append(row);
    }
    arrange();
    // A field whose widget is another now keeps the focus.
    for (const FormRow *row : std::as_const(m_rows)) {
        if (focused && row->editor() && row->editor()->path().toString() == focusedPath
            && old.contains(focusedPath))
            row->editor()->focusTarget()->setFocus(Qt::OtherFocusReason);
    }
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
    FieldEditor *editor = row->editor();
    if (!editor)
        return row;
    editor->setCompletions(m_completions.value(plan.item.field.key));
    connect(editor, &FieldEditor::edited, this,
            [this, editor](const FieldChange &change) { Q_EMIT edited(editor, change); });
    connect(editor, &FieldEditor::gestureEnded, this, &FormBody::gestureEnded);
    connect(editor, &FieldEditor::left, this, &FormBody::fieldLeft);
    connect(editor, &FieldEditor::undoRequested, this, &FormBody::undoRequested);
    connect(editor, &FieldEditor::redoRequested, this, &FormBody::redoRequested);
    return row;
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
}

void FormBody::setMnemonics()
{
    QSet<QChar> used(menuLetters.begin(), menuLetters.end());
    for (FormRow *row : std::as_const(m_rows)) {
        if (row->editor())
            row->setLabel(withMnemonic(row->plan().item.field.label, used));
    }
}

void FormBody::showValues(const Analysis &analysis)
{
    const FrontMatter &frontMatter = *analysis.frontMatter;
    for (FormRow *row : std::as_const(m_rows)) {
        const FrontMatterNode *node = frontMatter.root.at(row->plan().item.path);
        FieldEditor *editor = row->editor();
        if (!node || !editor)
            continue;
        row->setIssue(issueIn(frontMatter.issues, node->span));
        if (editor->writtenRevision() <= analysis.revision)
            editor->setValue(*node);
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

} // namespace stetmark
