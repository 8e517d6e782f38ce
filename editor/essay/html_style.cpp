// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/html_style.h"

#include <QRegularExpression>

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// Styles are short; what is longer says nothing to us.
constexpr qsizetype longestStyle = 8 * 1024;

std::optional<bool> boldness(QStringView value)
{
    if (value.startsWith("bold"_L1))
        return true;
    if (value == "normal"_L1 || value == "lighter"_L1)
        return false;
    bool isNumber = false;
    const int weight = value.toInt(&isNumber);
    return isNumber ? std::optional(weight >= 600) : std::nullopt;
}

std::optional<CellAlignment> alignmentOf(QStringView value)
{
    if (value == "left"_L1)
        return CellAlignment::Left;
    if (value == "center"_L1)
        return CellAlignment::Center;
    if (value == "right"_L1)
        return CellAlignment::Right;
    return std::nullopt;
}

bool isMonospace(QStringView families)
{
    for (const auto name : {"mono"_L1, "courier"_L1, "consolas"_L1, "menlo"_L1, "source code"_L1}) {
        if (families.contains(name))
            return true;
    }
    return false;
}

/// "l0 level2 lfo1" is the second level, "Ignore" the sign before the text.
void readWordList(QStringView value, HtmlStyle &style)
{
    static const QRegularExpression level(u"\\blevel(\\d)\\b"_s);
    style.isWordListMarker = value == "ignore"_L1;
    const QRegularExpressionMatch match = level.match(value.toString());
    if (match.hasMatch())
        style.wordListLevel = match.captured(1).toInt();
}

void readDeclaration(QStringView name, QStringView value, HtmlStyle &style)
{
    if (name == "font-weight"_L1)
        style.isBold = boldness(value);
    else if (name == "font-style"_L1)
        style.isItalic = value == "italic"_L1 || value.startsWith("oblique"_L1);
    else if (name == "text-decoration"_L1 || name == "text-decoration-line"_L1)
        style.isStruck = value.contains("line-through"_L1);
    else if (name == "white-space"_L1)
        style.keepsLines = value.startsWith("pre"_L1) || value == "break-spaces"_L1;
    else if (name == "text-align"_L1)
        style.alignment = alignmentOf(value);
    else if (name == "font-family"_L1)
        style.isMonospaced = isMonospace(value);
    else if (name == "margin-bottom"_L1)
        style.hasNoMargin = value.startsWith(u'0') && !value.startsWith("0."_L1);
    else if (name == "mso-list"_L1)
        readWordList(value, style);
    else if ((name == "display"_L1 && value == "none"_L1)
             || (name == "visibility"_L1 && value == "hidden"_L1)
             || (name == "mso-hide"_L1 && value == "all"_L1))
        style.isHidden = true;
}

} // namespace

HtmlStyle readHtmlStyle(QStringView style)
{
    HtmlStyle result;
    if (style.isEmpty() || style.size() > longestStyle)
        return result;
    const QString lower = style.toString().toLower();
    for (const QStringView declaration : QStringView(lower).split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0)
            readDeclaration(declaration.first(colon).trimmed(),
                            declaration.sliced(colon + 1).trimmed(), result);
    }
    return result;
}

} // namespace stetmark
