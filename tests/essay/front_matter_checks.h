// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_edit.h"
#include "editor/essay/text_codec.h"

class QRandomGenerator;

namespace stetmark {

/// `text` as it might be on disk: its lines end with LF, with CRLF, or now so, now so.
enum class Endings { Lf, CrLf, Mixed };
LineEndings endingsFor(const QString &text, Endings endings, QRandomGenerator &random);

/// What is wrong with `edits` of a file with `text` and `endings`; empty if nothing is.
/// Every byte outside the edits must be as it was, what is new must end its lines as
/// the file does, and the inverse edits must give back the old bytes.
QString wrongBytes(const QString &text, const LineEndings &endings, const QList<TextEdit> &edits);

/// The texts that show a failure.
QString shown(const QString &text, const QString &what, const QString &after = QString());

} // namespace stetmark
