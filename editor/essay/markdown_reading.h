// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <optional>

namespace stetmark {

/// Reads an inline of CommonMark or GFM in `text`, the content of a leaf block, at
/// the offset `at`: the offset behind it, or nothing where it does not stand there.
/// Each asks less than a parser does, since cmark-gfm has already said that such an
/// inline comes next.
using ReadOffset = std::optional<qsizetype>;

/// A Text whose literal is `literal`. In the source it may have backslash escapes
/// and character references; what looks like a footnote reference has neither.
ReadOffset readText(QByteArrayView text, qsizetype at, QByteArrayView literal);

/// `literal` as it is.
ReadOffset readVerbatim(QByteArrayView text, qsizetype at, QByteArrayView literal);

/// A code span, with its backticks.
ReadOffset readCode(QByteArrayView text, qsizetype at);

/// The `]` of a link or an image and what belongs to it: `(destination "title")`,
/// `[label]`, `[]` or nothing.
ReadOffset readLinkEnd(QByteArrayView text, qsizetype at);

/// A footnote reference that has its definition.
ReadOffset readFootnoteReference(QByteArrayView text, qsizetype at);

/// What stands before the newline of a soft or hard line break: blanks, or a backslash.
ReadOffset readToLineEnd(QByteArrayView text, qsizetype at);

/// The blanks at `at`.
qsizetype skipBlanks(QByteArrayView text, qsizetype at);

} // namespace stetmark
