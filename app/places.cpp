// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/places.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qsizetype longestText = 200;

QString translated(const char *text)
{
    return QCoreApplication::translate("Places", text);
}

QString lineText(int line)
{
    return translated(QT_TRANSLATE_NOOP("Places", "line %1")).arg(line);
}

struct Definition {
    const MarkdownNode *node;
    qsizetype start;
    int line;
};

PaletteItem item(const Definition &definition, const ShowPlace &show)
{
    PaletteItem item;
    const QString text = plainText(*definition.node).simplified().left(longestText);
    item.text = u"[^%1]  %2"_s.arg(definition.node->text, text).trimmed();
    item.detail = lineText(definition.line);
    item.run = [show, span = definition.node->span.shifted(definition.start)] { show(span); };
    return item;
}

PaletteItem hint(const QString &text)
{
    PaletteItem item;
    item.text = text;
    item.isEnabled = false;
    return item;
}

} // namespace

QList<PaletteItem> headingItems(const Analysis &analysis, const ShowPlace &show)
{
    int highest = 6;
    for (const OutlineEntry &entry : analysis.outline)
        highest = std::min(highest, entry.level);
    QList<PaletteItem> items;
    for (const OutlineEntry &entry : analysis.outline) {
        PaletteItem item;
        item.text = entry.title.isEmpty() ? translated(QT_TRANSLATE_NOOP("Places", "(no text)"))
                                          : entry.title;
        item.detail = lineText(entry.line);
        item.indent = entry.level - highest;
        item.run = [show, span = entry.span] { show(span); };
        items.append(item);
    }
    return items;
}

int headingAt(const Analysis &analysis, qsizetype position)
{
    const auto behind = std::ranges::upper_bound(
        analysis.outline, position, {}, [](const auto &entry) { return entry.span.start; });
    return std::max(0, int(behind - analysis.outline.begin()) - 1);
}

QList<PaletteItem> footnoteItems(const Analysis &analysis, const ShowPlace &show)
{
    QList<PaletteItem> items;
    for (const PlacedBlock &placed : analysis.markdown.blocks) {
        const MarkdownBlock &block = *placed.block;
        if (block.node.kind == MarkdownKind::FootnoteDefinition)
            items.append(item({&block.node, placed.start, placed.line}, show));
        for (const NestedFootnote &nested : block.nestedFootnotes) {
            items.append(item(
                {&nested.definition->node, placed.start + nested.start, placed.line + nested.line},
                show));
        }
    }
    return items;
}

QList<PaletteItem> lineItems(const QString &typed, int lines,
                             const std::function<void(int line, int column)> &go)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,9})\\s*(?:[:,]\\s*(\\d{0,9})\\s*)?$"_s);
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch()) {
        const QString text = translated(QT_TRANSLATE_NOOP("Places", "Type a line from 1 to %1"));
        return {hint(text.arg(lines))};
    }
    const int line = std::clamp(match.captured(1).toInt(), 1, lines);
    const int column = std::max(1, match.captured(2).toInt());
    PaletteItem item;
    item.text = match.captured(2).isEmpty()
                    ? translated(QT_TRANSLATE_NOOP("Places", "Go to line %1")).arg(line)
                    : translated(QT_TRANSLATE_NOOP("Places", "Go to line %1, column %2"))
                          .arg(line)
                          .arg(column);
    item.detail = line == lines ? translated(QT_TRANSLATE_NOOP("Places", "the last one"))
                                : translated(QT_TRANSLATE_NOOP("Places", "of %1")).arg(lines);
    item.run = [go, line, column] { go(line, column); };
    return {item};
}

} // namespace stetmark
