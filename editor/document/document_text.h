// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_codec.h"
#include "editor/essay/text_edit.h"

#include <QString>

class QTextDocument;

namespace stetmark {

// Between an essay's text and the QTextDocument that holds it. Positions are the
// same in both. QTextDocument's own ways to its text lose no-break spaces and
// line separators; these do not.
//
// A line that ends differently from the prevailing way is marked by a property
// of the char format of the separator behind it. The mark is part of that one
// character: it goes and comes back with it through join, split, undo and redo.
// A line break that is typed ends as the text around it does, and one that is
// inserted by a program ends the prevailing way.

/// The whole text, each block separator as '\n'.
QString documentText(const QTextDocument &document);
/// `length` code units of it from `position` on.
QString documentText(const QTextDocument &document, qsizetype position, qsizetype length);
/// The same with '\r' for each line break that is marked as ending the other way.
QString markedDocumentText(const QTextDocument &document, qsizetype position, qsizetype length);
/// Its size, without reading it.
qsizetype documentLength(const QTextDocument &document);

/// The lines that are marked as ending the other way.
LineEndings documentLineEndings(const QTextDocument &document, LineEnding prevailing);
bool hasMarkedLineEndings(const QTextDocument &document);

/// Makes `text` the document's text and forgets the undo history. What is the
/// same at the start and at the end stays untouched, and carets there with it.
void replaceDocumentText(QTextDocument &document, const QString &text);
/// Puts `text` behind the document's text. With undo off, as a text comes in pieces.
void appendDocumentText(QTextDocument &document, QStringView text);
/// Marks the lines in `exceptions` and no other, and forgets the undo history.
/// QTextDocument reports this as a change of its contents, though no text changes.
void markLineEndings(QTextDocument &document, const QList<qsizetype> &exceptions);

/// The edit behind QTextDocument::contentsChange(position, removed, added). Its
/// counts may include the separator behind the last block, which is not text;
/// should they not fit `lengthBefore` at all, the edit replaces the whole text.
TextEdit documentEdit(const QTextDocument &document, qsizetype lengthBefore, int position,
                      int removed, int added);

} // namespace stetmark
