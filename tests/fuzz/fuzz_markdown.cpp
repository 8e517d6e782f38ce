// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Markdown after an edit: the updated tree is that of a full parse. The first line of
// an input chooses the edit; what it inserts is a copy of some of the text.

#include "editor/essay/markdown.h"
#include "editor/essay/text_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

qsizetype placeIn(const QString &text, const FuzzInput &input, qsizetype at)
{
    return (input.choice(at, 256) * 256 + input.choice(at + 1, 256)) % (text.size() + 1);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(QByteArrayView(data, qsizetype(size)));
    const QString text = decodeText(input.rest).text;
    const qsizetype position = placeIn(text, input, 0);
    const qsizetype from = placeIn(text, input, 2);
    const TextEdit edit{position, std::min<qsizetype>(input.choice(4, 32), text.size() - position),
                        text.mid(from, input.choice(5, 32))};
    const QString changed = applied(text, {edit});
    const MarkdownTree updated = updateMarkdown(parseMarkdown(text, 0), text, 0, changed, 0, edit);
    require(updated == parseMarkdown(changed, 0),
            u"%1\n  at %2 remove %3 insert <%4>: the updated tree is another"_s.arg(text)
                .arg(edit.position)
                .arg(edit.removed)
                .arg(edit.inserted));
    return 0;
}
