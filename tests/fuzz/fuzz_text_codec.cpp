// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes to text and back: the same bytes, or the text is for reading only. The first
// line of an input chooses an edit of the text in the rest.

#include "editor/essay/byte_text.h"
#include "editor/essay/text_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

void requireRoundTrip(QByteArrayView bytes)
{
    require(toBytes(fromBytes(bytes)) == bytes, u"bytes pass through changed"_s);
    const DecodedText content = decodeText(bytes);
    require(!content.text.contains(u'\r'), u"a carriage return is left"_s);
    if (!content.readOnlyReason.isEmpty())
        return;
    const auto again = encodeText(content.text, content.hasByteOrderMark, content.lineEndings);
    require(again && *again == bytes, u"saving changes bytes"_s);
}

void requireEditKeepsEndings(const FuzzInput &input)
{
    const DecodedText content = decodeText(input.rest);
    const QString &text = content.text;
    if (!content.readOnlyReason.isEmpty() || text.isEmpty())
        return;
    const QString inserts[] = {{}, u"x"_s, u"\n"_s, u"a\nb\n"_s};
    const qsizetype position = (input.choice(0, 256) * 256 + input.choice(1, 256)) % text.size();
    const qsizetype removed = std::min<qsizetype>(input.choice(2, 64), text.size() - position);
    const QList<TextEdit> edits{{position, removed, inserts[input.choice(3, 4)]}};
    const QString changed = applied(text, edits);
    require(applied(changed, inverse(text, edits)) == text, u"undoing gives another text"_s);

    const LineEndings endings = mapped(content.lineEndings, text, edits);
    const auto bytes = encodeText(changed, content.hasByteOrderMark, endings);
    if (!bytes) // half of a surrogate pair is gone
        return;
    const DecodedText again = decodeText(*bytes);
    // A zero width no-break space that came to stand first is a byte order mark.
    const bool isMark = !content.hasByteOrderMark && again.hasByteOrderMark;
    const QString read = isMark ? QChar(QChar::ByteOrderMark) + again.text : again.text;
    require(read == changed, u"the saved text reads otherwise"_s);
    const qsizetype lineStart = text.lastIndexOf(u'\n', position) + 1;
    const auto before = encodeText(text.first(std::min(lineStart, position)),
                                   content.hasByteOrderMark, content.lineEndings);
    require(before && bytes->startsWith(*before), u"a line before the edit ends otherwise"_s);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    requireRoundTrip(bytes);
    requireEditKeepsEndings(FuzzInput(bytes));
    return 0;
}
