// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/front_matter_form.h"

#include "editor/document/essay_document.h"
#include "editor/form/form_body.h"
#include "editor/form/form_notice.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int margin = 12;

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

FrontMatterForm::FrontMatterForm(const FieldSchema &schema, QWidget *parent)
    : QScrollArea(parent), m_schema(schema)
{
    setAccessibleName(tr("Front matter"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);

    auto *content = new QWidget(this);
    m_notice = new FormNotice(content);
    m_invitation = new QLabel(content);
    m_invitation->setWordWrap(true);
    m_invitation->setTextFormat(Qt::RichText);
    m_invitation->setText(invitationText());
    m_invitation->hide();
    m_body = new FormBody(content);
    m_body->hide();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(margin, margin / 2, margin, margin);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_invitation);
    layout->addWidget(m_body);
    layout->addStretch(1);
    setWidget(content);

    connect(m_notice, &FormNotice::activated, this, [this] {
        if (m_noticePlace)
            requestCurrent(*m_noticePlace);
    });
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
}

FrontMatterForm::~FrontMatterForm()
{
    // The field with the focus loses it, and says so, while the window goes.
    m_body->disconnect(this);
}

QString FrontMatterForm::invitationText()
{
    const QString example = QStringLiteral("---\ntitle: %1\ndescription:\ntags: []\nstatus:\n"
                                           "  value: Draft\n  percentage: 10\ndraft: true\n---")
                                .arg(tr("My essay"));
    return tr("<p><b>This essay has no front matter.</b></p>"
              "<p>Front matter is a few lines at the very top of the text, between two lines of "
              "three "
              "hyphens. Its values can be edited here. To add it, type for example:</p>"
              "<pre>%1</pre>")
        .arg(example.toHtmlEscaped());
}

void FrontMatterForm::setDocument(EssayDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_body->setPlan(FormPlan());
    m_body->hide();
    m_invitation->hide();
    m_notice->setText(FormNotice::Sign::Note, QString(), QString());
    verticalScrollBar()->setValue(0);
    if (!document)
        return;
    connect(document, &EssayDocument::analysed, this, &FrontMatterForm::refresh);
    connect(document, &EssayDocument::loaded, this, &FrontMatterForm::refresh);
    connect(document, &EssayDocument::edited, this, &FrontMatterForm::separateGestures);
    refresh();
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
}

void FrontMatterForm::showFields(const Analysis &analysis)
{
    const FrontMatter &frontMatter = *analysis.frontMatter;
    const bool isYaml = frontMatter.format == FrontMatter::Format::Yaml;
    if (!isYaml) {
        m_body->setPlan(FormPlan());
    } else if (frontMatter.isEditable() || !frontMatter.root.entries.empty()) {
        m_body->setPlan(planForm(m_schema, frontMatter.root, keptType()));
        m_body->showValues(analysis);
    }
    // Else the last values that could be read stay, asleep.
    m_body->setEnabled(frontMatter.isEditable() && canWrite());
    m_body->setVisible(isYaml);
    const FieldEditor *first = m_body->firstEditor();
    setFocusProxy(first ? first->focusTarget() : nullptr);
}

std::optional<KeptType> FrontMatterForm::keptType() const
{
    const FieldEditor *editor = m_body->focusedEditor();
    if (!editor || !isTyped(editor->field().type))
        return std::nullopt;
    return KeptType{editor->path(), editor->field().type};
}

void FrontMatterForm::write(FieldEditor *editor, const FieldChange &change)
{
    if (!canWrite())
        return;
    const QScopedValueRollback writing(m_isWriting, true);
    const std::optional<Error> error = m_document->editFrontMatter(
        [this, &change](const QString &text) { return editOf(change, text, m_gestureStart); },
        change.gesture);
    if (error)
        editor->refuse(error->message);
    else
        editor->changeWritten(m_document->revision());
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
