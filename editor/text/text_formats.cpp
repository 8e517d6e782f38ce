// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/text_formats.h"

#include <QFontDatabase>

namespace stetmark {

namespace {

/// By level, 1 to 6; the lower ones differ by their signs.
constexpr qreal headingSizes[] = {1.6, 1.35, 1.18, 1.08, 1.0, 1.0};
/// Letters of the same size look larger where all have one width.
constexpr qreal codeSize = 0.92;

QColor between(const QColor &a, const QColor &b)
{
    return QColor::fromRgbF((a.redF() + b.redF()) / 2, (a.greenF() + b.greenF()) / 2,
                            (a.blueF() + b.blueF()) / 2);
}

void setSize(QTextCharFormat &format, const QFont &font, qreal factor)
{
    if (font.pointSizeF() > 0)
        format.setFontPointSize(font.pointSizeF() * factor);
    else
        format.setProperty(QTextFormat::FontPixelSize, qRound(font.pixelSize() * factor));
}

} // namespace

const QTextCharFormat &TextFormats::format(TextStyle style)
{
    const int key = style.traits.toInt() * 8 + style.heading;
    const auto found = m_made.find(key);
    return found != m_made.end() ? *found : *m_made.insert(key, made(style));
}

QTextCharFormat TextFormats::made(TextStyle style) const
{
    const TextStyle::Traits traits = style.traits;
    QTextCharFormat format;
    const bool isCode = traits.testFlag(TextStyle::Code) || traits.testFlag(TextStyle::Html);
    const qreal size = style.heading > 0 ? headingSizes[style.heading - 1] : 1.0;
    if (isCode) {
        const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        format.setFontFamilies(fixed.families());
        format.setFontFixedPitch(true);
    }
    if (isCode || size != 1.0)
        setSize(format, m_font, isCode ? size * codeSize : size);
    if (traits.testFlag(TextStyle::Strong) || style.heading > 0)
        format.setFontWeight(QFont::Bold);
    if (traits.testFlag(TextStyle::Emphasis) || traits.testFlag(TextStyle::Comment))
        format.setFontItalic(true);
    if (traits.testFlag(TextStyle::Strikethrough))
        format.setFontStrikeOut(true);
    if (traits.testFlag(TextStyle::Code))
        format.setBackground(m_palette.color(QPalette::AlternateBase));

    const bool isDim = traits & (TextStyle::Markup | TextStyle::Comment | TextStyle::Html);
    if (isDim)
        format.setForeground(m_palette.color(QPalette::PlaceholderText));
    else if (traits & (TextStyle::Link | TextStyle::Key))
        format.setForeground(m_palette.color(QPalette::Link));
    else if (traits.testFlag(TextStyle::Quote))
        format.setForeground(
            between(m_palette.color(QPalette::Text), m_palette.color(QPalette::PlaceholderText)));
    if (traits.testFlag(TextStyle::Markup) && style.heading > 0)
        format.setFontWeight(QFont::Normal);
    return format;
}

} // namespace stetmark
