// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/edited_text.h"

#include "editor/document/document_text.h"

#include <QTextBlock>
#include <QTextDocument>

namespace stetmark {

namespace {

TextLine lineOf(const QTextBlock &block)
{
    return {block.blockNumber(), block.position(), block.text()};
}

} // namespace

int EditedText::lineCount() const
{
    return m_document.blockCount();
}

qsizetype EditedText::length() const
{
    return documentLength(m_document);
}

TextLine EditedText::line(int number) const
{
    return lineOf(m_document.findBlockByNumber(number));
}

TextLine EditedText::lineAt(qsizetype position) const
{
    return lineOf(m_document.findBlock(int(position)));
}

QString EditedText::text(Span span) const
{
    return documentText(m_document, span.start, span.length());
}

QChar EditedText::at(qsizetype position) const
{
    if (position < 0 || position >= length())
        return u'\n';
    const QChar character = m_document.characterAt(int(position));
    return character == QChar::ParagraphSeparator ? QChar(u'\n') : character;
}

} // namespace stetmark
