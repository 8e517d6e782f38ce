// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/html_tokens.h"
#include "editor/essay/markdown_tree.h"

#include <QString>
#include <QStringView>

namespace stetmark {

/// Appends `text` with & < > " as character references: good for text and for
/// attribute values in double quotes.
void appendEscaped(QString &html, QStringView text);

/// The same for a page, where characters that HTML forbids (controls, lone
/// surrogates, noncharacters) become U+FFFD.
void appendPageText(QString &html, QStringView text);
QString pageText(QStringView text);
/// ` name="value"`, the value written as page text.
QString htmlAttribute(QStringView name, QStringView value);

/// Appends `url` as cmark-gfm writes an address into an attribute: everything
/// that is neither reserved nor unreserved in RFC 3986 is percent-encoded.
void appendHref(QString &html, QStringView url);

/// "left", "center", "right", or nothing.
QLatin1StringView alignmentName(CellAlignment alignment);

/// Appends `byte` as %XX.
void appendPercentEncoded(QString &url, uchar byte);

bool isBlank(QStringView text); ///< nothing but HTML's white space

} // namespace stetmark
