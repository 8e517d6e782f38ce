// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/markdown_tree.h"

#include <vector>

namespace stetmark {

/// A node on the way from a block down to the one being looked at.
struct WalkStep {
    const MarkdownNode *node = nullptr;
    size_t nextChild = 0;
};

using WalkPath = std::vector<WalkStep>;

/// The node `levels` above the last of `path`, or null.
inline const MarkdownNode *ancestor(const WalkPath &path, size_t levels)
{
    return levels < path.size() ? path[path.size() - 1 - levels].node : nullptr;
}

/// Whether the last node of `path` is the last child of its parent.
inline bool isLastChild(const WalkPath &path)
{
    const WalkStep &parent = path[path.size() - 2];
    return parent.nextChild == parent.node->children.size();
}

/// Whether the last node of `path` is a paragraph of a tight list's item, which is
/// written without tags.
inline bool isTightParagraph(const WalkPath &path)
{
    const MarkdownNode *list = ancestor(path, 2);
    return path.back().node->kind == MarkdownKind::Paragraph && list
           && list->kind == MarkdownKind::List && list->isTight;
}

/// Walks `root` depth first without recursion, so that no nesting is too deep.
/// `enter(path)` says whether the children are to be visited; `leave(path)` is
/// called for every node that was entered with true.
template <typename Enter, typename Leave>
void walkMarkdown(const MarkdownNode &root, Enter enter, Leave leave)
{
    WalkPath path{{&root, 0}};
    if (!enter(path))
        return;
    while (!path.empty()) {
        WalkStep &step = path.back();
        if (step.nextChild == step.node->children.size()) {
            leave(path);
            path.pop_back();
            continue;
        }
        path.push_back({&step.node->children[step.nextChild++], 0});
        if (!enter(path))
            path.pop_back();
    }
}

} // namespace stetmark
