// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/fuzz.h"

#include <cstdio>
#include <cstdlib>

namespace stetmark {

void require(bool holds, const QString &what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", qUtf8Printable(what));
    std::abort();
}

FuzzInput::FuzzInput(QByteArrayView bytes)
{
    const qsizetype newline = bytes.indexOf('\n');
    instructions = newline < 0 ? bytes : bytes.first(newline);
    rest = newline < 0 ? QByteArrayView() : bytes.sliced(newline + 1);
}

int FuzzInput::choice(qsizetype index, qsizetype end) const
{
    return index < instructions.size() && end > 0 ? int(uchar(instructions[index]) % end) : 0;
}

} // namespace stetmark
