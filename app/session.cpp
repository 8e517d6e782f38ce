// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session.h"

#include "app/open_essays.h"
#include "editor/document/essay_document.h"
#include "editor/text/folding.h"
#include "editor/text/text_editor.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr auto delay = 1s;

OpenFile openFile(const TextEditor &editor)
{
    return {editor.essay()->path(), editor.textCursor().position(), editor.topBlock().position(),
            editor.folding().places()};
}

} // namespace

Session::Session(Settings &settings, OpenEssays &essays, QObject *parent)
    : QObject(parent), m_settings(settings), m_essays(essays)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Session::remember);
    connect(&essays, &OpenEssays::added, this, &Session::watch);
    connect(&essays, &OpenEssays::currentEssayChanged, this, &Session::rememberSoon);
    connect(&essays, &OpenEssays::opened, this, &Session::showPlace);
    connect(&essays, &OpenEssays::openingChanged, this, [this](bool isOpening) {
        if (!isOpening)
            finish();
    });
}

void Session::reopen()
{
    const OpenFiles last = m_settings.openFiles();
    QStringList paths;
    for (const OpenFile &file : last.files) {
        m_waiting.insert(file.path, file);
        paths.append(file.path);
    }
    m_current = paths.value(last.current);
    m_timer.stop();
    m_essays.open(paths);
}

void Session::remember()
{
    m_timer.stop();
    // While they are opened again, those that are not there yet are not forgotten.
    if (!m_waiting.isEmpty())
        return;
    OpenFiles now;
    for (int i = 0; i < m_essays.count(); ++i) {
        const TextEditor &editor = *m_essays.editor(i);
        if (editor.essay()->path().isEmpty())
            continue;
        if (i <= m_essays.currentIndex())
            now.current = int(now.files.size());
        now.files.append(openFile(editor));
    }
    m_settings.setOpenFiles(now);
}

void Session::watch(EssayDocument *essay)
{
    connect(essay, &EssayDocument::pathChanged, this, &Session::rememberSoon);
    rememberSoon();
}

void Session::rememberSoon()
{
    m_timer.start();
}

void Session::showPlace(const QString &path)
{
    const auto waiting = m_waiting.constFind(path);
    if (waiting == m_waiting.constEnd())
        return;
    TextEditor *editor = m_essays.currentEditor();
    editor->showPlace({waiting->caret, waiting->caret});
    // In a file that is shorter now, the end.
    const QTextBlock top = editor->document()->findBlock(
        std::clamp(waiting->top, 0, editor->document()->characterCount() - 1));
    editor->verticalScrollBar()->setValue(top.firstLineNumber());
    editor->folding().restore(waiting->folds);
    m_waiting.erase(waiting);
}

void Session::finish()
{
    m_waiting.clear();
    const QString current = std::exchange(m_current, {});
    if (EssayDocument *essay = current.isEmpty() ? nullptr : m_essays.find(current))
        m_essays.activate(essay);
    rememberSoon();
}

} // namespace stetmark
