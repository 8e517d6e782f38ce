// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is pasted, dragged and dropped.

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/text/image_taker.h"
#include "editor/text/link_rules.h"
#include "editor/text/paste_rules.h"
#include "editor/text/text_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QFuture>
#include <QMimeData>
#include <QPromise>
#include <QScopedValueRollback>
#include <QThreadPool>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// What is longer is read in another thread; so long takes some milliseconds.
constexpr qsizetype longestAtOnce = 64 * 1024;

bool holdsFiles(const QMimeData &source)
{
    const QList<QUrl> urls = source.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
}

/// A file stays where it is, whatever the other program offers; it goes by what was said of
/// the last move.
void leaveFiles(QDropEvent &event)
{
    if (event.isAccepted() && holdsFiles(*event.mimeData()))
        event.setDropAction(Qt::CopyAction);
}

bool isOneAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.contains("://"_L1)
           && std::none_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

QMimeData *TextEditor::createMimeDataFromSelection() const
{
    // The base class turns no-break spaces into spaces.
    const QTextCursor cursor = textCursor();
    auto *selected = new QMimeData;
    selected->setText(documentText(*document(), cursor.selectionStart(),
                                   cursor.selectionEnd() - cursor.selectionStart()));
    return selected;
}

bool TextEditor::canInsertFromMimeData(const QMimeData *source) const
{
    if (m_imageTaker && m_imageTaker->canTake(*source))
        return true;
    return (source->hasText() || source->hasHtml()) && !holdsFiles(*source);
}

void TextEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !canInsertFromMimeData(source))
        return;
    if (m_imageTaker && m_imageTaker->canTake(*source))
        return m_imageTaker->take(*this, *source);
    const QString text = source->text();
    const TypingContext context = typingContext();
    if (const MaybeChange change = pasteOnSelection(context, text))
        return apply(*change);
    const QString html = m_pastesMarkdown && source->hasHtml() ? source->html() : QString();
    const bool isPlain = html.isEmpty() || context.place.isLiteral() || isOneAddress(text);
    if (isPlain)
        return insertPlain(text);
    if (html.size() > longestPastedHtml) {
        insertPlain(text);
        Q_EMIT formatsLost();
    } else if (html.size() > longestAtOnce) {
        pasteInBackground(html, text);
    } else {
        insertHtml(html, text);
    }
    ensureCursorVisible();
}

void TextEditor::insertPlain(const QString &text)
{
    // Without a format of its own it would take one from the text around it.
    remember([&] { textCursor().insertText(text, QTextCharFormat()); });
    ensureCursorVisible();
}

void TextEditor::pastePlain()
{
    if (!isReadOnly() && !QApplication::clipboard()->text().isEmpty())
        insertPlain(QApplication::clipboard()->text());
}

void TextEditor::insertHtml(const QString &html, const QString &text)
{
    const TypingContext context = typingContext();
    const bool isInCell = context.place.kind == TypingPlace::Kind::Table;
    if (isInCell && !isPlainInDisguise(html))
        return apply(pasteLine(context, pastedMarkdownForCell(html)));
    const PastedMarkdown pasted = isPlainInDisguise(html) ? PastedMarkdown() : pastedMarkdown(html);
    if (pasted.markdown.isEmpty())
        return insertPlain(text);
    apply(pasteMarkdown(context, pasted));
}

/// It goes where the caret is now, wherever that is in the text by then.
void TextEditor::pasteInBackground(const QString &html, const QString &text)
{
    auto promise = std::make_shared<QPromise<PastedMarkdown>>();
    promise->start();
    promise->future().then(this, [this, text, place = textCursor()](PastedMarkdown pasted) {
        if (pasted.markdown.isEmpty())
            pasted.markdown = text;
        replaceAt(place, pasteChange(place, pasted));
    });
    QThreadPool::globalInstance()->start([promise, html] {
        promise->addResult(isPlainInDisguise(html) ? PastedMarkdown() : pastedMarkdown(html));
        promise->finish();
    });
}

TextChange TextEditor::pasteChange(const QTextCursor &place, const PastedMarkdown &pasted) const
{
    const TypingContext context(*document(), {place.anchor(), place.position()},
                                {m_essay->analysis(), m_essay->editsSinceAnalysis()});
    if (context.place.kind != TypingPlace::Kind::Table)
        return pasteMarkdown(context, pasted);
    return pasteLine(context, pasted.markdown.simplified().replace(u'|', "\\|"_L1));
}

bool TextEditor::isLiteralAt(qsizetype position) const
{
    return TypingPlaces(m_essay->analysis(), m_essay->editsSinceAnalysis())
        .at(position)
        .isLiteral();
}

void TextEditor::replaceAt(const QTextCursor &place, const TextChange &change)
{
    if (isReadOnly())
        return;
    const QTextCursor now = textCursor();
    const bool isStillThere = now.position() == place.position() && now.anchor() == place.anchor();
    if (isStillThere)
        apply(change);
    else
        m_essay->apply(change.edits);
}

void TextEditor::mousePressEvent(QMouseEvent *event)
{
    endComposition();
    const Selection before = selection();
    QPlainTextEdit::mousePressEvent(event);
    // The base class leaves a selection that is pressed on, to drag it.
    m_mayDrag = event->button() == Qt::LeftButton && event->modifiers() != Qt::ShiftModifier
                && !before.isEmpty() && before == selection();
    m_dragStart = event->position().toPoint();
}

void TextEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    endComposition();
    m_mayDrag = false;
    QPlainTextEdit::mouseDoubleClickEvent(event);
}

void TextEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_mayDrag || !event->buttons().testFlag(Qt::LeftButton))
        return QPlainTextEdit::mouseMoveEvent(event);
    const QPoint way = event->position().toPoint() - m_dragStart;
    if (way.manhattanLength() >= QApplication::startDragDistance())
        dragSelection(*event);
}

void TextEditor::mouseReleaseEvent(QMouseEvent *event)
{
    m_mayDrag = false;
    QPlainTextEdit::mouseReleaseEvent(event);
}

/// What the base class does here changes the document behind the essay's back, and takes the
/// text away when another program says that it moved it.
void TextEditor::dragSelection(const QMouseEvent &event)
{
    m_mayDrag = false;
    const Selection selected = selection();
    // It waits for the button, and would begin a drag of its own.
    QMouseEvent release(QEvent::MouseButtonRelease, event.position(), event.globalPosition(),
                        Qt::LeftButton, Qt::NoButton, event.modifiers(), event.pointingDevice());
    QPlainTextEdit::mouseReleaseEvent(&release);
    QTextCursor cursor = textCursor();
    cursor.setPosition(int(selected.anchor));
    cursor.setPosition(int(selected.position), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    auto *drag = new QDrag(this);
    drag->setMimeData(createMimeDataFromSelection());
    const QScopedValueRollback dragging(m_isDragging, true);
    runDrag(drag);
}

void TextEditor::runDrag(QDrag *drag)
{
    if (isReadOnly())
        drag->exec(Qt::CopyAction);
    else
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

void TextEditor::dragEnterEvent(QDragEnterEvent *event)
{
    QPlainTextEdit::dragEnterEvent(event);
    leaveFiles(*event);
}

void TextEditor::dragMoveEvent(QDragMoveEvent *event)
{
    QPlainTextEdit::dragMoveEvent(event);
    leaveFiles(*event);
}

void TextEditor::dropEvent(QDropEvent *event)
{
    // Takes the caret of the drag away, and ends its scrolling.
    QDragLeaveEvent left;
    QPlainTextEdit::dragLeaveEvent(&left);
    if (isReadOnly() || !canInsertFromMimeData(event->mimeData())) {
        event->ignore();
        return;
    }
    const int position = cursorForPosition(event->position().toPoint()).position();
    event->acceptProposedAction();
    leaveFiles(*event);
    if (m_isDragging) {
        dropSelection(position, event->dropAction() == Qt::MoveAction);
    } else {
        setSelection(Selection::caret(position));
        insertFromMimeData(event->mimeData());
    }
    setFocus(Qt::OtherFocusReason);
}

void TextEditor::dropSelection(qsizetype position, bool moves)
{
    const Span span = selection().span();
    if (moves && position >= span.start && position <= span.end)
        return;
    const QString text = documentText(*document(), span.start, span.length());
    const bool goesDown = position > span.start;
    const qsizetype start = moves && goesDown ? position - span.length() : position;
    const TextEdit inserted{position, 0, text};
    const TextEdit removed{span.start, span.length(), {}};
    QList<TextEdit> edits{inserted};
    if (moves)
        edits.insert(goesDown ? 0 : 1, removed);
    apply({edits, {start, start + text.size()}});
}

} // namespace stetmark
