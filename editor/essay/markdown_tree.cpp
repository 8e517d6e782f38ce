// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/markdown_tree.h"

#include <QHash>

namespace stetmark {

namespace {

bool sameBlock(const std::shared_ptr<const MarkdownBlock> &a,
               const std::shared_ptr<const MarkdownBlock> &b)
{
    return a == b || (a && b && *a == *b);
}

void appendPlainText(const MarkdownNode &node, QString &text)
{
    switch (node.kind) {
    case MarkdownKind::Text:
    case MarkdownKind::Code:
    case MarkdownKind::CodeBlock:
        text += node.text;
        break;
    case MarkdownKind::SoftBreak:
    case MarkdownKind::LineBreak:
        text += u' ';
        break;
    default:
        for (const MarkdownNode &child : node.children)
            appendPlainText(child, text);
        break;
    }
}

} // namespace

bool operator==(const NestedFootnote &a, const NestedFootnote &b)
{
    return a.start == b.start && a.line == b.line && sameBlock(a.definition, b.definition);
}

bool operator==(const MarkdownBlock &a, const MarkdownBlock &b)
{
    return a.length == b.length && a.tooDeepAt == b.tooDeepAt
           && a.mayDefineLinks == b.mayDefineLinks && a.statistics == b.statistics
           && a.styles == b.styles && a.footnoteReferences == b.footnoteReferences
           && a.nestedFootnotes == b.nestedFootnotes && a.node == b.node;
}

bool operator==(const PlacedBlock &a, const PlacedBlock &b)
{
    return a.start == b.start && a.line == b.line && sameBlock(a.block, b.block);
}

bool operator==(const Footnote &a, const Footnote &b)
{
    return a.label == b.label && a.references == b.references && a.start == b.start
           && a.line == b.line && sameBlock(a.definition, b.definition)
           && sameBlock(a.holder, b.holder);
}

bool operator==(const MarkdownTree &a, const MarkdownTree &b)
{
    const bool sameDefinitions =
        a.definitions == b.definitions
        || (a.definitions && b.definitions && *a.definitions == *b.definitions);
    return sameDefinitions && a.blocks == b.blocks && a.footnotes == b.footnotes;
}

QString plainText(const MarkdownNode &node)
{
    QString text;
    appendPlainText(node, text);
    return text;
}

QList<Footnote> collectFootnotes(const QList<PlacedBlock> &blocks)
{
    QHash<QString, Footnote> definitions;
    for (const PlacedBlock &placed : blocks) {
        const MarkdownNode &node = placed.block->node;
        if (node.kind == MarkdownKind::FootnoteDefinition)
            definitions.insert(
                node.text, {node.text, placed.block, placed.block, 0, placed.start, placed.line});
        for (const NestedFootnote &nested : placed.block->nestedFootnotes) {
            const QString &label = nested.definition->node.text;
            definitions.insert(label, {label, nested.definition, placed.block, 0,
                                       placed.start + nested.start, placed.line + nested.line});
        }
    }

    QList<Footnote> footnotes;
    QHash<QString, qsizetype> indexes;
    for (const PlacedBlock &placed : blocks) {
        for (const QString &label : placed.block->footnoteReferences) {
            auto index = indexes.find(label);
            if (index == indexes.end()) {
                index = indexes.insert(label, footnotes.size());
                footnotes.append(definitions.value(label));
            }
            ++footnotes[*index].references;
        }
    }
    return footnotes;
}

} // namespace stetmark
