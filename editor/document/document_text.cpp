// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/document_text.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace stetmark {

namespace {

constexpr int otherEnding = QTextFormat::UserProperty + 1;

/// `raw`, as QTextDocument keeps it, with its separators as '\n'.
QString withNewlines(QString raw)
{
    // One pass: a long text is read in the GUI thread.
    for (QChar &c : raw) {
        if (c == QChar(0x2029) || c == QChar(0xFDD0) || c == QChar(0xFDD1))
            c = u'\n';
    }
    return raw;
}

/// The mark of the line before `block` is on the separator between them, whose
/// format QTextBlock calls its own.
bool lineBeforeIsMarked(const QTextBlock &block)
{
    return block.charFormat().hasProperty(otherEnding);
}

qsizetype commonPrefix(QStringView a, QStringView b)
{
    const auto [end, ignored] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return end - a.begin();
}

qsizetype commonSuffix(QStringView a, QStringView b)
{
    const auto [end, ignored] = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return end - a.rbegin();
}

QTextCursor selection(QTextDocument &document, qsizetype position, qsizetype length)
{
    QTextCursor cursor(&document);
    cursor.setPosition(int(position));
    cursor.setPosition(int(position + length), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

QString documentText(const QTextDocument &document)
{
    return withNewlines(document.toRawText());
}

QString documentText(const QTextDocument &document, qsizetype position, qsizetype length)
{
    // A cursor reads only, but asks for a document that it could change.
    return withNewlines(
        selection(const_cast<QTextDocument &>(document), position, length).selectedText());
}

QString markedDocumentText(const QTextDocument &document, qsizetype position, qsizetype length)
{
    QString text = documentText(document, position, length);
    QTextBlock block = document.findBlock(int(position)).next();
    for (; block.isValid() && block.position() <= position + length; block = block.next()) {
        if (lineBeforeIsMarked(block))
            text[block.position() - 1 - position] = u'\r';
    }
    return text;
}

qsizetype documentLength(const QTextDocument &document)
{
    return document.characterCount() - 1;
}

LineEndings documentLineEndings(const QTextDocument &document, LineEnding prevailing)
{
    LineEndings endings{prevailing, {}};
    qsizetype line = 0;
    for (QTextBlock block = document.begin().next(); block.isValid(); block = block.next()) {
        if (lineBeforeIsMarked(block))
            endings.exceptions.append(line);
        ++line;
    }
    return endings;
}

bool hasMarkedLineEndings(const QTextDocument &document)
{
    QTextBlock block = document.begin().next();
    while (block.isValid() && !lineBeforeIsMarked(block))
        block = block.next();
    return block.isValid();
}

void replaceDocumentText(QTextDocument &document, const QString &text)
{
    const QString old = documentText(document);
    const qsizetype prefix = commonPrefix(old, text);
    const qsizetype suffix =
        commonSuffix(QStringView(old).sliced(prefix), QStringView(text).sliced(prefix));
    document.setUndoRedoEnabled(false);
    if (prefix + suffix < std::max(old.size(), text.size())) {
        selection(document, prefix, old.size() - prefix - suffix)
            .insertText(text.sliced(prefix, text.size() - prefix - suffix), QTextCharFormat());
    }
    document.setUndoRedoEnabled(true);
}

void appendDocumentText(QTextDocument &document, QStringView text)
{
    // Outside an edit a cursor that moves has its line laid out, which may be very long.
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.setPosition(int(documentLength(document)));
    cursor.insertText(text.toString(), QTextCharFormat());
    cursor.endEditBlock();
}

void markLineEndings(QTextDocument &document, const QList<qsizetype> &exceptions)
{
    QTextCharFormat marked;
    marked.setProperty(otherEnding, true);
    document.setUndoRedoEnabled(false);
    QTextCursor edit(&document);
    edit.beginEditBlock();
    auto next = exceptions.begin();
    qsizetype line = 0;
    for (QTextBlock block = document.begin().next(); block.isValid(); block = block.next()) {
        const bool isException = next != exceptions.end() && *next == line;
        if (isException)
            ++next;
        if (isException != lineBeforeIsMarked(block))
            QTextCursor(block).setBlockCharFormat(isException ? marked : QTextCharFormat());
        ++line;
    }
    edit.endEditBlock();
    document.setUndoRedoEnabled(true);
}

TextEdit documentEdit(const QTextDocument &document, qsizetype lengthBefore, int position,
                      int removed, int added)
{
    const qsizetype length = documentLength(document);
    const qsizetype beyond = std::max<qsizetype>(0, position + added - length);
    TextEdit edit{position, removed - beyond, {}};
    const qsizetype inserted = added - beyond;
    if (edit.position > lengthBefore || edit.removed < 0 || inserted < 0
        || edit.end() > lengthBefore || lengthBefore + inserted - edit.removed != length)
        return {0, lengthBefore, documentText(document)};
    edit.inserted = documentText(document, position, inserted);
    return edit;
}

} // namespace stetmark
