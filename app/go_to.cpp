// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/go_to.h"

#include "app/command_items.h"
#include "app/commands.h"
#include "app/open_essays.h"
#include "app/places.h"
#include "editor/document/essay_document.h"
#include "editor/text/text_editor.h"

#include <QAction>
#include <QTextBlock>

#include <algorithm>

namespace stetmark {

GoTo::GoTo(Commands &commands, OpenEssays &essays, QWidget &window)
    : QObject(&window), m_commands(commands), m_essays(essays), m_window(window)
{
    commands.setHandler(CommandId::GoToLine, [this] { goToLine(); });
    commands.setHandler(CommandId::GoToHeading, [this] { goToHeading(); });
    commands.setHandler(CommandId::GoToFootnote, [this] { goToFootnote(); });
    commands.setHandler(CommandId::CommandPalette, [this] { goToCommand(); });
}

void GoTo::goToLine()
{
    const auto go = [this](int line, int column) {
        TextEditor *editor = m_essays.currentEditor();
        const QTextBlock block = editor->document()->findBlockByNumber(line - 1);
        const int position = block.position() + std::min(column, block.length()) - 1;
        editor->showPlace({position, position});
    };
    const int lines = m_essays.currentEditor()->document()->blockCount();
    open(tr("Go to line"), tr("Line, or line:column"),
         [lines, go](const QString &typed) { return lineItems(typed, lines, go); });
}

void GoTo::goToHeading()
{
    const EssayDocument *essay = m_essays.current();
    const AnalysisPtr analysis = essay->analysis();
    const int caret = m_essays.currentEditor()->textCursor().position();
    openList(tr("Go to heading"), tr("A part of the heading"),
             headingItems(*analysis, [this, analysis](Span span) { show(analysis, span); }),
             tr("This essay has no headings."), headingAt(*analysis, caret));
}

void GoTo::goToFootnote()
{
    const AnalysisPtr analysis = m_essays.current()->analysis();
    openList(tr("Go to footnote"), tr("A part of the footnote"),
             footnoteItems(*analysis, [this, analysis](Span span) { show(analysis, span); }),
             tr("This essay has no footnotes."));
}

void GoTo::goToCommand()
{
    openList(tr("Commands"), tr("A part of the command"),
             commandItems(m_commands, m_recent, [this](CommandId id) { run(id); }), {});
}

void GoTo::open(const QString &name, const QString &hint, const Palette::Source &source, int row)
{
    auto *palette = new Palette(name, hint, source, &m_window);
    palette->open(m_window, row);
}

void GoTo::openList(const QString &name, const QString &hint, const QList<PaletteItem> &items,
                    const QString &nothing, int row)
{
    const auto source = [items, nothing](const QString &typed) {
        const QList<PaletteItem> fitting = fittingItems(items, typed);
        if (!fitting.isEmpty())
            return fitting;
        PaletteItem none;
        none.text = items.isEmpty() ? nothing : tr("Nothing fits.");
        none.isEnabled = false;
        return QList<PaletteItem>{none};
    };
    open(name, hint, source, row);
}

void GoTo::show(const AnalysisPtr &analysis, Span span)
{
    const EssayDocument *essay = m_essays.current();
    if (essay->analysis() == analysis) {
        const QList<TextEdit> edits = essay->editsSinceAnalysis();
        for (const TextEdit &edit : edits)
            span = mapped(span, edit);
    }
    m_essays.currentEditor()->showPlace(span);
}

void GoTo::run(CommandId id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    m_commands.action(id)->trigger();
}

} // namespace stetmark
