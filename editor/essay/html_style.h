// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace stetmark {

/// What the `style` attribute of an element says that Markdown has a sign for.
struct HtmlStyle {
    std::optional<bool> isBold;
    std::optional<bool> isItalic;
    std::optional<bool> isStruck;
    std::optional<bool> keepsLines; ///< line breaks of the source are shown
    std::optional<CellAlignment> alignment;
    bool isHidden = false;
    bool isMonospaced = false;
    bool hasNoMargin = false; ///< below
    /// Of a paragraph that Word shows as a list item: its level, from 1; 0 for others.
    int wordListLevel = 0;
    bool isWordListMarker = false;
};

/// Styles in style sheets and by class are not looked at.
HtmlStyle readHtmlStyle(QStringView style);

} // namespace stetmark
