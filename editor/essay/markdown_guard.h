// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stetmark {

/// cmark-gfm 0.29.0.gfm.6 takes time that grows with the square of some markup:
/// a few hundred kilobytes keep it busy for minutes. No essay has as much of it
/// as is allowed here; what is beyond is no markup, but text.
/// Quote, list and footnote markers at the start of a line, each two columns of
/// indentation counted as one more.
inline constexpr int mostNestedMarkers = 100;
inline constexpr int mostBrackets = 10'000; ///< `[` without a blank line between them
inline constexpr int mostEmphasis = 10'000; ///< `*`, `_` and `~` without a blank line between them
inline constexpr int mostPipes = 500;       ///< in a line
inline constexpr int mostDelimiterRows = 100; ///< of tables, without a blank line between them

/// `markdown` with the excess markup hidden from cmark-gfm: every such character
/// is replaced by one byte that no UTF-8 has. What is not in UTF-8 stays as it is.
QByteArray guarded(QByteArray markdown);

/// Whether a guarded text, or a piece of one, has hidden markup.
bool hasHidden(QByteArrayView markdown);

/// The text as it was, of one that was guarded or a piece of it.
QByteArray unguarded(QByteArrayView markdown);

} // namespace stetmark
