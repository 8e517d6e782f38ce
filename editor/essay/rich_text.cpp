// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/rich_text.h"

namespace stetmark {

namespace {

using Kind = RichRun::Kind;

bool isCode(const RichRun &run)
{
    return run.kind == Kind::Text && run.formats.testFlag(RichFormat::Code);
}

bool isBlankText(const RichRun &run)
{
    return run.kind == Kind::Text && run.text == u" ";
}

RichRun withText(const RichRun &run, const QString &text)
{
    RichRun other = run;
    other.text = text;
    return other;
}

/// Blanks of `text` in a row are one; none follows another that ends what is before.
QString collapsed(const QString &text, bool &endsBlank)
{
    QString result;
    for (const QChar character : text) {
        const bool isBlank = character == u' ';
        if (!isBlank || !endsBlank)
            result += character;
        endsBlank = isBlank;
    }
    return result;
}

/// Each piece of text, and the blanks at its ends, as runs of their own. There is no blank at
/// the ends of a line.
RichRuns split(const RichRuns &runs)
{
    RichRuns result;
    bool endsBlank = true; // as if the line began behind one
    const auto dropEndBlank = [&] {
        if (!result.isEmpty() && isBlankText(result.last()))
            result.removeLast();
    };
    for (const RichRun &run : runs) {
        if (run.kind != Kind::Text) {
            if (run.kind == Kind::LineBreak)
                dropEndBlank();
            result.append(run);
            endsBlank = run.kind == Kind::LineBreak;
            continue;
        }
        if (isCode(run) && !run.text.trimmed().isEmpty()) {
            result.append(run);
            endsBlank = false;
            continue;
        }
        const QString text = collapsed(run.text, endsBlank);
        if (text.isEmpty())
            continue;
        if (text.startsWith(u' '))
            result.append(withText(run, QStringLiteral(" ")));
        const qsizetype start = text.startsWith(u' ') ? 1 : 0;
        const qsizetype end = text.size() - (text.size() > start && text.endsWith(u' ') ? 1 : 0);
        if (end > start)
            result.append(withText(run, text.sliced(start, end - start)));
        if (end < text.size())
            result.append(withText(run, QStringLiteral(" ")));
    }
    dropEndBlank();
    return result;
}

void takeFormatsFromNeighbours(RichRuns &runs)
{
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const bool isBreak = runs[i].kind == Kind::LineBreak;
        if (!isBlankText(runs[i]) && !isBreak)
            continue;
        const RichRun before = i > 0 ? runs[i - 1] : RichRun();
        const RichRun after = i + 1 < runs.size() ? runs[i + 1] : RichRun();
        runs[i].formats = before.formats & after.formats & ~RichFormats(RichFormat::Code);
        // Between two links there is none, even if they lead to the same place.
        if (before.link != runs[i].link || after.link != runs[i].link)
            runs[i].link = {};
    }
}

void dropEndBreaks(RichRuns &runs)
{
    while (!runs.isEmpty() && runs.last().kind == Kind::LineBreak)
        runs.removeLast();
    while (!runs.isEmpty() && runs.first().kind == Kind::LineBreak)
        runs.removeFirst();
}

} // namespace

RichRuns tidied(const RichRuns &runs)
{
    RichRuns pieces = split(runs);
    dropEndBreaks(pieces);
    takeFormatsFromNeighbours(pieces);
    RichRuns result;
    for (const RichRun &piece : std::as_const(pieces)) {
        const bool goesOn = !result.isEmpty() && piece.kind == Kind::Text
                            && result.last() == withText(piece, result.last().text);
        if (goesOn)
            result.last().text += piece.text;
        else
            result.append(piece);
    }
    return result;
}

} // namespace stetmark
