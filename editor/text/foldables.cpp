// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/foldables.h"

#include "editor/document/essay_document.h"
#include "editor/essay/sections.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace stetmark {

namespace {

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar character) { return character.isSpace(); });
}

/// Where the line ends that `position` is in.
qsizetype endOfLine(const QString &text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    return end < 0 ? text.size() : end;
}

Foldable ofSection(const Section &section, const QString &text)
{
    Foldable one{section.span(), section.heading, section.end, section.level};
    if (section.end < text.size())
        --one.end;
    const qsizetype lastLine = one.end > 0 ? text.lastIndexOf(u'\n', one.end - 1) + 1 : 0;
    if (lastLine > one.head.end && isBlank(QStringView(text).sliced(lastLine, one.end - lastLine)))
        one.end = lastLine - 1;
    return one;
}

Foldable ofFrontMatter(Span span, const QString &text)
{
    const bool hasNewline = span.end > 0 && text[span.end - 1] == u'\n';
    return {span, {span.start, endOfLine(text, span.start)}, span.end - (hasNewline ? 1 : 0), 0};
}

bool hidesText(const Foldable &one, const QString &text)
{
    const Span hidden = one.hidden();
    return !hidden.isEmpty() && !isBlank(QStringView(text).sliced(hidden.start, hidden.length()));
}

/// `one` in the whole lines that it is in now.
Foldable inLines(Foldable one, const QTextDocument &document)
{
    const auto block = [&](qsizetype position) { return document.findBlock(int(position)); };
    const auto end = [](const QTextBlock &line) { return line.position() + line.length() - 1; };
    one.head = {block(one.head.start).position(), end(block(one.head.end))};
    one.span.start = one.head.start;
    one.end = end(block(one.end));
    return one;
}

} // namespace

QList<Foldable> foldablesOf(const Analysis &analysis)
{
    QList<Foldable> all;
    const Span frontMatter = analysis.frontMatter->span;
    if (!frontMatter.isEmpty())
        all.append(ofFrontMatter(frontMatter, analysis.text));
    const QList<Section> sections = sectionsOf(analysis.markdown, analysis.text.size());
    for (const Section &section : sections)
        all.append(ofSection(section, analysis.text));
    all.removeIf([&](const Foldable &one) { return !hidesText(one, analysis.text); });
    return all;
}

QList<Foldable> foldablesNow(const EssayDocument &essay)
{
    QList<Foldable> all = foldablesOf(*essay.analysis());
    const QList<TextEdit> since = essay.editsSinceAnalysis();
    if (since.isEmpty())
        return all;
    for (Foldable &one : all) {
        for (const TextEdit &edit : since) {
            // A line break at the start of a heading moves it; one at its end does not.
            one.span.end = mapped(one.span.end, edit, Bias::Before);
            one.head.start = mapped(one.head.start, edit, Bias::After);
            one.head.end = std::max(one.head.start, mapped(one.head.end, edit, Bias::Before));
            one.end = std::max(one.head.end, mapped(one.end, edit, Bias::Before));
        }
        one = inLines(one, *essay.textDocument());
    }
    all.removeIf([](const Foldable &one) { return one.end <= one.head.end; });
    return all;
}

} // namespace stetmark
