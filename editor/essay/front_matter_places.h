// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/front_matter_layout.h"

#include <QString>

#include <vector>

namespace stetmark {

/// Where the parts of a front matter are, as edits need them. Positions are those
/// of the essay's text.

/// The end of the line that `position` is in, without its newline.
qsizetype endOfLine(QStringView text, qsizetype position);
/// The start of the line that `position` is in.
qsizetype startOfLine(QStringView text, qsizetype position);
/// How far `position` stands from the start of its line.
qsizetype columnOf(QStringView text, qsizetype position);
/// Whether nothing but blanks stands before `position` on its line.
bool startsLine(QStringView text, qsizetype position);
QStringView textOf(QStringView text, Span span);

/// The last token of `layout` that starts before `position` and is a separator:
/// for a value, its dash, colon, comma or opening bracket.
const FrontMatterToken *separatorBefore(const FrontMatterLayout &layout, qsizetype position);

/// The tokens that lie in `span`.
std::vector<FrontMatterToken> tokensIn(const FrontMatterLayout &layout, Span span);
bool hasComment(const FrontMatterLayout &layout, Span span);

/// The place of the comma in `gap`, which lies between two parts of a collection in
/// brackets or behind the last; empty, at the gap's start, if there is none.
Span commaIn(const FrontMatterLayout &layout, Span gap);

/// Where `node` starts with its anchor and tag.
qsizetype startOf(const FrontMatterLayout &layout, const FrontMatterNode &node);

/// Where the text of `node` may start: behind the colon, dash, comma or bracket
/// before it, and behind its own anchor and tag.
qsizetype behindSeparator(const FrontMatterLayout &layout, const FrontMatterNode &node);

/// The parts of a list or map, from the anchor or tag of an item or key to the end
/// of the item or value.
std::vector<Span> partsOf(const FrontMatterLayout &layout, const FrontMatterNode &collection);

/// The parts of a list or map without brackets, from the dash or the key on.
std::vector<Span> blockPartsOf(const FrontMatterLayout &layout, const FrontMatterNode &collection);

/// For each item of a list without brackets the lines that go where it goes: from
/// the end of the line of the item before it, or of the list's key, to the end of its
/// own. Nothing if the list starts on the line of another dash.
std::vector<Span> itemLines(QStringView text, const FrontMatterLayout &layout,
                            const FrontMatterNode &list);

/// The start of the comment lines right above the line of `position`, or of that
/// line if there are none.
qsizetype commentsAbove(QStringView text, const FrontMatterLayout &layout, qsizetype position);

/// The comment that stands behind `position` on its line; empty, at the line's end,
/// if there is none. Nothing else but blanks may stand there.
Span commentBehind(QStringView text, qsizetype position);

/// Whether the value stands inside brackets or braces.
bool isInFlow(const FrontMatterNode &root, const FieldPath &path);

/// A list in brackets or a map in braces; not the map of `[a: b]`, which has none.
bool hasBrackets(QStringView text, const FrontMatterNode &collection);

/// Where in a collection in brackets part `index` lies: from the end of the part
/// before it, or the opening bracket, to the start of the one behind it, or the
/// closing bracket. `index` may be the number of parts.
Span flowSlot(const FrontMatterNode &collection, const std::vector<Span> &parts, qsizetype index);

/// What stands before each part of a collection in brackets that has at least one:
/// a newline and the indentation where it is written one a line, else the blanks
/// between the last two.
QString flowGap(QStringView text, const FrontMatterLayout &layout,
                const FrontMatterNode &collection);

/// The name of an anchor in `node` that some alias of `root` repeats; empty if there
/// is none.
QString repeatedAnchor(const FrontMatterNode &root, const FrontMatterNode &node);

} // namespace stetmark
