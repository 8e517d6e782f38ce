// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace stetmark {

/// Any bytes as text and back again: toBytes(fromBytes(bytes)) == bytes, always.
/// UTF-8 is decoded as usual; every byte that is none, from 0x80 to 0xFF, stands
/// as one of the lone low surrogates U+DC80 to U+DCFF, which no UTF-8 holds
/// (as Python's "surrogateescape" does it, PEP 383).
///
/// This is for Markdown that only passes through, byte for byte. Essays go
/// through text_codec, which says what is wrong with them.
QString fromBytes(QByteArrayView bytes);

/// UTF-8 of `text`, with the bytes that fromBytes set aside. Any other lone
/// surrogate becomes U+FFFD.
QByteArray toBytes(QStringView text);

/// How many bytes the character at `position` has in toBytes(text); 0 for the
/// second half of a surrogate pair.
int byteCount(QStringView text, qsizetype position);

} // namespace stetmark
