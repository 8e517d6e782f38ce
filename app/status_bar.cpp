// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/status_bar.h"

#include "app/word_bar.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>
#include <QTextBlock>
#include <QToolButton>

#include <chrono>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr auto blink = 400ms;

QString lineEndingText(const EssayDocument &essay)
{
    if (essay.hasMixedLineEndings())
        return StatusBar::tr("Mixed line endings");
    return essay.prevailingLineEnding() == LineEnding::CrLf ? StatusBar::tr("CRLF")
                                                            : StatusBar::tr("LF");
}

} // namespace

StatusBar::StatusBar(QAction *issuesAction, QAction *statisticsAction, QWidget *parent)
    : QStatusBar(parent), m_activity(new QLabel), m_progress(new QProgressBar),
      m_issues(new QToolButton), m_words(new WordBar(statisticsAction))
{
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(120);
    m_progress->setTextVisible(false);
    addWidget(m_activity);
    addWidget(m_progress);
    m_delay.setSingleShot(true);
    m_delay.setInterval(blink);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_activity->show();
        m_progress->show();
    });
    setActivity({});

    m_issues->setDefaultAction(issuesAction);
    // Its shortcut, too, may change.
    connect(issuesAction, &QAction::changed, this, [this] {
        if (m_editor)
            showIssues();
    });
    m_issues->setAutoRaise(true);
    m_issues->setFocusPolicy(Qt::TabFocus);
    m_issues->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    addPermanentWidget(m_issues);
    addPermanentWidget(m_words);
    m_place = addFigure(tr("Place of the caret"));
    m_lineEnding = addFigure(tr("Line endings"));
    m_encoding = addFigure(tr("Encoding"));
    m_readOnly = addFigure(tr("Protection"));
    m_readOnly->setText(tr("Read-only"));
    m_readOnly->hide();
}

StatusBar::~StatusBar() = default;

void StatusBar::setEditor(TextEditor *editor)
{
    m_following = std::make_unique<QObject>();
    m_editor = editor;
    if (!editor)
        return;
    const EssayDocument *essay = editor->essay();
    QObject *following = m_following.get();
    connect(essay, &EssayDocument::analysed, following, [this] { showIssues(); });
    connect(essay, &EssayDocument::loaded, following, [this] { showFile(); });
    connect(essay, &EssayDocument::saved, following, [this] { showFile(); });
    connect(essay, &EssayDocument::modifiedChanged, following, [this] { showFile(); });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, following, [this] { showPlace(); });
    connect(editor, &QObject::destroyed, following, [this] { m_editor = nullptr; });
    showIssues();
    showPlace();
    showFile();
}

void StatusBar::setActivity(const QString &activity)
{
    if (activity != m_activity->text())
        m_progress->setRange(0, 0); // who knows how long
    m_activity->setText(activity);
    if (activity.isEmpty()) {
        m_delay.stop();
        m_activity->hide();
        m_progress->hide();
    } else if (!m_progress->isVisible() && !m_delay.isActive()) {
        m_delay.start();
    }
}

void StatusBar::setProgress(int percent)
{
    m_progress->setRange(0, 100);
    m_progress->setValue(percent);
}

QLabel *StatusBar::addFigure(const QString &name)
{
    auto *label = new QLabel;
    label->setToolTip(name);
    label->setAccessibleName(name);
    label->setContentsMargins(6, 0, 6, 0);
    addPermanentWidget(label);
    return label;
}

void StatusBar::showIssues()
{
    const qsizetype count = m_editor->essay()->analysis()->issues.size();
    QAction *action = m_issues->defaultAction();
    m_issues->setVisible(count > 0 || action->isChecked());
    const QString text =
        count == 1 ? tr("1 issue") : tr("%1 issues").arg(QLocale().toString(count));
    m_issues->setText(text);
    m_issues->setIcon(count > 0 ? style()->standardIcon(QStyle::SP_MessageBoxWarning) : QIcon());
    m_issues->setAccessibleName(text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    m_issues->setToolTip(keys.isEmpty() ? tr("Show or hide the list of issues")
                                        : tr("Show or hide the list of issues (%1)").arg(keys));
}

void StatusBar::showPlace()
{
    const QTextCursor cursor = m_editor->textCursor();
    m_place->setText(
        tr("Line %1, column %2").arg(cursor.blockNumber() + 1).arg(cursor.positionInBlock() + 1));
}

void StatusBar::showFile()
{
    const EssayDocument *essay = m_editor->essay();
    m_lineEnding->setText(lineEndingText(*essay));
    m_encoding->setText(essay->hasByteOrderMark() ? tr("UTF-8 with BOM") : tr("UTF-8"));
    m_readOnly->setVisible(essay->isReadOnly());
    m_readOnly->setToolTip(essay->readOnlyReason());
}

} // namespace stetmark
