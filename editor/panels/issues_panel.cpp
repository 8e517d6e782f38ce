// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/issues_panel.h"

#include "editor/document/essay_document.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QStyle>
#include <QVBoxLayout>

namespace stetmark {

namespace {

/// More than anybody reads; the rest is only counted.
constexpr qsizetype mostIssues = 500;
constexpr int linesShown = 5;

QStyle::StandardPixmap iconOf(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Note:
        return QStyle::SP_MessageBoxInformation;
    case Issue::Severity::Warning:
        return QStyle::SP_MessageBoxWarning;
    case Issue::Severity::Error:
        break;
    }
    return QStyle::SP_MessageBoxCritical;
}

QString nameOf(Issue::Severity severity)
{
    switch (severity) {
    case Issue::Severity::Note:
        return IssuesPanel::tr("Note");
    case Issue::Severity::Warning:
        return IssuesPanel::tr("Warning");
    case Issue::Severity::Error:
        break;
    }
    return IssuesPanel::tr("Error");
}

} // namespace

IssuesPanel::IssuesPanel(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_none(new QLabel)
{
    m_list->setAccessibleName(tr("Issues"));
    m_list->setUniformItemSizes(true);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_list->setIconSize({icon, icon});
    m_list->setTextElideMode(Qt::ElideRight);
    m_none->setText(tr("Nothing to report in this essay."));
    m_none->setMargin(8);
    m_none->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_none);
    connect(m_list, &QListWidget::itemActivated, this, &IssuesPanel::requestPlace);
    connect(m_list, &QListWidget::itemClicked, this, &IssuesPanel::requestPlace);
}

void IssuesPanel::setDocument(EssayDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &EssayDocument::analysed, this, &IssuesPanel::fill);
    fill();
}

QSize IssuesPanel::sizeHint() const
{
    return {200, linesShown * (fontMetrics().height() + 6)};
}

void IssuesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void IssuesPanel::fill()
{
    const AnalysisPtr analysis = m_document ? m_document->analysis() : nullptr;
    if (!isVisible() || analysis == m_shown)
        return;
    const int row = m_list->currentRow();
    m_list->clear();
    m_shown = analysis;
    const QList<Issue> issues = analysis ? analysis->issues : QList<Issue>();
    for (const Issue &issue : issues.first(std::min(issues.size(), mostIssues))) {
        auto *item = new QListWidgetItem(
            style()->standardIcon(iconOf(issue.severity)),
            tr("%1, line %2: %3").arg(nameOf(issue.severity)).arg(issue.line).arg(issue.message),
            m_list);
        item->setToolTip(issue.message.toHtmlEscaped());
    }
    if (issues.size() > mostIssues) {
        auto *more = new QListWidgetItem(
            tr("… and %1 more").arg(QLocale().toString(issues.size() - mostIssues)), m_list);
        more->setFlags(Qt::NoItemFlags);
    }
    m_list->setVisible(!issues.isEmpty());
    m_none->setVisible(issues.isEmpty());
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void IssuesPanel::requestPlace(const QListWidgetItem *item)
{
    const int row = m_list->row(item);
    if (!m_document || !m_shown || row < 0 || row >= m_shown->issues.size())
        return;
    // The list may be older than the text by one analysis, never by more: what
    // came since is in the edits.
    Span span = m_shown->issues[row].span;
    if (m_document->analysis() == m_shown) {
        const QList<TextEdit> edits = m_document->editsSinceAnalysis();
        for (const TextEdit &edit : edits)
            span = mapped(span, edit);
    }
    Q_EMIT placeRequested(span);
}

} // namespace stetmark
