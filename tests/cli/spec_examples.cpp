// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/spec_examples.h"

namespace stetmark::tests {

namespace {

const QByteArray fence(32, '`');

} // namespace

QList<SpecExample> specExamples(const QByteArray &specification)
{
    QByteArray text = specification;
    text.replace("\u2192", "\t");
    QList<SpecExample> examples;
    const QByteArray opening = '\n' + fence + " example";
    const QByteArray closing = '\n' + fence + '\n';
    qsizetype at = 0;
    while ((at = text.indexOf(opening, at)) >= 0) {
        const qsizetype start = text.indexOf('\n', at + 1);
        const qsizetype end = text.indexOf(closing, start);
        // A dot alone on a line parts Markdown and HTML; either may be empty.
        const qsizetype dot = text.indexOf("\n.\n", start);
        examples.append({int(examples.size()) + 1, text.sliced(start + 1, dot - start),
                         text.sliced(dot + 3, std::max<qsizetype>(0, end + 1 - (dot + 3)))});
        at = end;
    }
    return examples;
}

} // namespace stetmark::tests
