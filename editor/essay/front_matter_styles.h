// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter.h"
#include "editor/essay/text_style.h"

#include <QStringView>

namespace stetmark {

/// How the front matter at the start of `text` looks in the text editor. Only its
/// fences are told apart where its content could not be followed.
StyledSpans stylesOf(const FrontMatter &frontMatter, QStringView text);

} // namespace stetmark
