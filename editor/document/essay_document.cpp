// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/essay_document.h"

#include "editor/document/analysis_queue.h"
#include "editor/document/document_text.h"
#include "editor/document/prose_layout.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace stetmark {

namespace {

constexpr qreal documentMargin = 24; ///< around the text, in pixels

quint64 nextNumber()
{
    static quint64 last = 0; // of the GUI thread
    return ++last;
}

} // namespace

EssayDocument::EssayDocument(QObject *parent)
    : QObject(parent), m_number(nextNumber()), m_document(new QTextDocument(this)),
      m_analyses(new AnalysisQueue(this))
{
    // The margin counts as a change of the document for QTextDocument: off the
    // undo stack with it.
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(documentMargin);
    m_document->setDocumentLayout(new ProseLayout(m_document));
    m_document->setUndoRedoEnabled(true);
    m_document->setModified(false);
    m_pool.setMaxThreadCount(1);
    connect(m_document, &QTextDocument::contentsChange, this, &EssayDocument::takeChange);
    connect(m_document, &QTextDocument::modificationChanged, this, &EssayDocument::updateModified);
    connect(m_analyses, &AnalysisQueue::analysed, this, &EssayDocument::analysed);
}

EssayDocument::~EssayDocument()
{
    m_pool.waitForDone();
    // It reports to this object while it goes.
    m_document->disconnect(this);
}

QString EssayDocument::text() const
{
    return documentText(*m_document);
}

QString EssayDocument::frontMatterText() const
{
    // It will not have grown much since it was analysed; taking more costs time.
    constexpr qsizetype growth = 1024;
    for (qsizetype size = analysis()->frontMatter->span.end + growth;; size *= 4) {
        const qsizetype length = std::min(size, m_length);
        const QString start = documentText(*m_document, 0, length);
        // A fence that is cut off at the end must not be taken for a whole one.
        const qsizetype wholeLines = length == m_length ? length : start.lastIndexOf(u'\n') + 1;
        const qsizetype end = frontMatterEnd(QStringView(start).first(wholeLines));
        if (end > 0)
            return start.first(end);
        if (length == m_length)
            return start;
    }
}

QString EssayDocument::markedText(Span span) const
{
    return m_mayHaveMixedLineEndings ? markedDocumentText(*m_document, span.start, span.length())
                                     : documentText(*m_document, span.start, span.length());
}

AnalysisPtr EssayDocument::analysis() const
{
    return m_analyses->newest();
}

void EssayDocument::setSchema(FieldSchemaPtr schema)
{
    m_analyses->setSchema(std::move(schema));
}

QList<TextEdit> EssayDocument::editsSinceAnalysis() const
{
    return m_analyses->editsSinceNewest();
}

QString EssayDocument::displayName() const
{
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
}

bool EssayDocument::hasMixedLineEndings() const
{
    return m_mayHaveMixedLineEndings && hasMarkedLineEndings(*m_document);
}

void EssayDocument::takeChange(int position, int removed, int added)
{
    if (m_isUnedited)
        return;
    if (!m_isApplying)
        endGesture();
    const TextEdit edit = documentEdit(*m_document, m_length, position, removed, added);
    if (edit.removed > 0 || !edit.inserted.isEmpty())
        report(edit);
}

void EssayDocument::report(const TextEdit &edit)
{
    m_length += edit.delta();
    ++m_revision;
    m_analyses->add(edit, m_revision);
    Q_EMIT edited(edit);
}

void EssayDocument::updateModified()
{
    const bool modified = m_isBeingSaved || m_document->isModified();
    if (std::exchange(m_isModified, modified) != modified)
        Q_EMIT modifiedChanged(modified);
}

void EssayDocument::apply(const QList<TextEdit> &edits, const QString &gesture)
{
    if (isReadOnly() || edits.isEmpty())
        return;
    if (gesture.isEmpty() || gesture != m_gesture)
        endGesture();
    m_gesture = gesture;
    m_gestureChange.add(
        edits, [this](Span span) { return documentText(*m_document, span.start, span.length()); });

    const QScopedValueRollback applying(m_isApplying, true);
    if (!m_gestureChange.isNothing()) {
        changeText(edits, m_gestureHasStep);
        m_gestureHasStep = true;
    } else if (m_gestureHasStep) {
        // Back where it began: as if it had never been, redo included.
        m_gestureHasStep = false;
        m_document->undo();
        m_document->clearUndoRedoStacks(QTextDocument::RedoStack);
    }
    if (gesture.isEmpty())
        endGesture();
}

void EssayDocument::changeText(const QList<TextEdit> &edits, bool joinsLastStep)
{
    QTextCursor cursor(m_document);
    cursor.setPosition(m_caret.position()); // where undo leads back to
    if (joinsLastStep)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    // From the last to the first, so that positions hold.
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        cursor.setPosition(int(edit->position));
        cursor.setPosition(int(edit->end()), QTextCursor::KeepAnchor);
        cursor.insertText(edit->inserted, QTextCharFormat());
    }
    cursor.endEditBlock();
}

void EssayDocument::runUnedited(const std::function<void()> &show)
{
    const QScopedValueRollback unedited(m_isUnedited, true);
    show();
}

void EssayDocument::endGesture()
{
    m_gesture.clear();
    m_gestureChange.clear();
    m_gestureHasStep = false;
}

std::optional<Error> EssayDocument::editFrontMatter(const FrontMatterEdit &edit,
                                                    const QString &gesture)
{
    if (isReadOnly())
        return Error{Error::Kind::Refused, m_readOnlyReason};
    const Result<QList<TextEdit>> edits = edit(frontMatterText());
    if (!edits)
        return edits.error();
    apply(*edits, gesture);
    return std::nullopt;
}

} // namespace stetmark
