// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace stetmark {

/// All of `markdown` as HTML, byte for byte as
/// `cmark-gfm --unsafe -e footnotes -e table -e strikethrough -e autolink -e tasklist`
/// 0.29.0.gfm.6 prints it: a byte order mark is dropped, NUL becomes U+FFFD, LF,
/// CRLF and CR end lines, and bytes that are not UTF-8 stay as they are. Markup
/// beyond what `markdown_guard.h` and `deepestMarkdown` allow is given as text. Raw
/// HTML and links stay: never put it into a page unchecked.
QByteArray plainHtml(const QByteArray &markdown);

} // namespace stetmark
