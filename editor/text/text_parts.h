// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/span.h"
#include "editor/text/typing_context.h"

#include <QList>

namespace stetmark {

/// The pieces of running text in `span`, which a mark of emphasis can go around: one for each
/// paragraph, heading, item or table cell, without their own signs and the blanks around them.
/// What is code, HTML or front matter is left out.
QList<Span> textParts(const TypingContext &context, Span span);

} // namespace stetmark
