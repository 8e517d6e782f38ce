// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/text_style.h"

#include <QFont>
#include <QHash>
#include <QPalette>
#include <QTextCharFormat>

namespace stetmark {

/// What styles look like in one font and palette. Colours are those of the palette,
/// whose text roles can all be read on its Base.
class TextFormats
{
public:
    TextFormats() = default;
    TextFormats(const QFont &font, const QPalette &palette) : m_font(font), m_palette(palette) {}

    const QTextCharFormat &format(TextStyle style);

private:
    QTextCharFormat made(TextStyle style) const;

    QFont m_font;
    QPalette m_palette;
    QHash<int, QTextCharFormat> m_made; ///< by traits and level
};

} // namespace stetmark
