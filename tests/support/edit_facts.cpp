// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/edit_facts.h"

namespace stetmark {

namespace {

using Kind = FrontMatterNode::Kind;
using Role = FrontMatterToken::Role;

} // namespace

Facts factsOf(const QString &text, const FrontMatterNode &node)
{
    Facts facts{node.kind, node.style, node.type(), node.value, node.tag, node.anchor, {}, {}};
    const bool isLeaf = node.kind == Kind::Scalar || node.kind == Kind::Alias;
    if (isLeaf)
        facts.written = text.sliced(node.span.start, node.span.length());
    for (const FrontMatterNode &item : node.items)
        facts.parts.push_back(factsOf(text, item));
    for (const FrontMatterEntry &entry : node.entries) {
        facts.parts.push_back(factsOf(text, entry.key));
        facts.parts.push_back(factsOf(text, entry.value));
    }
    return facts;
}

Facts *find(Facts &root, const FieldPath &path)
{
    Facts *facts = &root;
    for (const FieldPath::Step &step : path.steps()) {
        const auto *index = std::get_if<qsizetype>(&step);
        const bool isIn = facts->kind == (index ? Kind::List : Kind::Map);
        const qsizetype at = !isIn ? -1 : index ? *index : keyAt(*facts, std::get<QString>(step));
        if (at < 0 || at >= qsizetype(facts->parts.size()))
            return nullptr;
        facts = &facts->parts[size_t(index ? at : at + 1)];
    }
    return facts;
}

qsizetype keyAt(const Facts &map, const QString &name)
{
    for (size_t i = 0; i + 1 < map.parts.size(); i += 2) {
        if (map.parts[i].kind == Kind::Scalar && map.parts[i].value == name)
            return qsizetype(i);
    }
    return -1;
}

QStringList commentsOf(const QString &text, const FrontMatterLayout &layout)
{
    QStringList result;
    for (const FrontMatterToken &token : layout.tokens) {
        if (token.role == Role::Comment)
            result.append(text.sliced(token.span.start, token.span.length()));
    }
    return result;
}

} // namespace stetmark
