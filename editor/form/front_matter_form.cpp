// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/front_matter_form.h"

#include "editor/document/essay_document.h"
#include "editor/essay/suggested_title.h"
#include "editor/form/button_keys.h"
#include "editor/form/form_actions.h"
#include "editor/form/form_invitation.h"
#include "editor/form/form_notice.h"
#include "editor/form/form_row.h"
#include "editor/form/scale_slider.h"

#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

constexpr int margin = 12;
/// In less, the buttons at the end of a row would be cut off.
constexpr int leastWidth = 280;

/// The issue that says why no field can be edited, or null.
const Issue *mainIssue(const FrontMatter &frontMatter)
{
    const QList<Issue> &issues = frontMatter.issues;
    const auto error = std::find_if(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.severity == Issue::Severity::Error;
    });
    if (error != issues.end())
        return &*error;
    return issues.isEmpty() ? nullptr : &issues.first();
}

/// True for fields in which one types, whose value may look like anything meanwhile.
bool isTyped(FieldType type)
{
    return type == FieldType::Text || type == FieldType::Number || type == FieldType::Date
           || type == FieldType::Choice || type == FieldType::Link || type == FieldType::LongText;
}

} // namespace

FrontMatterForm::FrontMatterForm(QWidget *parent) : QScrollArea(parent)
{
    installScaleSliderAccessibility();
    setAccessibleName(tr("Front matter"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(leastWidth);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);

    auto *content = new QWidget(this);
    m_notice = new FormNotice(content);
    m_invitation = new FormInvitation(content);
    m_body = new FormBody(content);
    m_actions = new FormActions(m_body);
    m_addButton = new QPushButton(tr("&Add field…"), content);
    keepArrowKeys(m_addButton, DownKey::Clicks);
    m_addButton->setAccessibleName(tr("Add field"));
    m_refusal = new FormNotice(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, margin / 2, margin, margin);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_invitation);
    layout->addWidget(m_body);
    layout->addSpacing(margin);
    layout->addWidget(m_addButton, 0, Qt::AlignLeft);
    layout->addWidget(m_refusal);
    layout->addStretch(1);
    setWidget(content);
    showNothing();

    connect(m_notice, &FormNotice::activated, this, [this] {
        if (m_noticePlace)
            requestCurrent(*m_noticePlace);
    });
    connect(m_invitation, &FormInvitation::accepted, this, &FrontMatterForm::addFrontMatter);
    connectBody();
    connectActions();
}

void FrontMatterForm::connectBody()
{
    connect(m_body, &FormBody::placeRequested, this, &FrontMatterForm::requestPlace);
    connect(m_body, &FormBody::edited, this, &FrontMatterForm::write);
    connect(m_body, &FormBody::gestureEnded, this, [this] {
        if (m_document)
            m_document->endGesture();
    });
    // Later: the field is still in the middle of losing the focus.
    connect(m_body, &FormBody::fieldLeft, this, &FrontMatterForm::refresh, Qt::QueuedConnection);
    connect(m_body, &FormBody::undoRequested, this, [this] {
        if (canWrite())
            m_document->textDocument()->undo();
    });
    connect(m_body, &FormBody::redoRequested, this, [this] {
        if (canWrite())
            m_document->textDocument()->redo();
    });
    connect(m_body, &FormBody::tabWidgetsChanged, this, [this] {
        if (QWidget *last = m_body->lastTabWidget())
            setTabOrder(last, m_addButton);
    });
}

void FrontMatterForm::connectActions()
{
    connect(m_body, &FormBody::menuRequested, m_actions, &FormActions::openMenu);
    connect(m_body, &FormBody::recordRequested, m_actions, &FormActions::addRecord);
    connect(m_body, &FormBody::recordMoveRequested, m_actions, &FormActions::moveRecord);
    connect(m_actions, &FormActions::changeRequested, this, &FrontMatterForm::act);
    connect(m_actions, &FormActions::placeRequested, this,
            [this](const FieldPath &path) { requestPlace(path, std::nullopt); });
    connect(m_addButton, &QPushButton::clicked, this, [this] {
        ensureWidgetVisible(m_addButton);
        m_actions->openFields(FieldPath(), m_addButton, nullptr);
    });
}

FrontMatterForm::~FrontMatterForm()
{
    // The field with the focus loses it, and says so, while the window goes.
    m_body->disconnect(this);
}

void FrontMatterForm::setDocument(EssayDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_actions->setDocument(document);
    m_goal.reset();
    showNothing();
    verticalScrollBar()->setValue(0);
    if (!document)
        return;
    connect(document, &EssayDocument::analysed, this, &FrontMatterForm::refresh);
    connect(document, &EssayDocument::loaded, this, &FrontMatterForm::refresh);
    connect(document, &EssayDocument::edited, this, &FrontMatterForm::separateGestures);
    refresh();
}

void FrontMatterForm::showNothing()
{
    m_body->setPlan(FormPlan());
    m_body->hide();
    m_addButton->hide();
    m_invitation->hide();
    m_notice->setText(FormNotice::Sign::Note, QString(), QString());
    m_refusal->setText(FormNotice::Sign::Note, QString(), QString());
}

void FrontMatterForm::setFolderFields(const QList<Field> &fields)
{
    m_actions->setFolderFields(fields);
}

void FrontMatterForm::setCompletions(const QString &key, const QStringList &words)
{
    m_completions.insert(key, words);
    m_body->setCompletions(m_completions);
}

bool FrontMatterForm::canWrite() const
{
    return m_document && !m_document->isReadOnly();
}

void FrontMatterForm::refresh()
{
    if (!m_document)
        return;
    const AnalysisPtr analysis = m_document->analysis();
    // Nothing is known yet of a text that has just come.
    if (analysis->revision != m_document->revision() && m_body->isEmpty()
        && analysis->frontMatter->format == FrontMatter::Format::None)
        return;
    showState(*analysis);
    showFields(*analysis);
}

void FrontMatterForm::showState(const Analysis &analysis)
{
    using Sign = FormNotice::Sign;
    const FrontMatter &frontMatter = *analysis.frontMatter;
    const bool isNone = frontMatter.format == FrontMatter::Format::None;
    const Issue *issue = isNone || !frontMatter.isEditable() ? mainIssue(frontMatter) : nullptr;
    m_noticePlace = issue ? std::optional(issue->span) : std::nullopt;

    if (issue) {
        m_notice->setText(
            isNone ? Sign::Warning : Sign::Error, tr("Line %1:").arg(issue->line),
            isNone ? issue->message
                   : tr("%1 The fields wait until the text is mended.").arg(issue->message));
    } else if (!isNone && !frontMatter.isEditable()) {
        m_notice->setText(Sign::Note, QString(), frontMatter.readOnlyReason);
    } else if (m_document->isReadOnly()) {
        m_notice->setText(Sign::Note, QString(), m_document->readOnlyReason());
    } else {
        m_notice->setText(Sign::Note, QString(), QString());
    }
    m_invitation->setVisible(isNone);
    m_invitation->setOffersToAdd(canWrite() && !issue);
}

void FrontMatterForm::showFields(const Analysis &analysis)
{
    const FrontMatter &frontMatter = *analysis.frontMatter;
    const bool isYaml = frontMatter.format == FrontMatter::Format::Yaml;
    if (!isYaml) {
        m_body->setPlan(FormPlan());
    } else if (frontMatter.isEditable() || !frontMatter.root.entries.empty()) {
        // By another schema, a field may have got another type while one was in it.
        const bool isSameSchema = std::exchange(m_schema, analysis.schema) == analysis.schema;
        m_body->setPlan(planForm(analysis.fieldSchema(), frontMatter.root,
                                 isSameSchema ? keptType() : std::nullopt));
        m_body->showValues(analysis);
    }
    // Else the last values that could be read stay, asleep.
    const bool isEditable = frontMatter.isEditable() && canWrite();
    m_body->setEnabled(isEditable);
    m_body->setVisible(isYaml);
    m_addButton->setEnabled(isEditable);
    m_addButton->setVisible(isYaml);
    const FieldEditor *first = m_body->firstEditor();
    setFocusProxy(first    ? first->focusTarget()
                  : isYaml ? m_addButton
                           : m_invitation->focusTarget());
    focusGoal(analysis);
}

void FrontMatterForm::focusGoal(const Analysis &analysis)
{
    if (!m_goal || analysis.revision < m_goalRevision)
        return;
    m_body->focus(*m_goal);
    m_goal.reset();
    if (QWidget *focused = window()->focusWidget(); focused && m_body->isAncestorOf(focused))
        ensureWidgetVisible(focused);
}

std::optional<KeptType> FrontMatterForm::keptType() const
{
    const FieldEditor *editor = m_body->focusedEditor();
    if (!editor || !isTyped(editor->field().type))
        return std::nullopt;
    return KeptType{editor->path(), editor->field().type};
}

std::optional<Error> FrontMatterForm::apply(const FieldChange &change)
{
    const QScopedValueRollback writing(m_isWriting, true);
    return m_document->editFrontMatter(
        [this, &change](const QString &text) { return editOf(change, text, m_gestureStart); },
        change.gesture);
}

void FrontMatterForm::write(FormRow *row, const FieldChange &change)
{
    if (!canWrite())
        return;
    FieldChange ordered = change;
    ordered.order = m_actions->orderAt(change.path.parent());
    row->forgetRefusal();
    if (const std::optional<Error> error = apply(ordered))
        row->editor()->refuse(error->message);
    else
        row->editor()->changeWritten(m_document->revision());
}

void FrontMatterForm::act(FormRow *row, const FieldChange &change, const FocusGoal &goal)
{
    if (!canWrite())
        return;
    const std::optional<Error> error = apply(change);
    const QString refusal = error ? error->message : QString();
    if (row)
        row->refuse(refusal);
    else
        m_refusal->setText(FormNotice::Sign::Warning, QString(), refusal);
    if (error)
        return;
    m_goal = goal;
    m_goalRevision = m_document->revision();
}

void FrontMatterForm::addFrontMatter()
{
    const AnalysisPtr analysis = m_document->analysis();
    FieldChange change;
    change.what = FieldChange::What::InsertKey;
    change.path = analysis->fieldSchema().paths(FieldRole::Title).value(0);
    if (change.path.isEmpty())
        change.path = FieldPath().child(QStringLiteral("title"));
    change.newValue = NewValue::scalar(suggestedTitle(*analysis), ValueKind::Text);
    act(nullptr, change, {change.path, FocusGoal::Part::Value});
}

void FrontMatterForm::separateGestures()
{
    // What is typed after an undo, or after typing in the text, is a new step.
    if (m_isWriting)
        return;
    if (FieldEditor *editor = m_body->focusedEditor())
        editor->startGesture();
}

void FrontMatterForm::requestPlace(const FieldPath &path, const std::optional<Span> &problem)
{
    if (problem)
        requestCurrent(*problem);
    else if (const FrontMatterNode *node = m_document->analysis()->frontMatter->root.at(path))
        requestCurrent(node->span);
}

void FrontMatterForm::requestCurrent(Span span)
{
    // The text may have moved on since it was analysed.
    for (const TextEdit &edit : m_document->editsSinceAnalysis())
        span = mapped(span, edit);
    Q_EMIT placeRequested(span);
}

} // namespace stetmark
