// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/essay_file.h"
#include "editor/essay/text_edit.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace stetmark {

// A journal holds the text of one essay that is in no file yet: eight bytes that say what
// it is, then records. A record is its length (4 bytes), the first 8 bytes of the SHA-1 of
// its payload, and the payload: the whole text, the edits since the record before, or what
// is about to become of a file.
// Journals end anywhere when a program is killed; the records before that still count.
//
// Text is UTF-16 as it is in memory, half characters and all. In it a line that ends the
// other way than most lines of its essay ends with '\r' in place of '\n': no text has one,
// and positions stay the same.

/// What a record says besides text: enough to save the essay byte-right.
struct JournalFacts {
    QString path;      ///< of the essay's file; empty when it was never saved
    QByteArray digest; ///< of that file as it was read or written last
    bool hasByteOrderMark = false;
    LineEnding prevailingLineEnding = LineEnding::Lf;
    qsizetype place = 0; ///< where the last change ended
    QDateTime changed;

    friend bool operator==(const JournalFacts &, const JournalFacts &) = default;
};

/// What every journal begins with.
QByteArray journalStart();
QByteArray wholeTextRecord(const JournalFacts &facts, const QString &markedText);
/// Each edit is in the coordinates that the one before it left; there may be none.
QByteArray editsRecord(const JournalFacts &facts, const QList<TextEdit> &markedEdits);

/// The file at `path` is about to be replaced by the essay as it was then, with `digest`.
QByteArray savingRecord(const QString &path, const QByteArray &digest);

/// An essay as its journal has it.
struct JournalEssay {
    EssayFile file;
    qsizetype place = 0;
    QDateTime changed;
    /// What savingRecord() said last; nothing is known of how that went.
    QString savingPath;
    QByteArray savingDigest;
    /// A record could not be used, and was not just cut off at the end.
    bool isDamaged = false;
};

/// Reads a journal, whatever it holds; nothing when there is no whole text in it.
std::optional<JournalEssay> readJournal(QByteArrayView bytes);

} // namespace stetmark
