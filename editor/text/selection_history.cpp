// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/text/selection_history.h"

#include <algorithm>

namespace stetmark {

void SelectionHistory::note(int depth, Selection before, int depthNow, Selection after)
{
    dropBeyond(std::min(depth, depthNow));
    if (depthNow > depth)
        m_steps.append({depth, depthNow, before, after});
    else if (!m_steps.isEmpty() && m_steps.last().depthNow == depthNow)
        m_steps.last().after = after;
    m_depth = depthNow;
}

void SelectionHistory::noteOther(int depthNow)
{
    dropBeyond(std::min(m_depth, depthNow));
    // It may have become part of the last step.
    if (depthNow == m_depth && !m_steps.isEmpty() && m_steps.last().depthNow == depthNow)
        m_steps.last().after.reset();
    m_depth = depthNow;
}

std::optional<Selection> SelectionHistory::undone(int from, int to)
{
    m_depth = to;
    for (const Step &step : std::as_const(m_steps)) {
        if (step.depth == to && step.depthNow == from)
            return step.before;
    }
    return std::nullopt;
}

std::optional<Selection> SelectionHistory::redone(int from, int to)
{
    m_depth = to;
    for (const Step &step : std::as_const(m_steps)) {
        if (step.depth == from && step.depthNow == to)
            return step.after;
    }
    return std::nullopt;
}

void SelectionHistory::clear()
{
    m_steps.clear();
    m_depth = 0;
}

void SelectionHistory::dropBeyond(int depth)
{
    while (!m_steps.isEmpty() && m_steps.last().depthNow > depth)
        m_steps.removeLast();
}

} // namespace stetmark
