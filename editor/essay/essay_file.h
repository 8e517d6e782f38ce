// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_codec.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace stetmark {

/// Files larger than this are not opened (50 MB).
inline constexpr qint64 largestEssay = 50'000'000;

/// An essay as it was read, with the digest of the whole file (SHA-256) that a
/// later save compares with.
struct EssayFile {
    QString path;
    DecodedText content;
    QByteArray digest;
};

/// The digest of a file that holds `bytes` (SHA-256).
QByteArray essayDigest(const QByteArray &bytes);

/// Reads the essay at `path`. Blocking; call it off the GUI thread.
/// Refuses what is no regular file, is not text, or is over `largestEssay`.
Result<EssayFile> readEssayFile(const QString &path);

/// The bytes of the file at `path`, whatever they are. Refuses what is no regular
/// file or is over `largestEssay`.
Result<QByteArray> readEssayBytes(const QString &path);

/// The first `size` bytes of the file at `path`, or all of a smaller one. Refuses what
/// is no regular file.
Result<QByteArray> readEssayStart(const QString &path, qint64 size);

/// Writes `bytes` to `path` atomically, keeps the file's permissions, follows a
/// symbolic link to the file it names, and returns the digest of what was
/// written. Blocking; call it off the GUI thread.
///
/// `expectedDigest` is that of the file as it was read: when the file on disk is
/// another by now, or gone, nothing is written and the error is ChangedOnDisk.
/// Without it the file is created or replaced whatever it holds.
Result<QByteArray> writeEssayFile(const QString &path, const QByteArray &bytes,
                                  const std::optional<QByteArray> &expectedDigest);

/// Writes `bytes` to a new file at `path`. Refused when anything is there already, a link
/// that leads nowhere included. Blocking.
std::optional<Error> createEssayFile(const QString &path, const QByteArray &bytes);

} // namespace stetmark
