// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown.h"

namespace stetmark {

MarkdownTree updateMarkdown(const MarkdownTree &previous, const QString &previousText,
                            qsizetype previousBodyStart, const QString &text, qsizetype bodyStart,
                            const TextEdit &edit)
{
    Q_UNUSED(previous)
    Q_UNUSED(previousText)
    Q_UNUSED(previousBodyStart)
    Q_UNUSED(edit)
    return parseMarkdown(text, bodyStart);
}

} // namespace stetmark
