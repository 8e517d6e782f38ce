// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Its text, in lines and code blocks.

#include "editor/essay/html_reader.h"

#include <utility>

namespace stetmark {

namespace {

/// What QTextDocument, or Markdown, would take for something else is left out.
bool isForbidden(QChar character)
{
    const char16_t unit = character.unicode();
    return (unit < 0x20 && !isHtmlSpace(character)) || unit == 0x7F || unit == 0xFEFF
           || (unit >= 0xFDD0 && unit <= 0xFDEF) || unit >= 0xFFFE;
}

} // namespace

void HtmlReader::addText(const QString &text)
{
    if (m_look.isHidden)
        return;
    if (m_look.isMarker)
        return m_builder.addMarker(text);
    if (m_look.isInPre)
        return addPreText(text);
    if (!m_look.keepsLines || !text.contains(u'\n'))
        return addLine(text);
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            breakLine();
        addLine(lines[i]);
    }
}

void HtmlReader::addPreText(const QString &text)
{
    QStringView rest = text;
    // A newline right behind the tag is none of the text (HTML, section 13.1.2.5).
    if (std::exchange(m_isPreStart, false) && rest.startsWith(u'\n'))
        rest = rest.sliced(1);
    for (const QChar character : rest) {
        if (character == QChar::Nbsp || character == QChar::ParagraphSeparator)
            m_pre += u' ';
        else if (!isForbidden(character) && character != u'\r')
            m_pre += character;
    }
}

void HtmlReader::addLine(QStringView text)
{
    const bool isCode = m_look.formats.testFlag(RichFormat::Code);
    RichRun run;
    run.formats = m_look.formats;
    run.link = m_look.link;
    for (const QChar character : text) {
        if (isHtmlSpace(character) || character == QChar::ParagraphSeparator
            || (isCode && character == QChar::Nbsp))
            run.text += u' ';
        else if (!isForbidden(character))
            run.text += character;
    }
    if (run.text.isEmpty())
        return;
    if (run.text.front() == QChar::Nbsp)
        run.text.front() = RichTextBuilder::boundaryNoBreakSpace;
    if (run.text.back() == QChar::Nbsp)
        run.text.back() = RichTextBuilder::boundaryNoBreakSpace;
    m_builder.add(run);
}

void HtmlReader::breakLine()
{
    if (m_look.isHidden || m_look.isMarker)
        return;
    if (m_look.isInPre) {
        m_pre += u'\n';
        return;
    }
    RichRun run;
    run.kind = RichRun::Kind::LineBreak;
    m_builder.add(run);
}

void HtmlReader::breakPreLine()
{
    if (!m_pre.isEmpty() && !m_pre.endsWith(u'\n'))
        m_pre += u'\n';
}

void HtmlReader::endPre()
{
    RichBlock code;
    code.kind = RichBlock::Kind::Code;
    code.text = std::exchange(m_pre, {});
    code.language = std::exchange(m_preLanguage, {});
    if (code.text.endsWith(u'\n'))
        code.text.chop(1);
    if (!m_look.isHidden)
        m_builder.add(std::move(code));
}

} // namespace stetmark
