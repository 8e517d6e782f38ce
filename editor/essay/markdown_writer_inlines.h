// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/rich_text.h"

#include <QString>

namespace stetmark {

enum class InlinePlace { Paragraph, Heading, Cell };

/// `runs` as Markdown that shows them and nothing else, which the parser itself is asked. The
/// signs of emphasis are those that most people write; where these would not do, as for a
/// part of a word that ends with a point, HTML's tags. One line, but for the line breaks
/// of a Paragraph.
QString markdownInlines(const RichRuns &runs, InlinePlace place);

} // namespace stetmark
