// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/find_controller.h"

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/text/find_bar.h"
#include "editor/text/match_marks.h"
#include "editor/text/search_runner.h"
#include "editor/text/text_editor.h"

#include <QKeyEvent>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr auto blink = 400ms;

QString problemText(const PatternError &error)
{
    return FindController::tr("%1, at character %2 of the pattern")
        .arg(error.message)
        .arg(error.position + 1);
}

/// `span` after `edit`, where text typed at its edges belongs to it.
Span grown(Span span, const TextEdit &edit)
{
    const qsizetype start = mapped(span.start, edit, Bias::Before);
    return {start, std::max(start, mapped(span.end, edit, Bias::After))};
}

} // namespace

FindController::FindController(FindBar *bar, QObject *parent)
    : QObject(parent), m_bar(bar), m_runner(new SearchRunner(this)), m_patience(new QTimer(this))
{
    m_patience->setSingleShot(true);
    m_patience->setInterval(blink);
    connect(m_patience, &QTimer::timeout, this, [this] { m_bar->setCount(tr("Searching…")); });
    connect(bar, &FindBar::queryChanged, this, &FindController::takeQuery);
    connect(bar, &FindBar::scopeChanged, this, &FindController::setScope);
    connect(bar, &FindBar::nextRequested, this, [this] { find(1); });
    connect(bar, &FindBar::previousRequested, this, [this] { find(-1); });
    connect(bar, &FindBar::replaceRequested, this, &FindController::replaceOne);
    connect(bar, &FindBar::replaceAllRequested, this, &FindController::replaceAll);
    connect(bar, &FindBar::closeRequested, this, &FindController::close);
    connect(m_runner, &SearchRunner::found, this, &FindController::takeResult);
    connect(m_runner, &SearchRunner::replaced, this, &FindController::takeReplacements);
}

FindController::~FindController()
{
    setEditor(nullptr);
}

void FindController::setEditor(TextEditor *editor)
{
    if (editor == m_editor)
        return;
    if (m_editor) {
        m_editor->matchMarks().clear();
        m_editor->removeEventFilter(this);
        m_editor->disconnect(this);
        m_editor->essay()->disconnect(this);
    }
    m_editor = editor;
    m_scope.reset();
    forget();
    if (!editor)
        return;
    m_bar->setInSelection(false);
    editor->installEventFilter(this);
    EssayDocument *essay = editor->essay();
    connect(essay, &EssayDocument::edited, this, &FindController::takeEdit);
    connect(essay, &EssayDocument::analysed, this, &FindController::takeAnalysis);
    connect(essay, &EssayDocument::loaded, this,
            [this, essay] { m_bar->setWritable(!essay->isReadOnly()); });
    connect(editor, &TextEditor::cursorPositionChanged, this, &FindController::followCaret);
    connect(editor, &TextEditor::selectionChanged, this, &FindController::followCaret);
    m_bar->setWritable(!essay->isReadOnly());
    m_anchor = selection().start;
    if (m_bar->isVisible())
        search(Wanted::Nothing);
}

void FindController::open(bool withReplace)
{
    if (!m_editor)
        return;
    m_anchor = selection().start;
    const QString selected = documentText(*m_editor->document(), selection().start,
                                          std::min<qsizetype>(selection().length(), 1000));
    const bool isOfSeveralLines = selected.contains(u'\n') || selected.size() == 1000;
    m_bar->setReplaceVisible(withReplace);
    m_bar->setNote({});
    if (isOfSeveralLines) {
        m_bar->setInSelection(true);
        m_scope = selection();
    } else if (!selected.isEmpty() && current() < 0) {
        m_bar->setPattern(m_bar->options().isRegularExpression ? escapedPattern(selected)
                                                               : selected);
    }
    m_bar->activate();
    search(isOfSeveralLines ? Wanted::Nothing : Wanted::Nearest);
}

void FindController::close()
{
    m_bar->remember();
    m_bar->hide();
    m_bar->setInSelection(false);
    m_scope.reset();
    forget();
    if (m_editor)
        m_editor->setFocus(Qt::OtherFocusReason);
}

void FindController::find(int step)
{
    if (!m_editor)
        return;
    if (m_bar->pattern().isEmpty())
        return open(m_bar->canReplace());
    const Wanted wanted = step > 0 ? Wanted::Next : Wanted::Previous;
    const bool wasVisible = m_bar->isVisible();
    m_bar->remember();
    m_bar->show();
    if (wasVisible && !m_runner->isSearching())
        select(wanted);
    else if (wasVisible)
        m_wanted = wanted;
    else
        search(wanted);
}

bool FindController::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_bar->isVisible())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Escape || key->modifiers() != Qt::NoModifier)
        return QObject::eventFilter(watched, event);
    close();
    return true;
}

void FindController::takeQuery()
{
    m_bar->setNote({});
    if (m_bar->isVisible())
        search(Wanted::Nearest);
}

void FindController::setScope(bool inSelection)
{
    m_scope.reset();
    if (inSelection && m_editor && selection().length() > 0)
        m_scope = selection();
    if (inSelection && !m_scope) {
        m_bar->setInSelection(false);
        m_bar->setNote(tr("Select a part of the text first."));
        return;
    }
    m_bar->setNote({});
    search(Wanted::Nothing);
}

void FindController::takeEdit(const TextEdit &edit)
{
    if (!m_editor)
        return;
    m_anchor = mapped(m_anchor, edit, Bias::After);
    if (m_scope)
        m_scope = grown(*m_scope, edit);
    if (m_runner->isSearching())
        m_since.append(edit);
    m_isExact = false;
    m_matches.follow(edit);
    if (m_bar->isVisible())
        m_editor->matchMarks().show(m_matches.spans, m_scope);
}

void FindController::takeAnalysis()
{
    if (!m_editor || !m_bar->isVisible() || m_editor->essay()->analysis()->revision <= m_searched)
        return;
    if (m_runner->isSearching())
        m_isStale = true;
    else
        search(Wanted::Nothing);
}

void FindController::search(Wanted wanted, bool asItIs)
{
    if (wanted != Wanted::Nothing)
        m_wanted = wanted;
    m_isStale = false;
    if (!m_editor || m_bar->pattern().isEmpty()) {
        forget();
        return;
    }
    const EssayDocument *essay = m_editor->essay();
    const AnalysisPtr analysis = essay->analysis();
    const bool isNewest = essay->revision() == analysis->revision;
    // A part of the text is known by where it is now.
    const bool isAsItIs = isNewest || asItIs || m_scope;
    m_searched = isAsItIs ? essay->revision() : analysis->revision;
    m_since = isAsItIs ? QList<TextEdit>() : essay->editsSinceAnalysis();
    const QString text = isAsItIs && !isNewest ? essay->text() : analysis->text;
    m_runner->search(queryFor(text, m_scope.value_or(Span{0, text.size()})));
    m_patience->start();
}

SearchQuery FindController::queryFor(const QString &text, Span range) const
{
    return {m_bar->pattern(), m_bar->options(), text, range};
}

void FindController::forget()
{
    m_runner->cancel();
    m_patience->stop();
    m_matches = {};
    m_since.clear();
    m_searched.reset();
    m_isExact = false;
    m_isStale = false;
    m_replaceWaits = false;
    m_wanted = Wanted::Nothing;
    show();
}

void FindController::takeResult(const SearchResult &result)
{
    m_patience->stop();
    m_matches = result.matches;
    m_end = result.end;
    const QList<TextEdit> since = std::exchange(m_since, {});
    for (const TextEdit &edit : since)
        m_matches.follow(edit);
    m_isExact = since.isEmpty();
    const bool replaces = std::exchange(m_replaceWaits, m_replaceWaits && !m_isExact);
    const bool isFound = showProblem(result.error, result.end);
    // What is not in the text as it was may be in what came since.
    if (isFound && (m_isExact || !m_matches.spans.isEmpty()))
        select(std::exchange(m_wanted, Wanted::Nothing));
    show();
    if (m_isStale)
        search(Wanted::Nothing);
    else if (isFound && replaces && m_isExact)
        replaceOne();
}

/// Whether there is none.
bool FindController::showProblem(const std::optional<PatternError> &error, SearchEnd end)
{
    if (error)
        m_bar->setProblem(problemText(*error));
    else if (end == SearchEnd::TooComplex)
        m_bar->setProblem(tr("This pattern takes too long in this text. Try a simpler one."));
    else
        m_bar->setProblem({});
    m_hasProblem = error || end == SearchEnd::TooComplex;
    return !m_hasProblem;
}

} // namespace stetmark
