// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter.h"

#include "editor/essay/front_matter_layout.h"

#include <algorithm>
#include <utility>

namespace stetmark {

ScalarType FrontMatterNode::type() const
{
    if (kind != Kind::Scalar || !tag.isEmpty())
        return ScalarType::Text;
    if (style == Style::Omitted)
        return ScalarType::Null;
    return style == Style::Plain ? scalarType(value) : ScalarType::Text;
}

const FrontMatterNode *FrontMatterNode::find(QStringView key) const
{
    const auto found = std::find_if(entries.begin(), entries.end(), [key](const auto &entry) {
        return entry.key.kind == Kind::Scalar && entry.key.value == key;
    });
    return found == entries.end() ? nullptr : &found->value;
}

const FrontMatterNode *FrontMatterNode::at(const FieldPath &path) const
{
    const FrontMatterNode *node = this;
    for (const FieldPath::Step &step : path.steps()) {
        if (const auto *index = std::get_if<qsizetype>(&step)) {
            const bool exists = *index >= 0 && *index < qsizetype(node->items.size());
            node = exists ? &node->items[size_t(*index)] : nullptr;
        } else {
            node = node->find(std::get<QString>(step));
        }
        if (!node)
            return nullptr;
    }
    return node;
}

FrontMatter readFrontMatter(QStringView text)
{
    return std::move(readFrontMatterLayout(text).frontMatter);
}

qsizetype frontMatterEnd(QStringView text)
{
    return findFrontMatter(text).span.end;
}

FrontMatter readYaml(QStringView text)
{
    return std::move(readYamlLayout(text).frontMatter);
}

} // namespace stetmark
