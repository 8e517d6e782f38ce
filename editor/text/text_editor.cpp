// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_editor.h"

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"
#include "editor/text/focus_shade.h"
#include "editor/text/fold_marks.h"
#include "editor/text/folding.h"
#include "editor/text/highlighter.h"
#include "editor/text/match_marks.h"
#include "editor/text/steady_view.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int tabCharacters = 4;

} // namespace

TextEditor::TextEditor(EssayDocument *document, QWidget *parent)
    : QPlainTextEdit(parent), m_essay(document), m_highlighter(new Highlighter(document, this)),
      m_matchMarks(std::make_unique<MatchMarks>(this))
{
    setDocument(document->textDocument());
    // Before all that looks at the text when it has changed.
    m_folding = new Folding(this);
    m_foldMarks = new FoldMarks(this, m_folding);
    m_shade = new FocusShade(this);
    m_steady = new SteadyView(this);
    setAccessibleName(tr("Essay text"));
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(2);
    setFont(proseFont(m_look));
    // Beside the column there is paper too, not the window.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    m_highlighter->setLook(font(), palette());
    connect(m_highlighter, &Highlighter::waiting, viewport(), qOverload<>(&QWidget::update));
    connect(document, &EssayDocument::loaded, this, &TextEditor::showLoaded);
    connect(document, &EssayDocument::edited, this, [this] {
        if (!m_isRemembering)
            m_selections.noteOther(this->document()->availableUndoSteps());
    });
    connect(document, &EssayDocument::saved, this, [this] { m_path = m_essay->path(); });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { m_essay->setCaret(textCursor()); });
    // What one chooses from while composing stands at the caret.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { updateMicroFocus(Qt::ImCursorRectangle); });
    document->setCaret(textCursor());
    showLoaded();
}

TextEditor::~TextEditor() = default;

void TextEditor::showLoaded()
{
    setTextInteractionFlags(m_essay->isReadOnly()
                                ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                : Qt::TextEditorInteraction);
    // An essay read again keeps the caret where it was.
    if (m_path != m_essay->path()) {
        m_folding->unfoldAll();
        moveCursor(QTextCursor::Start);
    }
    m_path = m_essay->path();
    m_selections.clear();
}

void TextEditor::showPlace(Span span)
{
    endComposition();
    m_folding->reveal({span.start, span.start});
    QTextCursor cursor(document());
    cursor.setPosition(int(std::clamp<qsizetype>(span.start, 0, documentLength(*document()))));
    setTextCursor(cursor);
    if (!viewport()->rect().contains(cursorRect()))
        centerCursor();
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

void TextEditor::setLook(const TextLook &look)
{
    m_steady->hold();
    m_look = look;
    setFont(proseFont(look));
    setColumn();
    setCenterOnScroll(look.isTypewriter);
    m_shade->setFocus(look.focus);
    m_steady->release();
    if (look.isTypewriter)
        centerCursor();
}

void TextEditor::steadily(const std::function<void()> &change)
{
    m_steady->hold();
    change();
    m_steady->release();
}

void TextEditor::setShade(const QList<Span> &spans)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const Span span : spans) {
        if (span.isEmpty())
            continue;
        QTextEdit::ExtraSelection selection{textCursor(), {}};
        selection.cursor.setPosition(int(span.start));
        selection.cursor.setPosition(int(span.end), QTextCursor::KeepAnchor);
        selection.format.setForeground(palette().color(QPalette::PlaceholderText));
        marks.append(selection);
    }
    setMarks(Layer::Shade, marks);
}

void TextEditor::setMarks(Layer layer, const QList<QTextEdit::ExtraSelection> &marks)
{
    m_marks[size_t(layer)] = marks;
    showMarks();
}

void TextEditor::keyPressEvent(QKeyEvent *event)
{
    // Qt would type a letter that was to open a menu.
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (!event->text().isEmpty() && event->text()[0].isPrint()
        && (modifiers & ~Qt::ShiftModifier) == Qt::AltModifier)
        return event->ignore();
    const int position = textCursor().position();
    const quint64 revision = m_essay->revision();
    takeKey(event);
    const bool hasMoved = position != textCursor().position() || revision != m_essay->revision();
    if (revision != m_essay->revision())
        m_foldMarks->leave();
    if (m_look.isTypewriter && hasMoved)
        centerCursor();
}

void TextEditor::select(Span span)
{
    endComposition();
    m_folding->reveal(span);
    const auto clamped = [this](qsizetype position) {
        return int(std::clamp<qsizetype>(position, 0, documentLength(*document())));
    };
    QTextCursor cursor(document());
    cursor.setPosition(clamped(span.start));
    const QRect start = cursorRect(cursor);
    cursor.setPosition(clamped(span.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    if (m_look.isTypewriter || !viewport()->rect().contains(cursorRect() | start))
        centerCursor();
    ensureCursorVisible();
}

void TextEditor::setColumn()
{
    const QFontMetricsF metrics(font());
    setTabStopDistance(metrics.horizontalAdvance(u' ') * tabCharacters);
    const qreal column =
        m_look.measure * metrics.averageCharWidth() + 2 * document()->documentMargin();
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int side = m_look.measure == 0 ? 0 : std::max(0, int((width() - bar - column) / 2));
    if (viewportMargins().left() != side)
        setViewportMargins(side, 0, side, 0);
    updateMicroFocus(Qt::ImCursorRectangle);
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    m_steady->hold();
    setColumn();
    QPlainTextEdit::resizeEvent(event);
    m_steady->release();
}

void TextEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setColumn();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        m_highlighter->setLook(font(), palette());
    if (event->type() == QEvent::PaletteChange)
        m_matchMarks->refresh();
}

} // namespace stetmark
