// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/plain_html.h"

#include "editor/essay/byte_text.h"
#include "editor/essay/markdown.h"
#include "preview/render/html_blocks.h"

namespace stetmark {

QByteArray plainHtml(const QByteArray &markdown)
{
    QString text = fromBytes(markdown);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return toBytes(renderFragment(parseMarkdown(text, 0)));
}

} // namespace stetmark
