// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"

#include <QList>
#include <QString>

namespace stetmark {

/// The one way in which an essay's text changes: `removed` UTF-16 code units at
/// `position` give way to `inserted`. Lines in `inserted` end with '\n'.
struct TextEdit {
    qsizetype position = 0;
    qsizetype removed = 0;
    QString inserted;

    qsizetype end() const { return position + removed; }
    /// How far text behind the edit moves.
    qsizetype delta() const { return inserted.size() - removed; }

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// Which way a position goes that lies exactly where text is inserted.
enum class Bias { Before, After };

/// `text` with `edits` applied. The edits' positions are all those of `text`
/// itself; they are ordered and do not overlap (asserted).
QString applied(const QString &text, const QList<TextEdit> &edits);

/// The edits that take `applied(text, edits)` back to `text`.
QList<TextEdit> inverse(const QString &text, const QList<TextEdit> &edits);

/// Where `position` is after `edit`. A position inside removed text goes to
/// the edit's start, or with Bias::After to the end of the inserted text.
qsizetype mapped(qsizetype position, const TextEdit &edit, Bias bias);

/// `span` after `edit`; text typed at either of its edges stays outside.
Span mapped(Span span, const TextEdit &edit);

/// The range of the text before `edit` that holds what stands in `range` after it.
Span mappedBack(Span range, const TextEdit &edit);

} // namespace stetmark
