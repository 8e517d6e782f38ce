// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/result.h"
#include "editor/essay/text_edit.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace stetmark {

enum class LineEnding { Lf, CrLf };

/// How each line of a text ends: the prevailing way, and the lines that differ.
struct LineEndings {
    LineEnding prevailing = LineEnding::Lf;
    /// Lines that end the other way, from 0, in order. A last line without an
    /// ending is in no list.
    QList<qsizetype> exceptions;

    bool isMixed() const { return !exceptions.isEmpty(); }

    friend bool operator==(const LineEndings &, const LineEndings &) = default;
};

/// The bytes of a file as text, and what is needed to give the same bytes back.
struct DecodedText {
    QString text; ///< every line ending is one '\n'
    bool hasByteOrderMark = false;
    LineEndings lineEndings;
    /// Why the bytes could not be given back as they were; empty when they can.
    /// Such a text is for reading only.
    QString readOnlyReason;
};

/// Reads UTF-8 with or without a byte order mark. Never fails: bytes that are
/// not UTF-8 become U+FFFD, UTF-16 with a byte order mark is decoded as such,
/// and both make the text read-only, as do bare CR, U+2029, U+FDD0 and U+FDD1
/// (a QTextDocument would take these for line breaks).
DecodedText decodeText(QByteArrayView bytes);

/// The bytes of `text`, its lines ended as `endings` says. Fails on what UTF-8
/// cannot hold (an unpaired surrogate), naming the line.
Result<QByteArray> encodeText(const QString &text, bool byteOrderMark, const LineEndings &endings);

/// The line endings after `edits` of `text`: a line that an edit left alone
/// keeps its own, a new line takes that of the line in which it was inserted.
LineEndings mapped(const LineEndings &endings, const QString &text, const QList<TextEdit> &edits);

} // namespace stetmark
